import { measures } from "./measures.ts";

/** How wide a figure and a full stop are in bold Calibri, as a share of the type's size. */
const FIGURE = 0.51;
const STOP = 0.27;

/** Left free between a mark and its words, in points. */
const GAP = 8;

/** How far points' words stand in, in points, so that the widest of `marks` ("10.12") hangs out in front of them. */
export function pointIndent(marks: Iterable<string>): number {
  const size = measures.text.point.size;
  const width = (mark: string) => Array.from(mark, (sign) => (sign === "." ? STOP : FIGURE) * size).reduce((a, b) => a + b, 0);
  return Math.ceil(Math.max(measures.indent.point, ...Array.from(marks, (mark) => width(mark) + GAP)));
}
