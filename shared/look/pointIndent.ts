import { defaultTheme } from "../plan/theme.ts";
import { digitWidth } from "./fonts.ts";
import type { Look } from "./look.ts";
import { measures } from "./measures.ts";

/** How wide a figure and a full stop are in bold, as a share of a figure of the text's. */
const FIGURE = 1.1;
const STOP = 0.55;

const USUAL: Pick<Look, "text" | "font"> = { text: measures.text, font: defaultTheme.fonts };

/** Left free between a mark and its words, in points. */
const GAP = 8;

/** How far points' words stand in, in points, so that the widest of `marks` ("10.12") hangs out in front of them. */
export function pointIndent(marks: Iterable<string>, { text, font }: Pick<Look, "text" | "font"> = USUAL): number {
  const figure = text.point.size * digitWidth(font.body);
  const width = (mark: string) => Array.from(mark, (sign) => (sign === "." ? STOP : FIGURE) * figure).reduce((a, b) => a + b, 0);
  return Math.ceil(Math.max(measures.indent.point, ...Array.from(marks, (mark) => width(mark) + GAP)));
}
