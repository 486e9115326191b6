import { describe, expect, it } from "vitest";
import { createFootnote, createSection, type Inline, type Paragraph } from "../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { textLines } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { compareReview, decideChanges, reviewedChanges } from "../../../shared/review/index.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";

const start = samplePlan("Plan");
const note = { ...createFootnote([{ text: "Kilde: STAR" }]), id: "note" };

function planOf(...children: Inline[]): Plan {
  const paragraph: Paragraph = { type: "paragraph", id: "p", children };
  const own = createSection("prose", "Indledning", [paragraph]);
  return normalisePlan({ ...start, sections: [{ ...own, id: "s", children: [{ ...own.children[0], id: "titel" }, paragraph] }] });
}
const of = (text: string): Plan => planOf({ text });
const line = (plan: Plan): string | undefined => plan.sections.flatMap((section) => textLines(section))[1];
const idsOf = (base: Plan, theirs: Plan): string[] => compareReview(base, theirs).changes.map(({ id }) => id);

describe("a text that a reviewer changed in several places", () => {
  const base = of("Vi hjælper otte unge i job hvert år, og det koster lidt.");
  const theirs = of("Vi hjælper ni unge i job hvert år, og det koster meget mere.");

  it("is one change with an edit for each place, words side by side being one", () => {
    expect(idsOf(base, theirs)).toEqual(["text p 1", "text p 2"]);
    const [group] = reviewedChanges(compareReview(base, theirs), { mine: base, decisions: { "text p 1": "rejected" } });
    expect(group?.open).toBe(1);
    expect(group?.changes.map(({ edits }) => edits.map(({ detail, decision }) => [detail, decision]))).toEqual([
      [
        ["»otte« → »ni«", "rejected"],
        ["»lidt« → »meget mere«", null],
      ],
    ]);
  });

  it("takes over the one without the other, also in what its author went on writing in", () => {
    const mine = of("Vi hjælper otte unge i fast job hvert år, og det koster lidt.");
    const decided = decideChanges(compareReview(base, theirs), { mine, decisions: {}, accept: ["text p 2"], reject: ["text p 1"], resolutions: {} });
    expect(line(decided.plan)).toBe("Vi hjælper otte unge i fast job hvert år, og det koster meget mere.");
    expect(decided.decisions).toEqual({ "text p 1": "rejected", "text p 2": "accepted" });
  });

  it("stays one where a note went from one place to another, or the whole was written anew", () => {
    const [before, after] = [planOf({ text: "Otte unge" }, note, { text: " kom i job i år." }), planOf({ text: "Otte unge kom i job i år" }, note, { text: "." })];
    expect(idsOf(before, after)).toEqual(["text p"]);
    expect(idsOf(of("a b c d e f g h i j k l m n o p"), of("a x c x e x g x i x k x m x o x"))).toEqual(["text p"]);
  });
});

describe("key figures that a reviewer changed", () => {
  const figure = (id: string, value: string) => ({ id, label: id, value, unit: "", asOf: "", source: "" });
  const of = (...keyFigures: Plan["keyFigures"]): Plan => ({ ...start, keyFigures });

  it("are taken over one by one, new ones and those that are gone among them", () => {
    const [base, theirs] = [of(figure("a", "1"), figure("b", "2"), figure("c", "3")), of(figure("a", "10"), figure("d", "4"), figure("c", "3"))];
    const review = compareReview(base, theirs);
    expect(review.changes.map(({ id }) => id)).toEqual(["plan keyFigures a", "plan keyFigures d", "plan keyFigures b"]);
    const figuresWith = (...accept: string[]): string[] =>
      decideChanges(review, { mine: base, decisions: {}, accept, reject: [], resolutions: {} }).plan.keyFigures.map(({ id, value }) => `${id}${value}`);
    expect(figuresWith("plan keyFigures a")).toEqual(["a10", "b2", "c3"]);
    expect(figuresWith("plan keyFigures b")).toEqual(["a1", "c3"]);
    expect(figuresWith("plan keyFigures a", "plan keyFigures d", "plan keyFigures b")).toEqual(["a10", "d4", "c3"]);
    const mine = of(figure("a", "5"), figure("b", "2"), figure("c", "3"));
    const decided = decideChanges(review, { mine, decisions: {}, accept: ["plan keyFigures a", "plan keyFigures d"], reject: [], resolutions: {} });
    expect(decided.conflicts.map(({ id }) => id)).toEqual(["plan keyFigures a"]);
  });
});
