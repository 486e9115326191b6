import type { FileChild, IParagraphOptions } from "docx";
import { drawGrid, type Grid, type GridCell } from "../tables/grid.ts";
import { spacer } from "../text/paragraphs.ts";
import type { Opening, Writing } from "../writing.ts";

export function overviewCell(header: boolean, content: IParagraphOptions[], colSpan = 1): GridCell {
  return { colSpan, merge: "none", header, content };
}

/** A table made from the rest of the plan: its first row is its head, and it may run on from page to page. */
export function overviewTable(
  table: Pick<Grid, "columns" | "rows" | "headerColumns" | "alt">,
  opening: Opening,
  { look }: Writing,
): FileChild[] {
  return [
    ...(opening.pageBreakBefore ? [spacer(opening)] : []),
    drawGrid({ ...table, headerRows: 1, keepTogether: false, keepWithNext: false }, look),
    spacer(),
  ];
}
