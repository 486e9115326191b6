import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isVisible } from "../../../shared/diff/change.ts";
import { diffPlans } from "../../../shared/diff/diffPlans.ts";
import { withIds } from "../../../shared/diff/ids.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";
import { descendants, isText } from "../../../shared/plan/tree.ts";
import { acceptedIn, compareReview, conflictFree, decideChanges, reconsiderChanges, type Decisions, type Resolutions } from "../../../shared/review/index.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { editedExample, example } from "../editor/editedExample.ts";
import { edits } from "../editor/edits.ts";

/** What has one id in two random plans is of one kind, as it is in versions of a real one. */
function withIdsByKind({ sections, ...plan }: Plan): Plan {
  const ids = new Map<string, string>();
  for (const node of sections.flatMap((section) => [section, ...descendants(section)])) {
    if ("id" in node && "type" in node) ids.set(node.id, `${node.type.slice(0, 4)}${node.id}`);
  }
  return { ...plan, sections: withIds(sections, ids) };
}

/** Random plans share ids that mean other things in each; what that makes of a key figure's id is no reader's concern. */
const plans = planArbitrary().map((plan): Plan => withIdsByKind({ ...plan, id: "plan", status: "draft", keyFigures: [] }));

const copy = edits.map(({ list }) => editedExample(list));
const fewEdits = edits.map(({ list }) => editedExample(list.slice(0, 4)));

const NONE = { accept: [], reject: [], resolutions: {}, decisions: {} };

function words(plan: Plan): string[] {
  return plan.sections.flatMap((section) =>
    Array.from(descendants(section)).flatMap((node) => (isText(node) ? (node.text.match(/[\p{L}\p{N}]+/gu) ?? []) : [])),
  );
}

/** All that is written anywhere in a plan or a conflict, in one. */
function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if ("text" in value && typeof value.text === "string") return value.text;
  return Object.values(value).map(textOf).join("");
}

function bag(plan: Plan): string {
  return words(plan).toSorted().join(" ");
}

function idsOf(base: Plan, theirs: Plan): string[] {
  return compareReview(base, theirs).changes.map(({ id }) => id);
}

function expectValid(plan: Plan): void {
  expect(planSchema.safeParse(plan).error).toBeUndefined();
  expect(normalisePlan(plan)).toEqual(plan);
}

/** Decides group by group, all as the author would who resolves nothing: `null` where something is in the way. */
function decideInTurn(base: Plan, theirs: Plan, mine: Plan, groups: readonly (readonly string[])[]): { plan: Plan; decisions: Decisions } | null {
  const review = compareReview(base, theirs);
  let state: { plan: Plan; decisions: Decisions } = { plan: mine, decisions: {} };
  for (const accept of groups) {
    const { plan, decisions, conflicts } = decideChanges(review, { ...NONE, mine: state.plan, decisions: state.decisions, accept });
    if (conflicts.length > 0) return null;
    state = { plan, decisions };
  }
  return state;
}

function shuffled<T>(list: readonly T[], choice: () => number): T[] {
  return list.map((one) => [choice(), one] as const).toSorted(([a], [b]) => a - b).map(([, one]) => one);
}

const numbers = fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true }));

describe("what a reviewer made of a plan that nobody wrote in meanwhile", () => {
  it("is the plan when all of it is accepted, and nothing when none is or all is rejected", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(plans, plans), copy.map(({ plan }) => [example, plan] as const)), ([base, theirs]) => {
        const review = compareReview(base, theirs);
        const all = idsOf(base, theirs);
        const { plan, conflicts, decisions } = decideChanges(review, { ...NONE, mine: base, accept: all });
        expect(conflicts).toEqual([]);
        expect(diffPlans(plan, theirs).filter(isVisible)).toEqual([]);
        expect([...acceptedIn(decisions)].toSorted()).toEqual(all.toSorted());
        expect(decideChanges(review, { ...NONE, mine: base }).plan).toBe(base);
        expect(decideChanges(review, { ...NONE, mine: base, reject: all })).toMatchObject({ plan: base, conflicts: [] });
      }),
      { numRuns: 12 },
    );
  });

  it("is the same however the changes are grouped and ordered as they are accepted", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(plans, plans), fewEdits.map(({ plan }) => [example, plan] as const)), numbers, ([base, theirs], choice) => {
        const all = shuffled(idsOf(base, theirs), () => choice.next().value);
        const groups: string[][] = [[]];
        for (const id of all) {
          if (choice.next().value < 0.3) groups.push([]);
          groups.at(-1)?.push(id);
        }
        const state = decideInTurn(base, theirs, base, groups);
        expect(state).not.toBeNull();
        if (state) expect(diffPlans(state.plan, theirs).filter(isVisible)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("can be taken out again", () => {
    fc.assert(
      fc.property(fc.oneof(fc.tuple(plans, plans), copy.map(({ plan }) => [example, plan] as const)), numbers, ([base, theirs], choice) => {
        const review = compareReview(base, theirs);
        const some = idsOf(base, theirs).filter(() => choice.next().value < 0.5);
        const { plan, decisions } = decideChanges(review, { ...NONE, mine: base, accept: some });
        expectValid(plan);
        expect(reconsiderChanges(review, { mine: plan, decisions }, Object.keys(decisions))).toEqual({ plan: base, decisions: {} });
      }),
      { numRuns: 12 },
    );
  });
});

