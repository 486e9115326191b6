import type { Section } from "../../../shared/plan/nodes/index.ts";

export interface SectionRow {
  id: string;
  kind: string;
  content: string;
}

/** What a section holds beside its id and kind, which have columns of their own. */
export function sectionContent(section: Section): string {
  return JSON.stringify({ ...section, type: undefined, id: undefined, kind: undefined });
}

/** A stored section as JSON, yet to be checked. */
export function sectionFromRow({ id, kind, content }: SectionRow): unknown {
  return { type: "section", id, kind, ...(JSON.parse(content) as object) };
}
