import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDecimal } from "../../../shared/figures/formatDecimal.ts";
import { parseDecimal } from "../../../shared/figures/parseDecimal.ts";
import { decimalSchema } from "../../../shared/plan/nodes/decimal.ts";
import { decimalArbitrary } from "../../support/recordArbitraries.ts";

describe("a number as Danes write it", () => {
  it.each([
    ["12.850", "12850"],
    ["7.000", "7000"],
    ["1.234.567,8", "1234567.8"],
    ["2,1", "2.1"],
    ["2,10", "2.10"],
    [",5", "0.5"],
    ["3800", "3800"],
    ["12 850", "12850"],
    ["12\u00a0850", "12850"],
    ["12\u202f850,5", "12850.5"],
    ["-48", "-48"],
    ["- 48", "-48"],
    ["−48", "-48"],
    ["– 2,1", "-2.1"],
    ["+2,1", "2.1"],
    ["  007 ", "7"],
    ["0,05", "0.05"],
    ["1,234.5", "1234.5"],
    ["1,234,567", "1234567"],
  ])("reads %j as %s", (text, value) => {
    expect(parseDecimal(text)).toEqual({ kind: "value", value });
  });

  it.each(["", "  ", "..", "...", "-", "–", "−", "*"])("takes %j for a missing number", (text) => {
    expect(parseDecimal(text)).toEqual({ kind: "missing" });
  });

  it.each([
    ["2.1", "2.1", "21"],
    ["-12.85", "-12.85", "-1285"],
    ["1234.567", "1234.567", "1234567"],
    ["0.500", "0.500", "500"],
  ])("asks what is meant by %j", (text, ...readings) => {
    expect(parseDecimal(text)).toEqual({ kind: "ambiguous", readings });
  });

  it.each(["ca. 48", "48 procent", "1.23.456", "1 23", "200-300", "5,", ",", "--5", "1,2,3", "2022K3", "+", "1".repeat(16), "0,1234567891"])(
    "finds no number in %j",
    (text) => {
      expect(parseDecimal(text)).toEqual({ kind: "notANumber" });
    },
  );

  it("reads back what the program writes, decimals included", () => {
    fc.assert(
      fc.property(decimalArbitrary, (value) => {
        expect(parseDecimal(formatDecimal(value))).toEqual({ kind: "value", value });
      }),
    );
  });

  it("gives only numbers a plan can hold, whatever is typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789.,-− +%a"), maxLength: 24 });
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseDecimal(text);
        const values = parsed.kind === "value" ? [parsed.value] : parsed.kind === "ambiguous" ? parsed.readings : [];
        for (const value of values) expect(decimalSchema.safeParse(value).success).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
