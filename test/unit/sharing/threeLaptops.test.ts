import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import { createSnapshot } from "../../../shared/lineage/index.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { descendants, isText } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { edits, type Edit } from "../editor/edits.ts";
import { editorWith } from "../editor/support.ts";
import { Laptop, type Shared } from "./laptop.ts";

const LAPTOPS = 3;
/** Rounds in which all three share and take in at the same time; people are not that much in step. */
const MOST_ROUNDS = 6;

type Step = { laptop: number } & ({ does: "write"; edits: readonly Edit[] } | { does: "share" } | { does: "take in"; newest: number });

const laptop = fc.nat(LAPTOPS - 1);
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ laptop, does: fc.constant("write" as const), edits: edits.map(({ list }) => list.slice(0, 4)) }),
  fc.record({ laptop, does: fc.constant("share" as const) }),
  fc.record({ laptop, does: fc.constant("take in" as const), newest: fc.integer({ min: 1, max: 9 }) }),
);
const steps = fc.array(step, { minLength: 4, maxLength: 14 }).map((list) => ({
  list,
  toString: () =>
    list.map((one) => `${one.laptop} ${one.does} ${one.does === "write" ? one.edits.map(({ name }) => name).join("; ") : ""}`).join("\n"),
}));

function written(plan: Plan, list: readonly Edit[]): Plan {
  const editor = editorWith(plan.sections);
  for (const { run } of list) run(editor);
  return normalisePlan({ ...plan, sections: structuredClone(planSections(editor)) });
}

function textOf(value: unknown): string {
  if (typeof value !== "object" || value === null) return "";
  if ("text" in value && typeof value.text === "string") return value.text;
  return Object.values(value).map(textOf).join("");
}

function words(plan: Plan): string[] {
  return plan.sections.flatMap((section) =>
    Array.from(descendants(section)).flatMap((node) => (isText(node) ? (node.text.match(/[\p{L}\p{N}]+/gu) ?? []) : [])),
  );
}

function expectNothingLost({ taken }: Laptop): void {
  for (const { base, mine, theirs, merged, conflicts } of taken) {
    const old = new Set(words(base));
    const all = `${textOf(merged.sections)}${textOf(conflicts)}`;
    expect([mine, theirs].flatMap(words).filter((word) => !old.has(word) && !all.includes(word))).toEqual([]);
  }
}

/** Everybody shares, then everybody takes in all there is, in an order of their own, until nobody has more to tell. */
function exchangeUntilQuiet(laptops: readonly Laptop[], folder: Shared[]): number {
  for (let round = 0; ; round += 1) {
    const news = laptops.flatMap((one) => one.publish() ?? []);
    folder.push(...news);
    let taken = 0;
    for (const [at, one] of laptops.entries()) {
      // Person by person, as the program does it, or in any other order.
      taken += at === 0 ? one.takeInAll(folder) : (at === 1 ? folder : folder.toReversed()).filter((shared) => one.takeIn(shared)).length;
    }
    if ((news.length === 0 && taken === 0) || round > MOST_ROUNDS) return round;
  }
}

describe("three laptops that share a plan", () => {
  it("end in the same plan, whoever shares and takes in when, without a word lost", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 3, blocks: 4 }), steps, ({ ...plan }, { list }) => {
        const content = contentHash(plan);
        const snapshot = createSnapshot(content, []);
        const start = { by: "0", snapshot, plan, lineage: [snapshot] };
        const folder: Shared[] = [start];
        const laptops = Array.from({ length: LAPTOPS }, (_, at) => new Laptop(String(at), start));
        for (const one of list) {
          const here = laptops[one.laptop];
          if (!here) continue;
          if (one.does === "write") here.plan = written(here.plan, one.edits);
          else if (one.does === "share") folder.push(...[here.publish() ?? []].flat());
          else if (one.newest > 4) here.takeInAll(folder);
          else for (const shared of folder.slice(-one.newest)) here.takeIn(shared);
        }
        const rounds = exchangeUntilQuiet(laptops, folder);
        expect(rounds).toBeLessThanOrEqual(MOST_ROUNDS);
        for (const one of laptops) {
          expect(contentHash(one.plan)).toBe(contentHash(laptops[0]?.plan));
          expectNothingLost(one);
        }
      }),
      { numRuns: 20 },
    );
  });
});
