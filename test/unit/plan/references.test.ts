import { describe, expect, it } from "vitest";
import { derivedWords, inlineWords } from "../../../shared/plan/derivedWords.ts";
import {
  createField,
  createFootnote,
  createHeading,
  createParagraph,
  createPoint,
  createPoints,
  createReference,
  createSection,
  createTable,
  type Inline,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { brokenReferences, referenceTargets } from "../../../shared/plan/references/index.ts";

const note = createFootnote([{ text: "Se bilaget." }]);
const table = { ...createTable(2, 2), caption: "Ledige" };
const heading = createHeading(2, [{ text: "Muligheder" }]);
const point = createPoint([{ text: "tale med virksomhederne" }]);
const area = createSection("focusArea", "Unge i gang", [createPoints("Vi vil:", [createPoint([{ text: "et" }]), point]), heading]);

function planOf(section: Section, changed: Partial<Plan> = {}): Plan {
  return createPlan({
    title: "Plan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: { singular: "Fokusområde", plural: "Fokusområder" }, numbered: true },
    sections: [section, area, createSection("prose", "Tal", [createParagraph([{ text: "x" }, note, { text: "" }]), table])],
    ...changed,
  });
}

/** What a paragraph of these inlines says. */
function said(inlines: Inline[], changed: Partial<Plan> = {}): string {
  return inlineWords(inlines, derivedWords(planOf(createSection("prose", "Start", [createParagraph(inlines)]), changed)));
}

const to = (target: { id: string }, form: "name" | "number" | "title" = "name") => createReference(target.id, form);
const text = (words: string): Inline => ({ text: words });

describe("a reference", () => {
  it("names its target by kind and number, by number alone or by title", () => {
    expect(said([text("se "), to(table)])).toBe("se tabel 1");
    expect(said([text("se "), to(area), text(", "), to(point), text(" og "), to(note)])).toBe("se fokusområde 1, punkt 1.2 og fodnote 1");
    expect(said([text("nr. "), to(table, "number")])).toBe("nr. 1");
    expect(said([text("i "), to(table, "title")])).toBe("i »Ledige«");
  });

  it("names what has no number by its title, in the plan's quotes", () => {
    expect(said([text("i "), to(heading)])).toBe("i afsnittet »Muligheder«");
    const curly = { houseStyle: { percent: "sign", dash: "hyphen", quotes: "curly" } } as const;
    expect(said([text("i "), to(heading)], curly)).toBe("i afsnittet ”Muligheder”");
  });

  it("begins a sentence with a capital letter, and nothing else", () => {
    expect(said([to(table), text(" viser det. "), to(point), text(" siger mere.")])).toBe("Tabel 1 viser det. Punkt 1.2 siger mere.");
    expect(said([text("Det falder, jf. "), to(table), text(", bl.a. "), to(point)])).toBe("Det falder, jf. tabel 1, bl.a. punkt 1.2");
    expect(said([text("Det falder ("), to(table), text(")")])).toBe("Det falder (tabel 1)");
    expect(said([createField("period"), text(" og "), to(table)])).toBe("2027-2028 og tabel 1");
  });

  it("begins as its neighbours do in a list of points that go on from a label", () => {
    const words = derivedWords(planOf(createSection("prose", "Start", [
      createPoints("Vi vil at:", [createPoint([text("tale sammen")]), createPoint([{ ...to(table), id: "low" }, text(" følges")])]),
      createPoints("Vi vil:", [createPoint([text("Tale sammen")]), createPoint([{ ...to(table), id: "high" }, text(" følges")])]),
    ])));
    expect(words({ ...to(table), id: "low" })).toBe("tabel 1");
    expect(words({ ...to(table), id: "high" })).toBe("Tabel 1");
  });

  it("says so, and is found, where its target is gone", () => {
    const lost = createReference("gone");
    expect(said([text("se "), lost])).toBe("se [henvisning mangler]");
    const plan = planOf(createSection("prose", "Start", [createParagraph([text("se "), lost, text(" og "), to(table)])]));
    const broken = brokenReferences(plan, () => referenceTargets(plan));
    expect(broken.map(({ reference, sectionId }) => [reference.id, sectionId])).toEqual([[lost.id, plan.sections[0]?.id]]);
  });

  it("spells out what its target's title takes from the plan, also where two titles name each other", () => {
    const first = createHeading(2, [text("Om "), createField("municipality")]);
    const second = createHeading(2, [text("Se også "), createReference(first.id)]);
    first.children.push(createReference(second.id), text(""));
    const words = derivedWords(planOf(createSection("prose", "Start", [first, second])));
    expect(words(createReference(first.id, "title"))).toMatch(/^»Om Lindholm Kommune/);
  });
});
