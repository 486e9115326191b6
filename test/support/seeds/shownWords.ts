import { plainText } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { sectionBlocks } from "../../../shared/plan/tree.ts";
import { wordsOf } from "../words.ts";

/** Words, with numbers as digits alone: "2.953" and "2953" are one number. */
export function plainWords(text: string): string[] {
  return wordsOf(text.replaceAll(/(?<=\d)\.(?=\d{3}(?!\d))/g, ""));
}

/** Every word of an author's that a reader finds in `plan`, those of its charts included. */
export function shownWords(plan: Plan): string[] {
  const { title, sections } = spellOut(plan);
  const charts = sections.flatMap((section) => sectionBlocks(section).filter((block) => block.type === "chart"));
  const inCharts = charts.flatMap(({ data }) =>
    data.from === "table"
      ? []
      : [...data.categories, ...data.series.flatMap(({ name, values }) => [name, ...values.map((value) => value ?? "")])],
  );
  return plainWords([title, plainText(sections), ...inCharts].join("\n"));
}
