import { fontStack } from "../../shared/look/fonts.ts";
import { darkColours, lightColours } from "../../shared/look/look.ts";
import { measures, PIXELS_PER_MILLIMETRE, type TextMeasures, type TextStyle } from "../../shared/look/measures.ts";
import { defaultTheme, type Theme } from "../../shared/plan/theme.ts";

/** CSS fixes both, whatever the screen. */
const PIXELS_PER_POINT = 96 / 72;

function pointsToPixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

export function millimetresToPixels(millimetres: number): number {
  return millimetres * PIXELS_PER_MILLIMETRE;
}

function pixels(value: number): string {
  return `${Number(value.toFixed(2))}px`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The measures of kinds of text as CSS custom properties, named as `measureVariables` says. */
export function textVariables(text: Partial<Record<TextStyle, TextMeasures>>): Record<`--${string}`, string> {
  const entries = Object.entries(text).flatMap(([style, { size, line, before, after }]) => {
    const name = `--text-${kebab(style)}`;
    return [
      [`${name}-size`, pixels(pointsToPixels(size))],
      [`${name}-line`, String(line)],
      [`${name}-before`, pixels(pointsToPixels(before))],
      [`${name}-after`, pixels(pointsToPixels(after))],
    ];
  });
  return Object.fromEntries(entries) as Record<`--${string}`, string>;
}

/**
 * The measures of the look as CSS custom properties: `--text-<style>-size|line|before|after` (style in kebab case; size,
 * before and after in px, line without unit), `--page-width|height|margin-top|…` and `--indent-level|hanging`.
 */
export function measureVariables(): Record<string, string> {
  const { page, indent } = measures;
  return {
    ...textVariables(measures.text),
    "--page-width": pixels(millimetresToPixels(page.width)),
    "--page-height": pixels(millimetresToPixels(page.height)),
    "--page-margin-top": pixels(millimetresToPixels(page.margin.top)),
    "--page-margin-right": pixels(millimetresToPixels(page.margin.right)),
    "--page-margin-bottom": pixels(millimetresToPixels(page.margin.bottom)),
    "--page-margin-left": pixels(millimetresToPixels(page.margin.left)),
    "--indent-level": pixels(pointsToPixels(indent.level)),
    "--indent-hanging": pixels(pointsToPixels(indent.hanging)),
  };
}

/**
 * What a theme makes of a page, as CSS custom properties for the element that holds it: `--paper-accent`, `--paper-tint`
 * and `--paper-rule`, each right on the light paper and on the dark one, `--series-1` to `--series-6` for charts, and
 * `--font-paper` and `--font-paper-heading`. Where none are set, tokens.css has those of a plan without a theme.
 */
export function themeVariables(theme: Theme): Record<`--${string}`, string> {
  const light = lightColours(theme);
  const dark = darkColours(theme);
  const byMode = (day: string, night: string) => `light-dark(#${day}, #${night})`;
  return {
    "--paper-accent": byMode(light.accent, dark.accent),
    "--paper-tint": byMode(light.tint, dark.tint),
    "--paper-rule": byMode(light.rule, dark.rule),
    "--series-1": byMode(light.series[0], dark.series[0]),
    "--series-2": byMode(light.series[1], dark.series[1]),
    "--series-3": byMode(light.series[2], dark.series[2]),
    "--series-4": byMode(light.series[3], dark.series[3]),
    "--series-5": byMode(light.series[4], dark.series[4]),
    "--series-6": byMode(light.series[5], dark.series[5]),
    "--font-paper": fontStack(theme.fonts.body),
    "--font-paper-heading": fontStack(theme.fonts.heading),
  };
}

export function applyLook(root: HTMLElement): void {
  const fonts = { "--font-paper": fontStack(defaultTheme.fonts.body), "--font-paper-heading": fontStack(defaultTheme.fonts.heading) };
  for (const [name, value] of Object.entries({ ...measureVariables(), ...fonts })) root.style.setProperty(name, value);
}
