import { describe, expect, it } from "vitest";
import { listTemplates } from "../../../electron/core/templates/templates.ts";
import { missingParts } from "../../../shared/checks/missingParts.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, isText, sectionBlocks, type PlanElement } from "../../../shared/plan/tree.ts";
import { demandedBy } from "../../support/seeds/demanded.ts";
import { rebuildHolbaek } from "../../support/seeds/holbaek.ts";
import { rebuildOdense } from "../../support/seeds/odense.ts";
import { rebuildOdsherred } from "../../support/seeds/odsherred.ts";
import { rebuildRoedovre } from "../../support/seeds/roedovre.ts";
import { haveSeeds, importedSeed, seedText } from "../../support/seeds/seedText.ts";
import { plainWords, shownWords } from "../../support/seeds/shownWords.ts";
import { notIn } from "../../support/words.ts";

const photo: Asset = { sha256: "0".repeat(64), type: "image/jpeg", width: 1600, height: 900 };

function elements(plan: Plan): PlanElement[] {
  return plan.sections.flatMap((section) => Array.from(descendants(section)).flatMap((node) => (isText(node) ? [] : [node])));
}

function ofType<T extends PlanElement["type"]>(plan: Plan, type: T): Extract<PlanElement, { type: T }>[] {
  return elements(plan).filter((element): element is Extract<PlanElement, { type: T }> => element.type === type);
}

/** What the import, which loses no word itself, finds in the file. */
function importedWords(name: string, leaveOut: (plan: Plan) => Plan = (plan) => plan): string[] {
  return shownWords(leaveOut(importedSeed(name)));
}

