import type { Footnote, Heading, Inline, Section } from "../nodes/index.ts";
import { numberedParts, numberPlan } from "../numbering.ts";
import type { FocusAreaStyle, Plan } from "../plan.ts";
import { inlineText, sectionBlocks } from "../tree.ts";

export type TargetKind = "section" | "heading" | "table" | "figure" | "point" | "goal" | "footnote";

/** Something of the plan that can be referred to. */
export interface ReferenceTarget {
  id: string;
  kind: TargetKind;
  /** What its kind is called in a sentence: "tabel", "fokusområde", "afsnittet". */
  term: string;
  /** "" where it has none. */
  number: string;
  /** Its heading, caption or words on one line; "" where it has none yet. */
  title: string;
}

/** A section is called what the plan calls its focus areas, where it is one and they have a name. */
function sectionTerm({ kind }: Section, { name }: FocusAreaStyle, numbered: boolean): string {
  if (kind === "focusArea" && name) return name.singular.toLocaleLowerCase("da");
  return numbered ? "afsnit" : "afsnittet";
}

function headingsOf(section: Section): Heading[] {
  return sectionBlocks(section).filter((block) => block.type === "heading");
}

/**
 * Everything that can be referred to, by id: section by section, each with what it holds. Tables and figures only where
 * they have a caption. `words` says what inline content says on one line.
 */
export function referenceTargets(
  plan: Pick<Plan, "focusAreas" | "sections">,
  words: (inlines: readonly Inline[]) => string = inlineText,
): ReadonlyMap<string, ReferenceTarget> {
  const numbering = numberPlan(plan);
  const title = (inlines: readonly Inline[]) => words(inlines).replace(/\s+/g, " ").trim();
  const number = (numbers: ReadonlyMap<string, number | string>, id: string) => String(numbers.get(id) ?? "");

  const targetsIn = (section: Section): ReferenceTarget[] => {
    const { tables, figures, points, goals, footnotes } = numberedParts(section);
    const area = number(numbering.focusAreas, section.id);
    const target = (
      kind: TargetKind,
      term: string,
      numbers: ReadonlyMap<string, number | string>,
      parts: readonly { id: string }[],
      titles: readonly string[],
    ) => parts.map(({ id }, index) => ({ id, kind, term, number: number(numbers, id), title: titles[index] ?? "" }));
    const note = ({ note: words }: Footnote) => title(words);
    return [
      {
        id: section.id,
        kind: "section",
        term: sectionTerm(section, plan.focusAreas, area !== ""),
        number: area,
        title: title(section.children[0].children),
      },
      ...headingsOf(section).map(({ id, children }): ReferenceTarget => {
        return { id, kind: "heading", term: "afsnittet", number: "", title: title(children) };
      }),
      ...target("table", "tabel", numbering.tables, tables, tables.map(({ caption }) => caption)),
      ...target("figure", "figur", numbering.figures, figures, figures.map(({ caption }) => caption)),
      ...target("point", "punkt", numbering.points, points, points.map(({ children }) => title(children))),
      ...target("goal", "mål", numbering.goals, goals, goals.map(({ children }) => title(children))),
      ...target("footnote", "fodnote", numbering.footnotes, footnotes, footnotes.map(note)),
    ];
  };
  return new Map(plan.sections.flatMap(targetsIn).map((target) => [target.id, target]));
}
