import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateWords } from "../../../shared/plan/dateWords.ts";
import { parseDate } from "../../../shared/plan/parseDate.ts";

describe("a date that is typed", () => {
  it.each([
    "30.10.2026",
    "30/10 2026",
    "30/10-26",
    "30-10-2026",
    "30. oktober 2026",
    "30. okt. 2026",
    "den 30. Oktober 2026",
    "fredag den 30. oktober 2026",
    " 2026-10-30 ",
  ])("is understood as »%s«", (text) => {
    expect(parseDate(text)).toEqual({ kind: "date", date: "2026-10-30" });
  });

  it.each(["30.10", "31.9.2026", "29.2.2027", "oktober 2026", "10.30.2026", "30. ok 2026", "snart", "0.1.2026"])(
    "is no date as »%s«",
    (text) => {
      expect(parseDate(text)).toEqual({ kind: "notADate" });
    },
  );

  it("may be left out", () => {
    expect(parseDate("  ")).toEqual({ kind: "missing" });
  });

  it("is the same day once it has been put into words", () => {
    const days = fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        expect(parseDate(dateWords(date))).toEqual({ kind: "date", date });
      }),
    );
  });
});
