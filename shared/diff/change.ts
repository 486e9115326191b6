import type { Inline, Table } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import type { PartKind, Shell } from "./parts.ts";

/** What a plan has beside its text, each changed as one. */
export const PLAN_PROPERTIES = [
  "title",
  "municipality",
  "period",
  "template",
  "status",
  "focusAreas",
  "theme",
  "houseStyle",
  "keyFigures",
  "abbreviations",
  "hearing",
  "agendaItem",
] as const satisfies readonly (keyof Plan)[];
export type PlanProperty = (typeof PLAN_PROPERTIES)[number];

/**
 * Where a part stands among those it stands with: after the part `after` that both versions have there (null: first of
 * all), as number `rank` of what the new version has put in between.
 */
export interface Position {
  parent: string;
  after: string | null;
  rank: number;
}

/** A part that only one version has, with its position in that version. What it holds follows as parts of their own. */
export interface LonePart {
  id: string;
  kind: PartKind;
  position: Position;
  shell: Shell;
  text: Inline[] | null;
}

/** A table's grid where rows and columns cannot be told one by one. */
export type Grid = Pick<Table, "children" | "columns" | "align">;

/** How wide columns are and how they are set, by column. */
export type ColumnLayout = Readonly<Record<string, Readonly<{ width: number; align: string }>>>;

/** Where a change shows: in the new version, or in the old one for what is gone. Null outside sections and blocks. */
export interface ChangePlace {
  section: string | null;
  block: string | null;
}

/**
 * One thing that differs between two versions, which can be taken over alone. All ids are those of the old version, and
 * for what it does not have those of `LonePart`s; a change of kind `ids` says what the new version calls them. The `id` of
 * a change is the same whenever the same two versions are compared. A part is either an element of the plan or a column.
 */
export type Change = ChangePlace & { id: string } & (
    | { kind: "property"; property: PlanProperty; before: unknown; after: unknown }
    /** The first of `parts` is what was added or removed; the others are what came or went with it. */
    | { kind: "added"; part: string; type: PartKind; parts: LonePart[] }
    | { kind: "removed"; part: string; type: PartKind; parts: LonePart[] }
    | { kind: "moved"; part: string; type: PartKind; before: Position; after: Position }
    /** A paragraph became a heading: everything of it but its text. */
    | { kind: "retyped"; part: string; type: PartKind; before: Shell; after: Shell }
    /** Undefined where it is not set. */
    | { kind: "attribute"; part: string; type: PartKind; name: string; before?: unknown; after?: unknown }
    | { kind: "text"; part: string; type: PartKind; before: Inline[]; after: Inline[] }
    | { kind: "grid"; part: string; type: "table"; before: Grid; after: Grid }
    | { kind: "columnLayout"; part: string; type: "table"; before: ColumnLayout; after: ColumnLayout }
    /** Says nothing to a reader: what the new version calls the parts, and itself (`plan`). */
    | { kind: "ids"; ids: Readonly<Record<string, string>>; plan: { before: string; after: string } }
  );

export type ChangeOf<K extends Change["kind"]> = Extract<Change, { kind: K }>;

/** Whether a reader of the plan could notice: not where only the ids are others. */
export function isVisible(change: Change): boolean {
  return change.kind !== "ids";
}
