import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thinVersions, VERSION_KINDS, type Version } from "../../../shared/versions/index.ts";

type Kept = Pick<Version, "id" | "kind" | "at">;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = new Date("2026-06-30T12:00:00Z");

function ago(ms: number): string {
  return new Date(NOW.getTime() - ms).toISOString();
}

function left(versions: readonly Kept[], now = NOW): Kept[] {
  const gone = new Set(thinVersions(versions, now));
  return versions.filter(({ id }) => !gone.has(id));
}

const versions = fc
  .array(fc.record({ kind: fc.constantFrom(...VERSION_KINDS), age: fc.oneof(fc.nat(3 * DAY), fc.nat(400 * DAY)) }), { maxLength: 60 })
  .map((list) => list.map(({ kind, age }, index): Kept => ({ id: `v${index}`, kind, at: ago(age) })));

describe("thinning versions", () => {
  it("leaves all of the last two days, then one an hour, one a day and one a month", () => {
    const every = (step: number, count: number, from: number): Kept[] =>
      Array.from({ length: count }, (_, index) => ({ id: `${from} ${index}`, kind: "automatic", at: ago(from + index * step) }));
    expect(left(every(10 * MINUTE, 144, 0))).toHaveLength(144);
    expect(left(every(10 * MINUTE, 60, 3 * DAY)).length).toBeLessThanOrEqual(11);
    expect(left(every(10 * MINUTE, 144 * 5, 10 * DAY)).length).toBeLessThanOrEqual(6);
    expect(left(every(DAY, 90, 100 * DAY)).length).toBeLessThanOrEqual(5);
  });

  it("leaves what was named or sent or belongs to a state, and always the newest", () => {
    fc.assert(
      fc.property(versions, (list) => {
        const kept = new Set(left(list).map(({ id }) => id));
        const asked = list.filter(({ kind }) => kind === "named" || kind === "state" || kind === "sent");
        expect(asked.every(({ id }) => kept.has(id))).toBe(true);
        const others = list.filter((version) => !asked.includes(version));
        const newest = others.reduce((found, { at }) => (at > found ? at : found), "");
        expect(others.length === 0 || others.some(({ id, at }) => at === newest && kept.has(id))).toBe(true);
      }),
    );
  });

  it("ends with the same versions however often it is done on the way", () => {
    fc.assert(
      fc.property(versions, fc.array(fc.nat(200 * DAY), { maxLength: 4 }), (list, waits) => {
        const moments = waits.reduce<Date[]>((all, wait) => [...all, new Date((all.at(-1) ?? NOW).getTime() + wait)], []);
        const last = moments.at(-1) ?? NOW;
        const step = moments.reduce((some, moment) => left(some, moment), list);
        expect(left(step, last)).toEqual(left(list, last));
      }),
    );
  });
});
