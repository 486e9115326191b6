import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  percentChange,
  subtractDecimals,
} from "../../../shared/figures/arithmetic.ts";
import { decimalArbitrary } from "../../support/recordArbitraries.ts";

describe("exact arithmetic on figures", () => {
  it("adds what floating point gets wrong", () => {
    expect(addDecimals(["0.1", "0.2"])).toBe("0.3");
    expect(addDecimals(["2.10", "1"])).toBe("3.10");
    expect(addDecimals(["999999999999999", "0.01"])).toBe("999999999999999.01");
    expect(addDecimals([])).toBe("0");
  });

  it("keeps the sign of what is smaller than one", () => {
    expect(subtractDecimals("0.05", "0.1")).toBe("-0.05");
    expect(addDecimals(["-0.5", "0.5"])).toBe("0.0");
  });

  it("rounds halves away from zero", () => {
    expect([percentChange("1000", "1024.5", 1), percentChange("1000", "975.5", 1)]).toEqual(["2.5", "-2.5"]);
  });

  it("says how many percent a figure has changed", () => {
    expect(percentChange("3200", "2953", 1)).toBe("-7.7");
    expect(percentChange("3", "4", 0)).toBe("33");
    expect(percentChange("1.60", "2.4", 1)).toBe("50.0");
    expect(percentChange("-4", "-2", 0)).toBe("50");
    expect(percentChange("1000", "999.9", 1)).toBe("0.0");
    expect(percentChange("0", "5", 1)).toBeNull();
  });

  it("takes back by subtraction what it added, and adds in any order", () => {
    fc.assert(
      fc.property(decimalArbitrary, decimalArbitrary, (a, b) => {
        expect(subtractDecimals(subtractDecimals(addDecimals([a, b]), b), a)).toMatch(/^0(\.0+)?$/);
        expect(addDecimals([a, b])).toBe(addDecimals([b, a]));
      }),
    );
  });
});
