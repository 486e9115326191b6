import fc from "fast-check";
import { expect, it } from "vitest";
import { defaultHouseStyle } from "../../../shared/plan/houseStyle.ts";
import { isBlockWritten } from "../../../shared/plan/isWritten.ts";
import { createGoal, createParagraph, createSection, type Block, type Goal, type Section } from "../../../shared/plan/nodes/index.ts";
import { goalsOverview } from "../../../shared/plan/overviews/index.ts";
import { inlineText, sectionBlocks } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

const NO_BREAK_SPACE = "\u00a0";

const goal = (text: string, parts: Partial<Goal> = {}): Goal => ({ ...createGoal("measurable", [{ text }]), ...parts });
const area = (title: string, ...blocks: [Block, ...Block[]]): Section => createSection("focusArea", title, blocks);

function overviewOf(...sections: Section[]) {
  return goalsOverview({
    focusAreas: { name: null, numbered: true },
    houseStyle: defaultHouseStyle,
    keyFigures: [],
    sections,
  });
}

/** "1 Title | number statement | cells", as the table reads. */
function rowsOf({ areas }: ReturnType<typeof goalsOverview>): string[] {
  return areas.flatMap(({ title, goals }) => [
    title,
    ...goals.map(({ number, statement, cells }) =>
      [number, inlineText(statement), ...cells].join(" | ").replaceAll(NO_BREAK_SPACE, " "),
    ),
  ]);
}

it("lists goals under their focus area or section, with a column for each thing that any of them says", () => {
  const overview = overviewOf(
    createSection("prose", "Indledning", [createParagraph()]),
    area("Unge", goal("Flere i uddannelse", { unit: "%", target: { value: "80", keyFigure: null, deadline: "2028" } }), goal("Færre skift")),
    area("Uden mål", createParagraph()),
    createSection("prose", "Tværgående", [goal("Bedre data", { responsible: "Staben" })]),
  );
  expect(overview.head).toEqual(["Nr.", "Mål", "Måltal", "Frist", "Ansvarlig"]);
  expect(rowsOf(overview)).toEqual([
    "1. Unge",
    "1 | Flere i uddannelse | 80 % | 2028 | ",
    "2 | Færre skift |  |  | ",
    "Tværgående",
    "3 | Bedre data |  |  | Staben",
  ]);
});

it("says a long unit once, beside the indicator, unless that says it itself", () => {
  const numbers = { baseline: { value: "1250", keyFigure: null, date: "2026" }, target: { value: "1100", keyFigure: null, deadline: "" } };
  const overview = overviewOf(
    area(
      "A",
      goal("Et", { ...numbers, indicator: "Sygedagpenge", unit: "fuldtidspersoner" }),
      goal("To", { ...numbers, indicator: "Fuldtidspersoner i job", unit: "fuldtidspersoner" }),
      goal("Tre", { ...numbers, unit: "fuldtidspersoner" }),
      goal("Fire", { ...numbers, unit: "uger" }),
      goal("Fem", { target: { value: "48", keyFigure: null, deadline: "" }, unit: "pct." }),
    ),
  );
  expect(rowsOf(overview).slice(1)).toEqual([
    "1 | Et | Sygedagpenge (fuldtidspersoner) | 1.250 (2026) | 1.100",
    "2 | To | Fuldtidspersoner i job | 1.250 (2026) | 1.100",
    "3 | Tre | fuldtidspersoner | 1.250 (2026) | 1.100",
    "4 | Fire |  | 1.250 uger (2026) | 1.100 uger",
    "5 | Fem |  |  | 48 %",
  ]);
  const cells = overview.areas[0]?.goals.map((row) => row.cells[2]);
  expect(cells?.slice(3), "a word may go below its number, a sign may not").toEqual(["1.100 uger", `48${NO_BREAK_SPACE}%`]);
});

it("gives markers the whole row, and asks for no columns on their account", () => {
  const marker = createGoal("marker", [{ text: "Alle kan bidrage" }]);
  const mixed = overviewOf(area("A", { ...marker, indicator: "skjult" }, goal("Et mål")));
  expect(mixed.head).toEqual(["Nr.", "Mål"]);
  expect(mixed.areas[0]?.goals.map(({ isMarker }) => isMarker)).toEqual([true, false]);
  expect(overviewOf(area("A", marker)).head).toEqual(["Nr.", "Politiske pejlemærker"]);
});

it("leaves out goals that nobody has written in, but counts them as the paper does", () => {
  expect(rowsOf(overviewOf(area("A", createGoal(), goal("Skrevet"))))).toEqual(["1. A", "2 | Skrevet"]);
  expect(overviewOf(area("A", createGoal())).areas).toEqual([]);
});

it("has every written goal of any plan once, each row as long as the head", () => {
  fc.assert(
    fc.property(planArbitrary(), (plan) => {
      const { head, areas } = goalsOverview(plan);
      const written = plan.sections.flatMap(sectionBlocks).filter((block) => block.type === "goal" && isBlockWritten(block));
      const rows = areas.flatMap(({ goals }) => goals);
      expect(rows.map(({ id }) => id)).toEqual(written.map(({ id }) => id));
      for (const { isMarker, cells } of rows) expect(cells).toHaveLength(isMarker ? 0 : head.length - 2);
    }),
  );
});
