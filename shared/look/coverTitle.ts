import { POINTS_PER_MILLIMETRE, textWidthOf, type Page } from "./measures.ts";
import type { Look } from "./look.ts";

/** Titles of up to so many letters, and the points they are set in; the smallest is for all longer ones. */
const SIZES: readonly (readonly [number, number])[] = [
  [60, 36],
  [100, 30],
  [160, 24],
];
const SMALLEST = 18;

/** About how wide a bold letter is beside its size. */
const LETTER = 0.62;

/** How far down a front page its title stands, as a share of what lies between the upper and lower margins. */
const DROP = 78 / 245;

/** The same in millimetres from the upper margin. */
export function coverTitleDrop({ height, margin }: Page): number {
  return (height - margin.top - margin.bottom) * DROP;
}

/** The points a front page's title is set in, for it to stand there whole and with no word torn apart. */
export function coverTitleSize(title: string, { page, text }: Pick<Look, "page" | "text">): number {
  const bySize = SIZES.find(([letters]) => title.length <= letters)?.[1] ?? SMALLEST;
  const longest = Math.max(1, ...title.split(/[\s-]+/).map((word) => word.length));
  const byWord = (textWidthOf(page) * POINTS_PER_MILLIMETRE) / (LETTER * longest);
  return Math.min(text.coverTitle.size, bySize, Math.max(12, Math.floor(byWord)));
}
