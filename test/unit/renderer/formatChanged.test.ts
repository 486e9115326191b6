import { describe, expect, it } from "vitest";
import { formatChanged } from "../../../renderer/ui/formatChanged.ts";

const now = new Date(2027, 4, 4, 12, 30);

describe("the time of a change", () => {
  it("is told by the clock on the same day, with a point as Danes write it", () => {
    expect(formatChanged(new Date(2027, 4, 4, 12, 3), now)).toBe("i dag kl. 12.03");
    expect(formatChanged(new Date(2027, 4, 4, 0, 0), now)).toBe("i dag kl. 0.00");
  });

  it("is yesterday from midnight to midnight, however few hours ago", () => {
    const early = new Date(2027, 4, 4, 0, 5);
    expect(formatChanged(new Date(2027, 4, 3, 23, 59), early)).toBe("i går");
    expect(formatChanged(new Date(2027, 4, 3, 0, 0), early)).toBe("i går");
  });

  it("is yesterday across the end of a month and of a year", () => {
    expect(formatChanged(new Date(2026, 11, 31, 9, 0), new Date(2027, 0, 1, 8, 0))).toBe("i går");
  });

  it("is yesterday although the clock was put forward in the night", () => {
    expect(formatChanged(new Date(2027, 2, 27, 12, 0), new Date(2027, 2, 28, 12, 0))).toBe("i går");
  });

  it("is a date with its year before that", () => {
    expect(formatChanged(new Date(2027, 4, 2, 12, 0), now)).toBe("2. maj 2027");
    expect(formatChanged(new Date(2026, 4, 4, 12, 0), now)).toBe("4. maj 2026");
  });
});
