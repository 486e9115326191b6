import { describe, expect, it } from "vitest";
import { checkPlan } from "../../../shared/checks/checkPlan.ts";
import type { Rule } from "../../../shared/checks/finding.ts";
import {
  createGenerated,
  createChart,
  createHeading,
  createImage,
  createLink,
  createParagraph,
  createReference,
  createSection,
  createTable,
  type Block,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { tableOf } from "../../support/tableOf.ts";

const text = (words: string) => createParagraph([{ text: words }]);

function planOf(blocks: Block[], over: Partial<Plan> = {}): Plan {
  const plan = createPlan({
    title: "Plan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: false },
    sections: [createSection("prose", "Indledning", [text("Her begynder planen."), ...blocks])],
  });
  return { ...plan, ...over };
}

/** The places of everything found by `rule`. */
const found = (plan: Plan, rule: Rule) => checkPlan(plan).flatMap((finding) => (finding.rule === rule ? [finding.place] : []));

const asset = { sha256: "a".repeat(64), type: "image/png" as const, width: 10, height: 10 };
const picture = { ...createImage(asset), caption: "Havnen" };
const numbers = { from: "grid" as const, categories: ["2025", "2026"], series: [{ name: "Ledige", values: ["1", "2"] }] };
const chart = { ...createChart("bars", numbers), caption: "Ledige" };

describe("going through a plan before it goes out", () => {
  it("finds nothing in the example but what it leaves to its reader", () => {
    expect(checkPlan(examplePlan()).filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("asks for title and municipality", () => {
    const rules = checkPlan(planOf([], { title: " ", municipality: "" })).map(({ rule }) => rule);
    expect(rules).toEqual(["plan.noTitle", "plan.noMunicipality"]);
  });

  it("names pictures and charts that say nothing to those who cannot see them, and lets decoration be", () => {
    const decoration = { ...createImage(asset), decorative: true };
    const told = { ...createImage(asset), alt: "Havnen i sol" };
    const plan = planOf([picture, decoration, told, createImage(null), chart]);
    expect(found(plan, "image.noAlt")).toEqual(["Havnen"]);
    expect(found(plan, "chart.noAlt")).toEqual(["Ledige"]);
    expect(checkPlan(plan)[0]).toMatchObject({ section: plan.sections[0]?.id, block: picture.id });
  });

  it("names tables without a row of heads, once there is something in them", () => {
    const table = { ...tableOf([["Ledige", "12"]]), headerRows: 0, headerColumns: 0, caption: "Tal" };
    expect(found(planOf([table, { ...createTable(2, 2), headerRows: 0 }]), "table.noHeader")).toEqual(["Tal"]);
  });

  it("tells which level a heading gets whose own leaves one out", () => {
    const plan = planOf([createHeading(3, [{ text: "For dybt" }]), text("Ord.")]);
    expect(checkPlan(plan).find(({ rule }) => rule === "heading.skips")).toMatchObject({ place: "For dybt", message: expect.stringContaining("niveau 2") });
  });

  it("names links whose words lead nowhere", () => {
    const link = (words: string) => createParagraph([{ text: "" }, createLink("https://star.dk", [{ text: words }]), { text: "" }]);
    expect(found(planOf([link("her"), link("Læs mere"), link("https://star.dk"), link("reformen hos STAR")]), "link.meaningless")).toEqual([
      "her",
      "Læs mere",
      "https://star.dk",
    ]);
  });

  it("names references to what is gone by the line they stand in", () => {
    const broken = createReference("findes-ikke", "number");
    const plan = planOf([createParagraph([{ text: "Se " }, broken, { text: " om tallene." }])]);
    expect(found(plan, "reference.broken")).toEqual(["Se [henvisning mangler] om tallene."]);
    expect(checkPlan(plan)[0]?.block).toBe(broken.id);
  });

  it.each(["Illustration af fødekæde", "Målet er xx procent.", "Kontakt [indsæt navn] for mere.", "Her indsættes tabel", "Lorem ipsum dolor"])(
    "takes »%s« for words that wait for others",
    (words) => {
      expect(found(planOf([text(words)]), "text.placeholder")).toEqual([words]);
    },
  );

  it.each(["Figur 1 viser udviklingen.", "Illustration af fødekæde viser, hvordan det hænger sammen.", "Budgettet er på 12 mio. kr. [1]", "Er det rigtigt?"])(
    "takes »%s« for what it is",
    (words) => {
      expect(found(planOf([text(words)]), "text.placeholder")).toEqual([]);
    },
  );

  it("asks for a contents list in a long plan", () => {
    const sections = Array.from({ length: 6 }, (_, index) => createSection("prose", `Kapitel ${index}`, [text("Ord.")]));
    expect(checkPlan(planOf([], { sections })).map(({ rule }) => rule)).toEqual(["contents.missing"]);
    const [first, ...rest] = sections;
    const listed = createSection("prose", "Indhold", [createGenerated("contents")]);
    expect(checkPlan(planOf([], { sections: [...(first ? [first] : []), listed, ...rest] }))).toEqual([]);
  });
});
