import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitContext } from "../../../renderer/editor/find/hitContext.ts";
import { findInPlan, sectionSlots, type Query } from "../../../renderer/editor/find/findInPlan.ts";
import {
  createChart,
  createFactBox,
  createFootnote,
  createGoal,
  createImage,
  createKeyFigureMention,
  createLink,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createQuote,
  createSection,
  createTable,
  createText,
  type Block,
} from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { planArbitrary } from "../../support/arbitraries.ts";

const look = (text: string, options: Partial<Query> = {}): Query => ({ text, matchCase: false, wholeWords: false, ...options });

function found(query: Query, ...blocks: [Block, ...Block[]]): string[] {
  return findInPlan([createSection("prose", "", blocks)], query).map(
    ({ attribute, text, start, end }) => `${attribute ?? "text"} ${start}-${end} ${text.slice(start, end)}`,
  );
}

it("finds a goal's moments and unit, and what is said of charts and pictures to those who cannot see them", () => {
  const goal = createGoal("measurable", [createText("flere i job")]);
  const dated = { ...goal, unit: "borgere", baseline: { ...goal.baseline, date: "marts 2026" }, target: { ...goal.target, deadline: "december 2028" } };
  const chart = { ...createChart("bars", { from: "grid", categories: [], series: [] }), alt: "Fald siden 2026" };
  const image = { ...createImage(null), alt: "Havnen i 2026" };
  expect(found(look("2026"), dated, chart, image)).toEqual(["date 6-10 2026", "alt 11-15 2026", "alt 9-13 2026"]);
  expect(found(look("20"), dated).map((hit) => hit.split(" ")[0])).toEqual(["date", "deadline"]);
  expect(found(look("borgere"), dated)).toEqual(["unit 0-7 borgere"]);
  expect(found(look("2026"), { ...image, decorative: true })).toEqual([]);
});

it("finds what a goal says, but not what its sort does not show", () => {
  const goal = { ...createGoal("measurable", [createText("flere i job")]), indicator: "Andel i job", comment: "Job er målet" };
  expect(found(look("job"), goal)).toEqual(["text 8-11 job", "indicator 8-11 job", "comment 0-3 Job"]);
  expect(found(look("job"), { ...goal, kind: "marker" })).toEqual(["text 8-11 job", "comment 0-3 Job"]);
});

it("shows a hit among the figures and references that stand around it", () => {
  const mention = (figure: string) => createKeyFigureMention(figure);
  const block = createParagraph([
    ...[createText("Faldt fra 742 til "), mention("609"), createText(". De ledige er "), mention("42"), createText(""), mention("7")],
    createText(""),
  ]);
  const contexts = (text: string) =>
    findInPlan([createSection("prose", "", [block])], look(text)).map((hit) =>
      Object.values(hitContext(hit, (inline) => (inline.type === "keyFigure" ? `<${inline.figure}>` : ""))).join("|"),
    );
  expect(contexts("ledige")).toEqual(["Faldt fra 742 til <609>. De |ledige| er <42><7>"]);
  expect(contexts("til . De")).toEqual(["Faldt fra 742 |til <609>. De| ledige er <42><7>"]);
  expect(contexts(" er ")).toEqual(["…fra 742 til <609>. De ledige| er |<42><7>"]);
});

const paragraph = (text: string) => createParagraph([createText(text)]);

/** A search as anybody would write it first: every place is tried, one after the other. */
function naive(text: string, wanted: string): number[] {
  const places: number[] = [];
  for (let at = 0; at + wanted.length <= text.length; ) {
    const same = text.slice(at, at + wanted.length).toLocaleLowerCase("da") === wanted.toLocaleLowerCase("da");
    if (same) places.push(at);
    at += same ? wanted.length : 1;
  }
  return places;
}

describe("a search", () => {
  it("finds Danish letters whatever their case, unless case is to match", () => {
    expect(found(look("æblegrød"), paragraph("ÆBLEGRØD og Æblegrød"))).toEqual(["text 0-8 ÆBLEGRØD", "text 12-20 Æblegrød"]);
    expect(found(look("Æble", { matchCase: true }), paragraph("ÆBLE Æble æble"))).toEqual(["text 5-9 Æble"]);
  });

  it("does not take å for a, or ø for o", () => {
    expect(found(look("rad"), paragraph("råd"))).toEqual([]);
    expect(found(look("for"), paragraph("før"))).toEqual([]);
  });

  it("finds whole words only when asked, Danish letters being letters", () => {
    expect(found(look("job", { wholeWords: true }), paragraph("jobcenter, job, småjob, jobå, job2 (job)"))).toEqual([
      "text 11-14 job",
      "text 36-39 job",
    ]);
  });

  it("goes across marks and links, and past footnote marks", () => {
    const children = [
      createText("be"),
      createText("skæf", "bold"),
      createLink("https://eksempel.dk", [createText("tigel")]),
      createFootnote([createText("Beskæftigelse i noten")]),
      createText("se"),
    ];
    expect(found(look("beskæftigelse"), createParagraph(children))).toEqual([
      "text 0-13 beskæftigelse",
      "note 0-13 Beskæftigelse",
    ]);
  });

  it("does not go from one block into the next", () => {
    expect(found(look("ab"), paragraph("a"), paragraph("b"))).toEqual([]);
  });

  it("finds labels, captions, sources, box titles and names, in the order they are read", () => {
    const table = { ...createTable(1, 1), caption: "ord", source: "ord" };
    expect(
      found(
        look("ord"),
        createPoints("ord", [createPoint([createText("ord")])]),
        table,
        createFactBox("ord", [paragraph("ord")]),
        createQuote("ord", [createText("ord")]),
        createList(false, [createListItem(paragraph("ord"))]),
      ).map((hit) => hit.split(" ")[0]),
    ).toEqual(["label", "text", "caption", "source", "title", "text", "text", "attribution", "text"]);
  });

  it("takes a space that does not break for a space", () => {
    expect(found(look("12 850"), paragraph("12\u00A0850"))).toHaveLength(1);
  });

  it("for nothing finds nothing", () => {
    expect(found(look(""), paragraph("ord"))).toEqual([]);
  });

  it("finds what a search of the same text, place by place, finds", () => {
    const unit = fc.constantFrom(..."aAåÅæøb. ");
    const text = fc.string({ unit, maxLength: 12 });
    fc.assert(
      fc.property(planArbitrary({ text, sections: 2 }), fc.string({ unit, minLength: 1, maxLength: 2 }), ({ sections }, wanted) => {
        const expected = sections
          .flatMap(sectionSlots)
          .flatMap((slot) => naive(slot.text, wanted).map((start) => [slot.elementId, slot.attribute, start]));
        expect(findInPlan(sections, look(wanted)).map((hit) => [hit.elementId, hit.attribute, hit.start])).toEqual(expected);
      }),
    );
  });

  it("looks through every word a plan shows as its own", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 2 }), ({ sections }) => {
        const lines = (text: string) => text.split("\n").filter(Boolean).sort();
        // What stands beside numbers and behind pictures is no running text, but is looked through as well.
        const beside = new Set<string | null>(["alt", "unit", "date", "deadline"]);
        const slots = sections.flatMap(sectionSlots).filter(({ attribute }) => !beside.has(attribute));
        expect(lines(slots.map(({ text }) => text).join("\n"))).toEqual(lines(plainText(sections)));
      }),
    );
  });
});