describe.skipIf(!haveSeeds)("the real plans, rebuilt from their templates", () => {
  const plans = haveSeeds
    ? { Odsherred: rebuildOdsherred(), Rødovre: rebuildRoedovre(), Odense: rebuildOdense(photo), Holbæk: rebuildHolbaek() }
    : ({} as Record<"Odsherred" | "Rødovre" | "Odense" | "Holbæk", Plan>);

  it.each(["Odsherred", "Rødovre", "Odense", "Holbæk"] as const)("%s is a plan that JSON keeps whole", (name) => {
    const plan = plans[name];
    expect(parsePlan(JSON.parse(JSON.stringify(plan)), name)).toEqual(plan);
    const template = listTemplates().find(({ id }) => id === plan.template);
    expect(template?.focusAreas.numbered).toBe(plan.focusAreas.numbered);
    expect(plan.sections.filter(({ kind }) => kind === "focusArea").length).toBeGreaterThan(3);
  });

  it.each([
    ["Odsherred", {}],
    ["Rødovre", { "Mål med tal og frist": 4 }],
    ["Odense", { "Hvad det betyder i praksis": 2 }],
    ["Holbæk", { Nøgletal: 4 }],
  ] as const)("%s fills its template's pattern for focus areas but for what its authors left out", (name, lacking) => {
    const plan = plans[name];
    const template = listTemplates().find(({ id }) => id === plan.template);
    if (!template) throw new Error(`no template ${plan.template}`);
    const areas = new Set(plan.sections.filter(({ kind }) => kind === "focusArea").map(({ id }) => id));
    const missing = missingParts(demandedBy(template, plan), template).filter(({ sectionId }) => sectionId !== null && areas.has(sectionId));
    const counts = Object.groupBy(missing.flatMap(({ parts }) => parts), ({ label }) => label);
    expect(Object.fromEntries(Object.entries(counts).map(([label, parts]) => [label, parts?.length]))).toEqual(lacking);
  });

  it("Odsherred has its words, its closing table generated from the points, and its figure drawn from the table", () => {
    const plan = plans.Odsherred;
    const withoutClosing = (whole: Plan): Plan => ({
      ...whole,
      sections: whole.sections.map((section) =>
        section.kind !== "followUp"
          ? section
          : { ...section, children: [section.children[0], ...sectionBlocks(section).filter(({ type }) => type !== "table")] as typeof section.children },
      ),
    });
    const written = importedWords("odsherred-2023-2024.md", withoutClosing);
    expect(notIn(written, shownWords(plan))).toEqual(["figur", "kilde", "1"]);
    expect(notIn(shownWords(plan), written)).toEqual(["indhold"]);
    const [table] = ofType(plan, "table");
    const [chart] = ofType(plan, "chart");
    expect(chart?.data).toEqual({ from: "table", table: table?.id, series: "rows" });
    expect(ofType(plan, "reference").map(({ target }) => target)).toEqual([chart?.id]);
    expect(ofType(plan, "generated").map(({ what }) => what)).toEqual(["contents", "pointsOverview"]);
    expect([ofType(plan, "point").length, ofType(plan, "footnote").length, ofType(plan, "lead").length]).toEqual([22, 3, 5]);
  });

  it("Rødovre has its words, the minister's goals as records and a chapter with a strategy for each", () => {
    const plan = plans.Rødovre;
    const written = importedWords("roedovre-2017-2018.md");
    expect(notIn(written, shownWords(plan))).toEqual([]);
    expect(notIn(shownWords(plan), written)).toEqual(["indhold"]);
    expect(ofType(plan, "goal").map(({ kind }) => kind)).toEqual(["marker", "marker", "marker", "marker"]);
    expect(plan.sections.filter(({ kind }) => kind === "focusArea")).toHaveLength(4);
  });

  it("Odense has its words, its signed foreword, boxes, quotes, points, credits and the population's figure", () => {
    const plan = plans.Odense;
    const written = importedWords("odense-beskaeftigelsespolitik.txt");
    expect(new Set(notIn(written, shownWords(plan)))).toEqual(new Set(["forsidefoto", "foto", "kilde"]));
    expect(new Set(notIn(shownWords(plan), written))).toEqual(new Set(["kilder", "befolkning", "16", "66", "år"]));
    const foreword = plan.sections.find(({ kind }) => kind === "foreword");
    const signature = foreword && sectionBlocks(foreword).find((block) => block.type === "paragraph" && plainText([block]).split("\n").length === 3);
    expect(signature).toBeDefined();
    expect([ofType(plan, "factBox").length, ofType(plan, "quote").length, ofType(plan, "points").length]).toEqual([14, 8, 6]);
    expect(ofType(plan, "image").filter(({ credit }) => credit !== "")).toHaveLength(2);
    const [chart] = ofType(plan, "chart");
    expect(chart?.data).toMatchObject({ from: "grid", series: [{ values: ["88100", "43900", null, null, null, null, null, null] }] });
  });

  it("Holbæk has its words, its four groups in one pattern, its goals as records and its numbers kept once", () => {
    const plan = plans.Holbæk;
    const whole = seedText("holbaek-2016.txt");
    const own = whole
      .slice(whole.search(/^Forord /m))
      .replaceAll(/ \d{1,2}$/gm, "")
      .replaceAll("Kommentar: ", "")
      .replaceAll(/ [123]\. (?=bliver|kan se|får)/g, " ");
    expect(notIn(plainWords(own), shownWords(plan))).toEqual([]);
    expect(notIn(shownWords(plan), plainWords(own))).toEqual(["indhold", "beskæftigelsesplan", "2016", "kontakt"]);
    expect(ofType(plan, "goal").filter(({ comment }) => comment !== "")).toHaveLength(4);
    const measurable = ofType(plan, "goal").filter(({ kind }) => kind === "measurable");
    expect(measurable.map(({ target }) => target.value)).toEqual([null, "74", "55", null, "55", null, "55", "80"]);
    expect(plan.keyFigures.map(({ value, unit }) => `${value} ${unit}`)).toContain("2953 førtidspensionister");
    expect(ofType(plan, "keyFigure")).toHaveLength(plan.keyFigures.length);
    const headings = plan.sections
      .filter(({ kind }) => kind === "focusArea")
      .map((section) => sectionBlocks(section).filter((block) => block.type === "heading" && block.level === 2).length);
    expect(headings).toEqual([4, 4, 4, 4]);
  });
});
