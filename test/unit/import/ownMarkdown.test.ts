import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { readOwnMarkdown } from "../../../electron/core/import/markdown/own/readOwnMarkdown.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import type { Goal } from "../../../shared/plan/nodes/index.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { sectionBlocks } from "../../../shared/plan/tree.ts";
import { goalsPlan } from "../../fixtures/goalsPlan.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

function again(markdown: string): Plan {
  const plan = readOwnMarkdown(markdown, "plan.md");
  if (!plan) throw new Error("not taken for our own");
  return plan;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A political marker shows none of these, so no file for readers has them. */
const UNSHOWN = { indicator: "", unit: "", source: "", responsible: "" };

/** What the sections say: neither their ids nor what no reader is shown. */
function said(plan: Plan): unknown {
  return JSON.parse(
    JSON.stringify(plan.sections, (key, value: unknown) => {
      if (key === "id" || key === "required") return undefined;
      return isRecord(value) && value["type"] === "goal" && value["kind"] === "marker" ? { ...value, ...UNSHOWN } : value;
    }),
  ) as unknown;
}

/** Words and what has a meaning in Markdown or HTML, in any order. */
const signs = "Mål|5.|- a|**|_|x*y|<b>|&amp;|[1]|1)|#|12.850|~~~|\\|»ja«|æ ø|a\nb|\u00a0|12:|— hun|Kilde: x|<!-- a -->".split("|");
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

function goals(plan: Plan): Goal[] {
  return plan.sections.flatMap(sectionBlocks).filter((block) => block.type === "goal");
}

describe("Markdown of our own", () => {
  it.each([
    ["the example", examplePlan()],
    ["a plan with every kind of block", richPlan()],
  ])("is read as the plan its readers were given: %s", (_, plan) => {
    const back = again(writeMarkdown(plan));
    const { title, municipality, period, focusAreas } = plan;
    expect(back).toMatchObject({ title, municipality, period, focusAreas });
    expect(said(back)).toEqual(said(readersPlan(plan)));
  });

  it("gives back any plan that Markdown can say, and the very same file for it", () => {
    fc.assert(
      fc.property(planArbitrary({ text }), (plan) => {
        const sayable = again(writeMarkdown(plan));
        const markdown = writeMarkdown(sayable);
        const back = again(markdown);
        planSchema.parse(back);
        expect(said(back)).toEqual(said(sayable));
        expect(writeMarkdown(back)).toBe(markdown);
      }),
      { numRuns: 60 },
    );
  });

  it("has the numbers of a goal from its words where somebody has changed them", () => {
    const [first, ...others] = goals(again(writeMarkdown(goalsPlan())));
    const changed = writeMarkdown(goalsPlan()).replace(/Måltal: [^\n]*/, "Måltal: 900 fuldtidspersoner senest i juni 2029");
    const [edited, ...rest] = goals(again(changed));
    expect(edited?.target).toEqual({ value: "900", keyFigure: null, deadline: "juni 2029" });
    expect(edited?.baseline).toEqual(first?.baseline);
    expect(rest.map(({ target }) => target)).toEqual(others.map(({ target }) => target));
  });

  it("loses no words where marks no longer fit what follows them", () => {
    const markdown = writeMarkdown(examplePlan());
    const scrambled = markdown.split("\n\n").filter((block) => !block.startsWith("|") && !block.startsWith("<table>")).join("\n\n");
    const back = again(scrambled);
    // What is made anew has its words from the rest of the plan; labels of a goal's record are the program's own.
    const words = JSON.stringify(back) + writeMarkdown(back);
    const lost = scrambled.replaceAll(/<!--.*?-->/gs, " ").match(/\p{L}{4,}/gu)?.filter((word) => !words.includes(word));
    expect(new Set(lost)).toEqual(new Set());
  });

  it("is told from everybody else's", () => {
    expect(readOwnMarkdown("# En plan\n\nTekst\n", "plan.md")).toBeUndefined();
    expect(readOwnMarkdown("<!-- planskriver: plan {\"version\":2} -->\n\n# En plan\n", "plan.md")).toBeUndefined();
  });
});
