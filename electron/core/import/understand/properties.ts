import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { periodSchema, type Period } from "../../../../shared/plan/period.ts";
import type { FocusAreaStyle } from "../../../../shared/plan/plan.ts";
import { cellText } from "../../../../shared/plan/table/index.ts";
import { descendants, inlineText, isText, sectionTitle } from "../../../../shared/plan/tree.ts";

const MUNICIPALITY = /(?<![\p{L}-])([\p{Lu}][\p{L}-]+) [Kk](?:ommune|OMMUNE)(?:s|n)?\b/gu;

/** Words that stand before "Kommune" without naming one. */
const NOT_A_NAME = new Set("den denne vores hver enhver egen samme din min deres hele begge anden".split(" "));

/** The municipality named most often, with "Kommune"; "" where none is named. */
export function findMunicipality(text: string): string {
  const counts = new Map<string, number>();
  for (const [, name = ""] of text.matchAll(MUNICIPALITY)) {
    if (NOT_A_NAME.has(name.toLowerCase())) continue;
    const shown = name === name.toUpperCase() ? name.charAt(0) + name.slice(1).toLowerCase() : name;
    counts.set(shown, (counts.get(shown) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best ? `${best[0]} Kommune` : "";
}

const YEARS = /(?<!\d)(20\d\d)\s*(?:[-–—/]|og|til)\s*(20\d\d|\d\d)(?!\d)/g;
const YEAR = /(?<![\d.-])(20\d\d)(?![\d-])/g;

function periodsIn(text: string): Period[] {
  return [...text.matchAll(YEARS)].flatMap(([, from = "", to = ""]) => {
    const last = to.length === 2 ? from.slice(0, 2) + to : to;
    const period = periodSchema.safeParse({ from: Number(from), to: Number(last) });
    return period.success ? [period.data] : [];
  });
}

function yearsIn(text: string): Period[] {
  return [...text.matchAll(YEAR)].map(([, year]) => ({ from: Number(year), to: Number(year) }));
}

/** The years a plan is for: as its title, its file's name or its first lines say; else from this year to the next. */
export function findPeriod(title: string, fileName: string, opening: string): Period {
  const thisYear = new Date().getFullYear();
  const named = [title, fileName].flatMap((text) => [...periodsIn(text), ...yearsIn(text)]);
  return named[0] ?? periodsIn(opening)[0] ?? { from: thisYear, to: thisYear + 1 };
}

/** Letters alone, since a narrow column splits words with hyphens. */
function letters(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
}

/** The names in the first column of a table whose rows number themselves 1, 2, 3 … */
function numberedRows(section: Section): string[][] {
  return [...descendants(section)].flatMap((node) => {
    if (isText(node) || node.type !== "table") return [];
    const body = node.children.slice(node.headerRows).map((row) => cellText(row.children[0]?.children ?? []));
    const names = body.map((text, index) => (text.startsWith(`${index + 1}.`) ? text.slice(`${index + 1}.`.length) : undefined));
    return names.every((name) => name !== undefined) ? [names.map((name) => letters(name))] : [];
  });
}

/** Whether some table of the document numbers the focus areas; its names may have drifted from the chapters'. */
function tableNumbers(areas: readonly Section[], sections: readonly Section[]): boolean {
  const titles = areas.map((area) => letters(sectionTitle(area)));
  return sections.flatMap(numberedRows).some((names) => {
    const same = names.filter((name, index) => name !== "" && name === titles[index]);
    return names.length === titles.length && same.length * 2 > names.length;
  });
}

const OWN_NUMBER = /^\s*(\d{1,2})[.)]?\s+(?=\p{L})/u;

function withoutOwnNumber(section: Section): Section {
  const [title, ...blocks] = section.children;
  const [first, ...others] = title.children;
  if (!first || !isText(first)) return section;
  const children = [{ ...first, text: first.text.replace(OWN_NUMBER, "") }, ...others];
  return { ...section, children: [{ ...title, children }, ...blocks] };
}

/**
 * How the plan speaks of its focus areas. They number themselves where the document numbered them, in their titles
 * (whose numbers then go) or in a table.
 */
export function focusAreasOf(sections: readonly Section[]): { style: FocusAreaStyle; sections: Section[] } {
  const name = { singular: "Fokusområde", plural: "Fokusområder" };
  const areas = sections.filter(({ kind }) => kind === "focusArea");
  const inTitles =
    areas.length > 1 &&
    areas.every((area, index) => {
      const [first] = area.children[0].children;
      return first && isText(first) && OWN_NUMBER.exec(inlineText([first]))?.[1] === String(index + 1);
    });
  const numbered = inTitles || (areas.length > 1 && tableNumbers(areas, sections));
  const plain = inTitles ? sections.map((each) => (each.kind === "focusArea" ? withoutOwnNumber(each) : each)) : [...sections];
  return { style: { name, numbered }, sections: plain };
}
