import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyEdits } from "../../../shared/houseStyle/deviation.ts";
import { houseStyleDeviations } from "../../../shared/houseStyle/houseStyleDeviations.ts";
import { DASH_STYLES, PERCENT_STYLES, QUOTE_STYLES, defaultHouseStyle, type HouseStyle } from "../../../shared/plan/houseStyle.ts";

/** `text` in the house style, its unbreakable spaces shown as "~". */
function mended(text: string, style: Partial<HouseStyle> = {}): string {
  return raw(text, { ...defaultHouseStyle, ...style }).replaceAll("\u00a0", "~");
}

function raw(text: string, style: HouseStyle): string {
  const edits = houseStyleDeviations(text, style).flatMap((deviation) => deviation.edits);
  return applyEdits(text, edits.toSorted((a, b) => a.start - b.start));
}

describe("percent in the house style", () => {
  it.each([
    ["48 procent af de unge", "48~% af de unge"],
    ["ca. 50 pct. af alle", "ca. 50~% af alle"],
    ["steg 2,1%", "steg 2,1~%"],
    ["- 48%", "-48~%"],
    ["12.850 pct. mere", "12.850~% mere"],
    ["48 %", "48 %"],
    ["Andelen var 50 pct. Den stiger.", "Andelen var 50~%. Den stiger."],
    ["Andelen af unge var 50 pct.", "Andelen af unge var 50~%."],
    ["50 pct.", "50~%"],
    ["10-15 Procent", "10-15~%"],
  ])("%j with a sign is %j", (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    ["48%", "48~pct."],
    ["Det er 48 %. Flere", "Det er 48~pct. Flere"],
    ["48 pct", "48~pct."],
    ["48 pct. af", "48 pct. af"],
  ])("%j abbreviated is %j", (text, expected) => {
    expect(mended(text, { percent: "abbreviation" })).toBe(expected);
  });

  it.each([
    ["48% og 50 pct.", "48~procent og 50~procent"],
    ["Vi når 50 pct. STAR siger", "Vi når 50~procent. STAR siger"],
  ])("%j in words is %j", (text, expected) => {
    expect(mended(text, { percent: "word" })).toBe(expected);
  });

  it.each(["2 procentpoint", "2 pct.point", "2 pct.-point", "2 %-point", "100%-finansieret", "18. pct.", "fem procent", "50 procents"])(
    "%j is left alone",
    (text) => {
      expect(houseStyleDeviations(text, defaultHouseStyle)).toEqual([]);
    },
  );

  it("tells of a number that can be read in two ways, and leaves it", () => {
    const text = "Ledigheden var 2.1% i 2022";
    expect(houseStyleDeviations(text, defaultHouseStyle)).toEqual([{ kind: "percent", start: 15, end: 19, edits: [] }]);
    expect(mended(text)).toBe(text);
  });
});

describe("dashes in the house style", () => {
  it.each([
    ["i 2023-2024 og 16-64 år", "i 2023–2024 og 16–64 år"],
    ["16-64-årige", "16–64-årige"],
    ["2023 - 2024", "2023–2024"],
    ["2023-24", "2023–24"],
    ["1.200-1.500", "1.200–1.500"],
  ])("%j with a long range is %j", (text, expected) => {
    expect(mended(text, { dash: "enDash" })).toBe(expected);
    expect(mended(expected)).toBe(text.replace(" - ", "-"));
  });

  it.each([
    ["alle - også unge - skal med", "alle – også unge – skal med"],
    ["alle -- også unge", "alle – også unge"],
    ["alle — også unge", "alle – også unge"],
    ["alle—også", "alle – også"],
    ["i 2024 - og senere", "i 2024 – og senere"],
  ])("%j is %j", (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it.each([
    "uddannelses- og jobplan",
    "KUI-regi",
    "12-34-56-78",
    "15.00.15-P00-1-26",
    "2022-10-15",
    "010190-1234",
    "120 - 110",
    "-",
    "- punkt",
    "3-2",
    "COVID-19",
    "bl.a. -regi og -plan",
  ])("%j is left alone", (text) => {
    expect(houseStyleDeviations(text, { ...defaultHouseStyle, dash: "enDash" })).toEqual([]);
  });
});

describe("quotations in the house style", () => {
  it.each([
    ['Det hedder "job først" her.', "Det hedder »job først« her."],
    ["Det hedder ”job først”, og “job sidst”.", "Det hedder »job først«, og »job sidst«."],
    ["„job først“", "»job først«"],
    ["«job først»", "»job først«"],
    ['("job")', "(»job«)"],
    ['"Flere i job." Sådan.', "»Flere i job.« Sådan."],
  ])("%j in guillemets is %j", (text, expected) => {
    expect(mended(text)).toBe(expected);
  });

  it("turns guillemets into curly marks", () => {
    expect(mended('»job først« og "job"', { quotes: "curly" })).toBe("”job først” og ”job”");
  });

  it.each([
    'en skærm på 27"',
    "»Han sagde ”ja” til det«",
    '”Ordet »job« tæller”',
    'uden slutning "her',
    'class="rubrik"',
    'se https://x.dk/?q="a"',
  ])("%j is left alone", (text) => {
    expect(houseStyleDeviations(text, defaultHouseStyle)).toEqual([]);
  });
});

describe("mending any text", () => {
  const styleArbitrary = fc.record({
    percent: fc.constantFrom(...PERCENT_STYLES),
    dash: fc.constantFrom(...DASH_STYLES),
    quotes: fc.constantFrom(...QUOTE_STYLES),
  });
  const textArbitrary = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom("48", "2,1", "2.1", "12.850", "2023", "2024", "16", "ord", "Ord", "æ", "STAR", "https://x.dk/a") },
        { weight: 3, arbitrary: fc.constantFrom("%", "pct.", "pct", "procent", "procentpoint", ".", ",", "(", ")") },
        { weight: 4, arbitrary: fc.constantFrom(" ", "\u00a0", "-", "–", "—", "--", " - ", "−") },
        { weight: 3, arbitrary: fc.constantFrom('"', "”", "“", "„", "»", "«") },
      ),
      { maxLength: 16 },
    )
    .map((parts) => parts.join(""));
  const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, "").replaceAll(/procent|pct/gi, "");

  it("loses no letter and no digit", () => {
    fc.assert(
      fc.property(textArbitrary, styleArbitrary, (text, style) => {
        expect(letters(raw(text, style))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });

  it("once is enough", () => {
    fc.assert(
      fc.property(textArbitrary, styleArbitrary, (text, style) => {
        const once = raw(text, style);
        expect(raw(once, style)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it("makes changes that do not touch each other, inside the place they are told of", () => {
    fc.assert(
      fc.property(textArbitrary, styleArbitrary, (text, style) => {
        const deviations = houseStyleDeviations(text, style);
        const edits = deviations.flatMap((deviation) => deviation.edits).toSorted((a, b) => a.start - b.start);
        for (const [index, edit] of edits.entries()) {
          expect(edit.end).toBeGreaterThan(edit.start);
          expect(edit.start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
        }
        for (const { start, end, edits: own } of deviations) {
          for (const edit of own) expect(start <= edit.start && edit.end <= end).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
