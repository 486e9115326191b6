import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adviseOnColour, parseColour } from "../../../shared/look/colourAdvice.ts";
import { contrast } from "../../../shared/look/contrast.ts";
import { SWATCHES } from "../../../shared/look/swatches.ts";

describe("the advice on a colour", () => {
  it("is none for any of the swatches", () => {
    for (const { colour } of SWATCHES) {
      expect(adviseOnColour(colour, "text").darker).toBeNull();
      expect(adviseOnColour(colour, "graphic").darker).toBeNull();
    }
  });

  it("offers a shade that needs no more advice, for any colour and use", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), fc.constantFrom("text", "graphic"), (value, use) => {
        const colour = value.toString(16).padStart(6, "0").toUpperCase();
        const { darker, needed } = adviseOnColour(colour, use);
        if (darker === null) return;
        expect(contrast(darker, "FFFFFF")).toBeGreaterThanOrEqual(needed);
        expect(contrast(darker, "FFFFFF")).toBeGreaterThan(contrast(colour, "FFFFFF"));
        expect(adviseOnColour(darker, use).darker).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("asks more of text than of what is drawn", () => {
    expect(adviseOnColour("CC6600", "text").darker).not.toBeNull();
    expect(adviseOnColour("CC6600", "graphic").darker).toBeNull();
  });
});

describe("a colour as it is typed", () => {
  it.each([
    ["#17506b", "17506B"],
    [" 17506B ", "17506B"],
    ["#FFE0", null],
    ["#1750 6B", null],
    ["rød", null],
    ["", null],
  ])("%j is %s", (text, colour) => {
    expect(parseColour(text)).toBe(colour);
  });
});
