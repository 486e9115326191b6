/** The measures of a plan, the same in every municipality. Sizes and spacing in points, page measures in millimetres. */
export const measures = {
  page: { width: 210, height: 297, margin: { top: 27, right: 25, bottom: 25, left: 25 } },
  /** `line` is a multiple of the font size; `before` and `after` are the space above and below. */
  text: {
    paragraph: { size: 11, line: 1.32, before: 0, after: 7 },
    lead: { size: 13.5, line: 1.32, before: 2, after: 12 },
    heading1: { size: 24, line: 1.15, before: 30, after: 10 },
    heading2: { size: 15, line: 1.2, before: 16, after: 5 },
    heading3: { size: 12.5, line: 1.25, before: 12, after: 4 },
    heading4: { size: 11, line: 1.3, before: 10, after: 3 },
    pointsLabel: { size: 12.5, line: 1.25, before: 12, after: 5 },
    point: { size: 11, line: 1.32, before: 0, after: 4 },
    listItem: { size: 11, line: 1.32, before: 0, after: 3 },
    quote: { size: 14, line: 1.32, before: 12, after: 4 },
    attribution: { size: 10, line: 1.3, before: 0, after: 12 },
    factBoxTitle: { size: 11, line: 1.3, before: 0, after: 4 },
    factBox: { size: 10.5, line: 1.35, before: 0, after: 5 },
    goalNumber: { size: 9.5, line: 1.3, before: 0, after: 2 },
    goal: { size: 12, line: 1.3, before: 0, after: 6 },
    goalRecord: { size: 10.5, line: 1.3, before: 0, after: 3 },
    caption: { size: 10, line: 1.25, before: 14, after: 4 },
    tableCell: { size: 10, line: 1.25, before: 2, after: 2 },
    smallTableCell: { size: 9, line: 1.25, before: 2, after: 2 },
    source: { size: 9, line: 1.25, before: 4, after: 14 },
    footnote: { size: 9, line: 1.25, before: 0, after: 3 },
    contents: { size: 11, line: 1.3, before: 0, after: 4 },
    coverTitle: { size: 36, line: 1.1, before: 0, after: 12 },
    coverLine: { size: 16, line: 1.3, before: 0, after: 6 },
    coverNote: { size: 12, line: 1.35, before: 0, after: 5 },
  },
  /**
   * Points each list level is moved in by, and how far the number or bullet hangs out to the left of the text; what a
   * point's and a chapter's number hang out by.
   */
  indent: { level: 18, hanging: 18, point: 22, chapter: 32 },
  /** Points between a box's frame and what is in it, and between the frame and the text above and below it. */
  box: { padding: 10, around: 14 },
  /** Points between a cell's edge and its words, on the left and on the right. */
  cell: { side: 5 },
} as const;

/** How one kind of text is set, as `measures.text` says. */
export interface TextMeasures {
  size: number;
  line: number;
  before: number;
  after: number;
}

/** A page and its margins, in millimetres. */
export interface Page {
  width: number;
  height: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** What lies between the left and right margins, in millimetres. */
export function textWidthOf({ width, margin }: Page): number {
  return width - margin.left - margin.right;
}

/** The same of the page that plans have on screen. */
export const TEXT_WIDTH = textWidthOf(measures.page);

export const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** What screens and Word take a pixel for where nothing else is said: CSS fixes its inch at 96 of them. */
export const PIXELS_PER_MILLIMETRE = 96 / 25.4;

export type TextStyle = keyof (typeof measures)["text"];
