import { describe, expect, it } from "vitest";
import { splitAmount } from "../../../shared/figures/splitAmount.ts";

describe("a number with its unit", () => {
  it.each([
    ["48 procent", "48", "procent"],
    ["- 48%", "- 48", "%"],
    ["2.1%", "2.1", "%"],
    ["50 pct.", "50", "pct."],
    ["50pct.", "50", "pct."],
    ["64,5 mio. kr.", "64,5", "mio. kr."],
    ["kr. 500", "500", "kr."],
    ["12\u00a0850 fuldtidspersoner", "12\u00a0850", "fuldtidspersoner"],
    ["12.850", "12.850", ""],
    ["..", "..", ""],
    ["", "", ""],
  ])("parts %j", (text, amount, unit) => {
    expect(splitAmount(text)).toEqual({ amount, unit });
  });

  it.each(["16-64-årige", "2022K3", "200-300 borgere", "ca. 48 %", "aug 2022"])("leaves %j whole", (text) => {
    expect(splitAmount(text)).toEqual({ amount: text, unit: "" });
  });
});