const both = fc.oneof(fc.tuple(plans, plans, plans), fc.tuple(fewEdits, fewEdits).map(([mine, theirs]) => [example, mine.plan, theirs.plan] as const));

describe("what a reviewer made of a plan while its author went on writing", () => {
  it("is taken over once, and rejecting and taking over nothing leave the author's text alone", () => {
    fc.assert(
      fc.property(both, numbers, ([base, mine, theirs], choice) => {
        const review = compareReview(base, theirs);
        const all = idsOf(base, theirs);
        const free = conflictFree(review, { mine, decisions: {} }, all.filter(() => choice.next().value < 0.7));
        const { plan, decisions, conflicts } = decideChanges(review, { ...NONE, mine, accept: free });
        expect(conflicts).toEqual([]);
        expectValid(plan);
        expect(decideChanges(review, { ...NONE, mine: plan, decisions, accept: free })).toEqual({ plan, decisions, conflicts: [] });
        expect(decideChanges(review, { ...NONE, mine: plan, decisions, reject: all }).plan).toBe(plan);
      }),
      { numRuns: 12 },
    );
  });

  it("loses no word on any side that nobody took away, however the conflicts are resolved", () => {
    const ways = fc.infiniteStream(fc.constantFrom("mine" as const, "theirs" as const, "both" as const));
    fc.assert(
      fc.property(both, ways, ([base, mine, theirs], way) => {
        const review = compareReview(base, theirs);
        const accept = idsOf(base, theirs);
        const { conflicts, plan: left } = decideChanges(review, { ...NONE, mine, accept });
        if (conflicts.length > 0) expect(left).toBe(mine);
        const resolutions: Resolutions = Object.fromEntries(conflicts.map(({ id }) => [id, way.next().value] as const));
        const { plan } = decideChanges(review, { ...NONE, mine, accept, resolutions });
        expectValid(plan);
        const [old, ofMine, ofTheirs] = [base, mine, theirs].map((one) => new Set(words(one)));
        const all = `${textOf(plan.sections)} ${textOf(conflicts)}`;
        for (const word of new Set([...(old ?? []), ...(ofMine ?? []), ...(ofTheirs ?? [])])) {
          const wasTakenAway = old?.has(word) && !(ofMine?.has(word) && ofTheirs?.has(word));
          if (!wasTakenAway) expect(all).toContain(word);
        }
      }),
      { numRuns: 12 },
    );
  });

  it("leaves what the author chose where it stands, when a choice is taken back", () => {
    const title = (text: string): Plan => ({ ...example, title: text });
    const [base, mine, theirs] = [title("Plan for otte"), title("Plan for ni"), title("Plan for ti")];
    const review = compareReview(base, theirs);
    const accept = ["plan title"];
    const { decisions, plan } = decideChanges(review, { ...NONE, mine, accept, resolutions: { "plan title": "theirs" } });
    expect([plan.title, decisions]).toEqual(["Plan for ti", { "plan title": "resolved" }]);
    expect(decideChanges(review, { ...NONE, mine: plan, decisions, accept })).toEqual({ plan, decisions, conflicts: [] });
    expect(reconsiderChanges(review, { mine: plan, decisions }, accept)).toEqual({ plan, decisions: {} });
  });

  it("ends in the same words whichever of two reviewers is taken in first, where nobody is in another's way", () => {
    fc.assert(
      fc.property(fewEdits, fewEdits, fewEdits, (x, y, z) => {
        const [mine, one, other] = [x.plan, y.plan, z.plan];
        const inTurn = (order: readonly Plan[]): Plan | null =>
          order.reduce<Plan | null>((plan, theirs) => plan && (decideInTurn(example, theirs, plan, [idsOf(example, theirs)])?.plan ?? null), mine);
        const [a, b] = [inTurn([one, other]), inTurn([other, one])];
        if (a && b) expect(bag(a)).toBe(bag(b));
      }),
      { numRuns: 12 },
    );
  });
});
