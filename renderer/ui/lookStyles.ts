import { look, type TextStyle } from "../../shared/look/look.ts";

const POINTS_PER_INCH = 72;
const MILLIMETRES_PER_INCH = 25.4;
/** CSS fixes its inch at 96 of its own pixels, whatever the screen. */
const PIXELS_PER_INCH = 96;

export function pointsToPixels(points: number): number {
  return (points / POINTS_PER_INCH) * PIXELS_PER_INCH;
}

export function millimetresToPixels(millimetres: number): number {
  return (millimetres / MILLIMETRES_PER_INCH) * PIXELS_PER_INCH;
}

function pixels(value: number): string {
  return `${Number(value.toFixed(2))}px`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Office ships Calibri; Carlito has its measures wherever Office is not. */
function fontStack(name: string): string {
  return `"${name}", "Carlito", "Segoe UI", "Noto Sans", sans-serif`;
}

/**
 * The look as CSS custom properties: `--text-<style>-size|line|before|after` (style in kebab case; size, before and
 * after in px, line without unit), `--page-width|height|margin-top|…`, `--indent-level|hanging`, `--font-paper` and
 * `--font-paper-heading`. Colours are in tokens.css, since the screen has a dark paper and Word has not.
 */
export function lookVariables(): Record<string, string> {
  const { page, font, indent } = look;
  const text = (Object.keys(look.text) as TextStyle[]).flatMap((style) => {
    const { size, line, before, after } = look.text[style];
    const name = `--text-${kebab(style)}`;
    return [
      [`${name}-size`, pixels(pointsToPixels(size))],
      [`${name}-line`, String(line)],
      [`${name}-before`, pixels(pointsToPixels(before))],
      [`${name}-after`, pixels(pointsToPixels(after))],
    ];
  });
  return {
    ...Object.fromEntries(text),
    "--page-width": pixels(millimetresToPixels(page.width)),
    "--page-height": pixels(millimetresToPixels(page.height)),
    "--page-margin-top": pixels(millimetresToPixels(page.margin.top)),
    "--page-margin-right": pixels(millimetresToPixels(page.margin.right)),
    "--page-margin-bottom": pixels(millimetresToPixels(page.margin.bottom)),
    "--page-margin-left": pixels(millimetresToPixels(page.margin.left)),
    "--indent-level": pixels(pointsToPixels(indent.level)),
    "--indent-hanging": pixels(pointsToPixels(indent.hanging)),
    "--font-paper": fontStack(font.body),
    "--font-paper-heading": fontStack(font.heading),
  };
}

export function applyLook(root: HTMLElement): void {
  for (const [name, value] of Object.entries(lookVariables())) root.style.setProperty(name, value);
}
