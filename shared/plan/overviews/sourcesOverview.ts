import { inQuotes } from "../../houseStyle/quotes.ts";
import { capitalised } from "../capitalised.ts";
import type { HouseStyle } from "../houseStyle.ts";
import type { Section } from "../nodes/index.ts";
import { numberedParts, numberPlan, type Numbering } from "../numbering.ts";
import type { Plan } from "../plan.ts";
import { bareSource } from "../sourceLine.ts";
import { sectionBlocks, sectionTitle } from "../tree.ts";

/** A place where a source is named. */
export interface SourceUse {
  /** What to go to; undefined for a key figure that stands nowhere. */
  id: string | undefined;
  /** "tabel 1", "mål 3", "nøgletallet »Ledige«" */
  words: string;
}

export interface SourceEntry {
  source: string;
  uses: SourceUse[];
}

interface NamedSource extends SourceUse {
  text: string;
}

/** Several sources may stand in one line. */
function splitSources(text: string): string[] {
  return text
    .split(/[;\n]/)
    .map((part) => bareSource(part).replace(/\s+/g, " ").replace(/\.$/, ""))
    .filter((part) => part !== "");
}

function named(term: string, number: number | undefined, section: Section, houseStyle: HouseStyle): string {
  if (number !== undefined) return `${term} ${number}`;
  const title = sectionTitle(section).trim();
  return title === "" ? term : `${term} i ${inQuotes(title, houseStyle)}`;
}

function sourcesIn(section: Section, numbering: Numbering, houseStyle: HouseStyle): NamedSource[] {
  const blocks = sectionBlocks(section).flatMap((block): NamedSource[] => {
    switch (block.type) {
      case "table":
        return [{ id: block.id, words: named("tabel", numbering.tables.get(block.id), section, houseStyle), text: block.source }];
      case "chart":
        return [{ id: block.id, words: named("figur", numbering.figures.get(block.id), section, houseStyle), text: block.source }];
      default:
        return [];
    }
  });
  const goals = numberedParts(section)
    .goals.filter(({ kind }) => kind === "measurable")
    .map(({ id, source }) => ({ id, words: named("mål", numbering.goals.get(id), section, houseStyle), text: source }));
  return [...blocks, ...goals];
}

/**
 * Every source named at a table, a chart, a goal or one of `plan.keyFigures`, once, in alphabetical order, and where it
 * is named. Difference in case and a closing full stop make no other source. `placeOf` tells where a key figure, by its
 * id, stands in the text.
 */
export function sourcesOverview(
  plan: Pick<Plan, "focusAreas" | "houseStyle" | "sections" | "keyFigures">,
  placeOf: (keyFigureId: string) => string | undefined = () => undefined,
): SourceEntry[] {
  const numbering = numberPlan(plan);
  const figures = plan.keyFigures.map(({ id, label, source }): NamedSource => {
    return { id: placeOf(id), words: label.trim() === "" ? "nøgletal" : `nøgletallet ${inQuotes(label.trim(), plan.houseStyle)}`, text: source };
  });
  const all = [...plan.sections.flatMap((section) => sourcesIn(section, numbering, plan.houseStyle)), ...figures];
  const entries = new Map<string, SourceEntry>();
  for (const { text, id, words } of all) {
    for (const source of splitSources(text)) {
      const key = source.toLocaleLowerCase("da");
      const entry = entries.get(key) ?? { source, uses: [] };
      if (!entry.uses.some((use) => use.words === words && use.id === id)) entry.uses.push({ id, words });
      entries.set(key, entry);
    }
  }
  return [...entries.values()].sort((a, b) => a.source.localeCompare(b.source, "da", { numeric: true }));
}

/** Where a source is named, as a sentence begins: "Tabel 1, mål 3". */
export function sourceUseWords({ uses }: Pick<SourceEntry, "uses">): string {
  return capitalised(uses.map((use) => use.words).join(", "));
}
