/** What WCAG 2.1 asks for: 1.4.3 of text, 1.4.11 of what else has to be seen. */
export const TEXT_CONTRAST = 4.5;
export const GRAPHIC_CONTRAST = 3;
const LARGE_TEXT_CONTRAST = 3;

/** From how many points on letters are large. */
const LARGE = 18;
const LARGE_BOLD = 14;

/** What text of so many points must stand out by: large letters may be paler. */
export function leastTextContrast(size: number, isBold: boolean): number {
  return size >= (isBold ? LARGE_BOLD : LARGE) ? LARGE_TEXT_CONTRAST : TEXT_CONTRAST;
}

/** The relative luminance of a colour given as RRGGBB, from 0 for black to 1 for white (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** How far apart two colours (RRGGBB) are to the eye, from 1 to 21 (WCAG 2.1). */
export function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}
