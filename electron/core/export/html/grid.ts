import { element } from "./element.ts";

export interface GridCell {
  /** What it is the head of, for a cell that names its row or column. */
  scope?: "col" | "row" | "rowgroup";
  colSpan?: number;
  rowSpan?: number;
  /** Declarations of CSS. */
  style?: string;
  content: string;
}

/** What `gridHtml` draws. */
export interface Grid {
  /** Each column's share of the width, relative to the others. */
  columns: readonly number[];
  rows: readonly (readonly GridCell[])[];
  /** How many of the rows are repeated on each page. */
  headRows: number;
  /** Whether the rows belong on one page. */
  keepTogether?: boolean;
  /** Whether the line below belongs on the same page as the last row. */
  keepWithNext?: boolean;
  /** With more columns than is usual: smaller letters. */
  isSmall?: boolean;
  caption?: { id: string | undefined; words: string } | undefined;
  /** What a screen reader calls a table without a caption. */
  label?: string;
}

function cellHtml({ scope, colSpan = 1, rowSpan = 1, style, content }: GridCell): string {
  return element(
    scope ? "th" : "td",
    { scope, colspan: colSpan > 1 && colSpan, rowspan: rowSpan > 1 && rowSpan, style },
    content,
  );
}

/** A row of one name for the rows below it, which is nothing at the foot of a page. */
function rowHtml(cells: readonly GridCell[]): string {
  const namesNext = cells.length === 1 && cells[0]?.scope === "rowgroup";
  return element("tr", { class: namesNext && "names-next" }, cells.map(cellHtml).join(""));
}

/** A table across the whole width of the text. Rows do not break over pages; head rows are repeated on each. */
export function gridHtml({ columns, rows, headRows, caption, label, ...how }: Grid): string {
  const total = columns.reduce((sum, share) => sum + share, 0);
  const cols = columns.map((share) => element("col", { style: `width:${((100 * share) / total).toFixed(3)}%` }));
  const written = rows.map(rowHtml);
  const names = [
    ...(how.keepTogether ? ["together"] : []),
    ...(how.keepWithNext ? ["with-next"] : []),
    ...(how.isSmall ? ["small"] : []),
  ];
  return element(
    "table",
    { class: names.length > 0 && names.join(" "), "aria-label": caption ? undefined : label },
    [
      caption ? element("caption", { id: caption.id }, caption.words) : "",
      element("colgroup", {}, cols.join("")),
      headRows > 0 ? element("thead", {}, written.slice(0, headRows).join("")) : "",
      headRows < rows.length ? element("tbody", {}, written.slice(headRows).join("")) : "",
    ].join(""),
  );
}
