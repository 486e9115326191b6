import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonErrorPlace } from "../../../electron/core/import/json/jsonErrorPlace.ts";

describe("jsonErrorPlace", () => {
  it.each([
    ["{", 1, 2],
    ['{"a" 1}', 1, 6],
    ['{"a": 1,}', 1, 9],
    ["[1 2]", 1, 4],
    ["[1]]", 1, 4],
    ['{"a":\n  tru}', 2, 3],
    ['["a\nb"]', 1, 4],
    ['["\\x"]', 1, 3],
    ['{"a": [1,\n2,\n3}', 3, 2],
    ["", 1, 1],
    ["[01]", 1, 3],
    ["'a'", 1, 1],
  ])("finds the mistake in %j", (text, line, column) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(jsonErrorPlace(text)).toEqual({ line, column });
  });

  it("points at a character put where it cannot be", () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, at) => {
        const pretty = JSON.stringify(JSON.parse(json), null, 1);
        const starts = [...pretty.matchAll(/(?<=^|[[\]{},]\n\s*)\S/g)].map(({ index }) => index);
        const start = starts[at % starts.length] ?? 0;
        const before = pretty.slice(0, start).split("\n");
        const broken = `${pretty.slice(0, start)}%${pretty.slice(start)}`;
        expect(jsonErrorPlace(broken)).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
      }),
    );
  });
});
