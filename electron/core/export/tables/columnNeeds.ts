import type { CellAlignment } from "../../../../shared/look/decimalAlignment.ts";
import type { Look } from "../../../../shared/look/look.ts";
import { typeWidth } from "../../../../shared/look/typeWidth.ts";
import type { ReferenceReader } from "../../../../shared/plan/derivedWords.ts";
import type { Cell, Inline, Table } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import { cellText, type TableGrid } from "../../../../shared/plan/table/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { roomFor, roomForAmount, unbreakable } from "./columnWidths.ts";

/** The size of raised digits beside those of the line, as Word sets them. */
const RAISED = 0.65;

/** How wide a footnote mark is that ends a line, in points; 0 without one. */
export function endingMark(line: readonly Inline[], { look, numbering }: { look: Look; numbering: Pick<Numbering, "footnotes"> }): number {
  const last = line.findLast((node) => !isText(node) || node.text !== "");
  if (!last || isText(last) || last.type !== "footnote") return 0;
  return typeWidth(String(numbering.footnotes.get(last.id) ?? ""), look.font.body, RAISED * look.text.tableCell.size);
}

/** A number of this length or shorter is not parted from its unit. */
const LONGEST_AMOUNT = 16;

function isBold(cell: Cell): boolean {
  return cell.children.some((block) => block.type === "paragraph" && block.children.some((inline) => isText(inline) && inline.bold === true));
}

/** What each column needs for no word and no number in it to be torn apart, in points. Cells across columns need nothing. */
export function columnNeeds(
  { headerRows }: Table,
  grid: TableGrid,
  aligned: ReadonlyMap<string, CellAlignment>,
  { look, references }: { look: Look; references: ReferenceReader },
): number[] {
  const typeface = { font: look.font.body, size: look.text.tableCell.size };
  const needs = Array.from({ length: grid.columns }, () => 0);
  for (const { cell, row, column, colSpan } of grid.cells) {
    if (colSpan > 1) continue;
    const text = cellText(cell.children, (inline) => (inline.type === "reference" ? references.parts(inline).map((part) => part.text).join("") : ""));
    const { side, tail } = aligned.get(cell.id) ?? { side: "left", tail: "" };
    const isAmount = row >= headerRows && side === "right" && text.length <= LONGEST_AMOUNT && /\d/.test(text);
    const room = isAmount
      ? roomForAmount(text + tail, typeface, isBold(cell))
      : Math.max(0, ...unbreakable(text).map((part) => roomFor(part, typeface)));
    needs[column] = Math.max(needs[column] ?? 0, room);
  }
  return needs;
}
