import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contrast, GRAPHIC_CONTRAST, TEXT_CONTRAST } from "../../../shared/look/contrast.ts";
import { createLook, darkColours, lightColours } from "../../../shared/look/look.ts";
import { defaultTheme, fontName, themeSchema, type Theme } from "../../../shared/plan/theme.ts";

const colourArbitrary = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => value.toString(16).padStart(6, "0").toUpperCase());

const themeArbitrary: fc.Arbitrary<Theme> = fc
  .record({ primary: colourArbitrary, secondary: colourArbitrary })
  .map((colours) => ({ ...defaultTheme, colours }));

describe("contrast", () => {
  it("is what WCAG computes", () => {
    expect(contrast("FFFFFF", "000000")).toBeCloseTo(21, 5);
    expect(contrast("777777", "FFFFFF")).toBeCloseTo(4.48, 2);
    expect(contrast("17506B", "17506B")).toBe(1);
  });
});

describe.each([
  ["light", lightColours],
  ["dark", darkColours],
])("the %s page of any theme", (_name, colours) => {
  it("has text that can be read on the paper and on the tint", () => {
    fc.assert(
      fc.property(themeArbitrary, (theme) => {
        const { paper, tint, accent, ink, muted } = colours(theme);
        for (const text of [accent, ink, muted]) {
          for (const ground of [paper, tint]) expect(contrast(text, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has series that can be seen on the paper", () => {
    fc.assert(
      fc.property(themeArbitrary, (theme) => {
        const { paper, series } = colours(theme);
        for (const colour of series) expect(contrast(colour, paper)).toBeGreaterThanOrEqual(GRAPHIC_CONTRAST);
      }),
      { numRuns: 500 },
    );
  });

  it("is in colours that Word and CSS can read", () => {
    fc.assert(
      fc.property(themeArbitrary, (theme) => {
        const { series, ...others } = colours(theme);
        for (const colour of [...series, ...Object.values(others)]) expect(colour).toMatch(/^[0-9A-F]{6}$/);
      }),
    );
  });
});

describe("the look of a theme", () => {
  it("uses a strong colour as it is, and the nearest darker shade of one too light to read", () => {
    const strong = createLook({ ...defaultTheme, colours: { primary: "7A1F3D", secondary: "B5651D" } });
    expect(strong.colour.accent).toBe("7A1F3D");
    const yellow = createLook({ ...defaultTheme, colours: { primary: "FFE000", secondary: "B5651D" } });
    expect(yellow.colour.accent).not.toBe("FFE000");
    expect(contrast(yellow.colour.accent, "FFFFFF")).toBeLessThan(5.2);
  });

  it("knows fonts by names that end no name in CSS, HTML or XML", () => {
    const isTheme = (body: string) => themeSchema.safeParse({ ...defaultTheme, fonts: { heading: "Calibri", body } }).success;
    expect(["Aptos", "Segoe UI", "Source Sans 3", "KBH Tekst (Regular)", "Ærø_Grotesk+"].filter((name) => !isTheme(name))).toEqual([]);
    const odd = ["", "  ", "Arial\u0000", 'Arial"', "Arial'; color: red", "</style><b>", "A\\rial", "x".repeat(65)];
    expect(odd.filter(isTheme)).toEqual([]);
    expect(odd.map(fontName)).toEqual(["", "", "Arial", "Arial", "Arial color red", "styleb", "Arial", "x".repeat(64)]);
    expect(odd.map(fontName).every((name) => name === "" || isTheme(name))).toBe(true);
  });

  it("takes its fonts from the theme and its measures from nobody", () => {
    const look = createLook({ ...defaultTheme, fonts: { heading: "Georgia", body: "Verdana" } });
    expect(look.font).toEqual({ heading: "Georgia", body: "Verdana" });
    expect(look.text).toEqual(createLook(defaultTheme).text);
  });
});
