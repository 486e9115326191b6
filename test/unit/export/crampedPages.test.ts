import { expect, it } from "vitest";
import { fittedGoalsOverview } from "../../../electron/core/export/tables/goalsColumns.ts";
import { pointsColumns } from "../../../electron/core/export/tables/pointsColumns.ts";
import { writeDocx } from "../../../electron/core/export/docx/writeDocx.ts";
import { exampleAssets, examplePlan } from "../../../electron/core/templates/templates.ts";
import { coverTitleSize } from "../../../shared/look/coverTitle.ts";
import { createLook, defaultLook } from "../../../shared/look/look.ts";
import { createHeading, createParagraph, createPoint, createPoints, createSection } from "../../../shared/plan/nodes/index.ts";
import { pointsOverview } from "../../../shared/plan/overviews/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { inlineText } from "../../../shared/plan/tree.ts";
import { openDocx, styleOf, textsIn } from "../../support/word/openDocx.ts";
import { elements, wordText } from "../../support/word/xml.ts";

const text = (words: string) => [{ text: words }];

function planWith(title: string, sections: Plan["sections"]): Plan {
  return createPlan({ title, municipality: "Lindholm Kommune", period: { from: 2027, to: 2028 }, template: null, focusAreas: { name: null, numbered: true }, sections });
}

it("a long title is set smaller, and is cut short in the footer, where the page's number stands", async () => {
  const long = "Beskæftigelsesplan for hele Lindholm Kommune og alle dens landsbyer ".repeat(4).trim();
  expect(coverTitleSize("Beskæftigelsesplan 2027-2028", defaultLook)).toBe(36);
  expect(coverTitleSize(long, defaultLook)).toBeLessThan(20);
  expect(coverTitleSize("Beskæftigelsesplanlægningskommissionsbetænkning", defaultLook)).toBeLessThan(20);
  const docx = openDocx(await writeDocx(planWith(long, [createSection("prose", "Mål", [createParagraph(text("Tekst."))])])));
  expect(textsIn(docx, "Title")).toEqual([long]);
  const footer = wordText(docx.part("word/footer1.xml"));
  expect(footer).toMatch(/^Beskæftigelsesplan for hele Lindholm .{20,60} …\tSide  af $/);
});

it("a plan of no municipality has no empty line on its front page", async () => {
  const plan = { ...planWith("Plan 2027-2028", [createSection("prose", "Mål", [createParagraph(text("Tekst."))])]), municipality: " " };
  const docx = openDocx(await writeDocx(plan));
  expect(textsIn(docx, "CoverMunicipality")).toEqual([]);
});

it("columns of goals give way, the indicator first, where a word would be torn apart, and their words stay with the goal", () => {
  const plan = examplePlan();
  const fonts = (name: "Calibri" | "Verdana") => createLook({ ...plan.theme, fonts: { heading: name, body: name } });
  const wide = { ...fonts("Calibri"), page: { ...defaultLook.page, width: 297 } };
  const all = ["Nr.", "Mål", "Indikator", "Udgangspunkt", "Måltal", "Frist", "Ansvarlig"];
  expect(fittedGoalsOverview({ plan, look: wide }).head).toEqual(all);
  const cramped = fittedGoalsOverview({ plan, look: fonts("Verdana") });
  expect(cramped.head).toEqual(all.filter((name) => name !== "Indikator" && name !== "Ansvarlig"));
  const [first] = cramped.areas[0]?.goals ?? [];
  expect(inlineText(first?.statement ?? [])).toMatch(/\nIndikator: .+\nAnsvarlig: .+/);
  for (const { goals } of cramped.areas) for (const { isMarker, cells } of goals) if (!isMarker) expect(cells).toHaveLength(3);
});

it("a label that few points stand under takes little of the overview's width", () => {
  const points = (label: string, ...words: string[]) => createPoints(label, words.map((word) => createPoint(text(word))));
  const many = Array.from({ length: 6 }, () => "hjælpe flere unge i uddannelse og job i hele perioden");
  const sections = [
    createSection("focusArea", "Unge", [points("Fokus", ...many)]),
    createSection("focusArea", "Sygemeldte", [points("Fokus", ...many), points("Vi undersøger", "deltid")]),
  ];
  const [names = 0, focus = 0, asked = 0, ...others] = pointsColumns(pointsOverview(planWith("Plan", sections)));
  expect(others).toEqual([]);
  expect(names + focus + asked).toBeCloseTo(1);
  expect(focus).toBeGreaterThan(2 * asked);
});

it("headings written with a level left out are read without a gap, alike for those side by side", async () => {
  const headings = ([2, 4, 4, 3, 4, 2] as const).map((level, index) => createHeading(level, text(`Overskrift ${index}`)));
  const blocks = headings.flatMap((heading) => [heading, createParagraph(text("Tekst."))]);
  const untitled = createSection("prose", "", [createHeading(4, text("Videre")), createParagraph(text("Tekst."))]);
  const docx = openDocx(await writeDocx(planWith("Plan", [createSection("prose", "Mål", [createParagraph(text("Tekst.")), ...blocks]), untitled])));
  const levels = docx.paragraphs.flatMap((paragraph) => /^Heading(\d)$/.exec(styleOf(paragraph) ?? "")?.[1] ?? []);
  expect(levels).toEqual(["1", "2", "3", "3", "3", "4", "2", "3"]);
});

it("charts are marked as Danish", async () => {
  const docx = openDocx(await writeDocx(examplePlan(), { assets: exampleAssets() }));
  const charts = docx.paths.filter((path) => /^word\/charts\/[^/]+\.xml$/.test(path));
  expect(charts.length).toBeGreaterThan(0);
  for (const path of charts) {
    expect(elements(docx.part(path), "c:lang").map(({ attributes }) => attributes["val"])).toEqual(["da-DK"]);
    const languages = elements(docx.part(path)).flatMap(({ attributes }) => attributes["lang"] ?? []);
    expect(new Set(languages)).toEqual(new Set(["da-DK"]));
  }
});
