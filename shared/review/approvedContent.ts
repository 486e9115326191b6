import { contentHash } from "../contentHash.ts";
import { mentions, sectionText, type Abbreviation } from "../plan/abbreviations/index.ts";
import { fieldWords } from "../plan/derivedWords.ts";
import { keyFigureUses } from "../plan/keyFigurePlaces.ts";
import type { KeyFigure } from "../plan/keyFigures.ts";
import type { Section } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { descendants } from "../plan/tree.ts";

type Approved = Pick<Plan, "title" | "municipality" | "period" | "focusAreas" | "sections" | "keyFigures" | "abbreviations">;

/** Sections keep their identity until they change, so that writing in one costs the reading of one. */
const hashes = new WeakMap<Section, string>();

/** Guidance is for the writer alone and never reaches a reader. */
function sectionHash(section: Section): string {
  const known = hashes.get(section);
  if (known !== undefined) return known;
  const hash = contentHash({ ...section, children: section.children.filter(({ type }) => type !== "guidance") });
  hashes.set(section, hash);
  return hash;
}

function figuresIn(section: Section, figures: readonly KeyFigure[]): KeyFigure[] {
  const used = keyFigureUses([section]);
  return figures.filter(({ id }) => used.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function abbreviationsIn(section: Section, abbreviations: readonly Abbreviation[]): Abbreviation[] {
  const text = sectionText(section);
  return abbreviations.filter(({ short }) => mentions(text, short)).toSorted((a, b) => (a.short < b.short ? -1 : 1));
}

/** What the fields in a section say: the plan's title, period and the like, each once. */
function fieldsIn(section: Section, plan: Approved): [string, string][] {
  const said = new Map<string, string>();
  for (const node of descendants(section)) {
    if ("type" in node && node.type === "field") said.set(node.name, fieldWords(node.name, plan));
  }
  return [...said].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The hash of what a reader sees of a section, with the key figures, abbreviations and fields it shows, or of the whole
 * plan where `sectionId` is null: that is what an approval covers. Numbers and titles that follow from other sections do
 * not count, nor does what no reader sees: look, state, hearing, agenda item, guidance. Undefined where there is no such
 * section.
 */
export function approvedContent(plan: Approved, sectionId: string | null): string | undefined {
  if (sectionId === null) {
    const { title, municipality, period, focusAreas, sections, keyFigures, abbreviations } = plan;
    return contentHash({ title, municipality, period, focusAreas, keyFigures, abbreviations, sections: sections.map(sectionHash) });
  }
  const section = plan.sections.find(({ id }) => id === sectionId);
  if (!section) return undefined;
  return contentHash({
    section: sectionHash(section),
    keyFigures: figuresIn(section, plan.keyFigures),
    abbreviations: abbreviationsIn(section, plan.abbreviations),
    fields: fieldsIn(section, plan),
  });
}
