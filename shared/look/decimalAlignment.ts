import { parseDecimal } from "../figures/parseDecimal.ts";
import { splitAmount } from "../figures/splitAmount.ts";
import type { Table } from "../plan/nodes/index.ts";
import { alignmentsOf, cellText, layOutTable, type PlacedCell, type WordsOf } from "../plan/table/index.ts";
import { numericColumns } from "./numericColumns.ts";

/** How one cell is set. */
export interface CellAlignment {
  side: "left" | "centre" | "right";
  /**
   * What the cell lacks behind its number for its decimal comma to stand under those of its column when all are set from
   * the right: ",85" beside "12,85", "" where nothing lacks. Its width is left free; it is never shown or read out.
   */
  tail: string;
}

/** What stands from the decimal comma on: the decimals, and the unit with the space before it. */
interface Ending {
  decimals: number;
  unit: string;
}

const LEFT: CellAlignment = { side: "left", tail: "" };

/** A single figure or a sign for a missing one; undefined for anything else, which has no comma to be set by. */
function endingOf(text: string): Ending | undefined {
  const { amount, unit } = splitAmount(text);
  if (amount === "" || parseDecimal(amount).kind === "notANumber") return undefined;
  const isTrailing = unit !== "" && text.endsWith(unit);
  const after = isTrailing ? text.slice(text.lastIndexOf(amount, text.length - unit.length) + amount.length) : "";
  return { decimals: /,(\d+)$/.exec(amount)?.[1]?.length ?? 0, unit: after.replaceAll(/\s/g, "\u00a0") };
}

function longest(units: readonly string[]): string {
  return units.reduce((found, unit) => (unit.length > found.length ? unit : found), "");
}

/**
 * The tails of a column's cells. Numbers with and without a unit stand under each other too. In a column of several
 * units, which compares nothing, each cell keeps room for its own.
 */
function tailsOf(endings: readonly (Ending | undefined)[]): string[] {
  const figures = endings.flatMap((ending) => ending ?? []);
  const decimals = Math.max(0, ...figures.map((ending) => ending.decimals));
  const unit = longest(figures.map((ending) => ending.unit));
  return endings.map((ending) => {
    if (!ending) return "";
    const comma = decimals > 0 && ending.decimals === 0 ? "," : "";
    return `${comma}${"0".repeat(decimals - ending.decimals)}${ending.unit === "" ? unit : ""}`;
  });
}

/**
 * How each cell of a table is set, by its id: as the author says for its column, else numbers by their decimal commas
 * and words from the left. Heads over numbers follow them to the right. A cell across columns that are set differently
 * is set from the left. `words` says what fields and key figures in the cells say.
 */
export function alignCells(table: Table, words?: WordsOf): Map<string, CellAlignment> {
  const grid = layOutTable(table);
  const numeric = numericColumns(table, words, grid);
  const isDecimal = alignmentsOf(table).map((own, column) => own === "decimal" || (own === "auto" && numeric[column] === true));
  const sides = alignmentsOf(table).map((own, column): CellAlignment["side"] => {
    if (own === "left" || own === "centre" || own === "right") return own;
    return isDecimal[column] ? "right" : "left";
  });
  const aligned = new Map<string, CellAlignment>(
    grid.cells.map(({ cell, column, colSpan }) => {
      const side = sides[column] ?? "left";
      const isOne = sides.slice(column, column + colSpan).every((other) => other === side);
      return [cell.id, isOne ? { side, tail: "" } : LEFT];
    }),
  );
  const holdsOneLine = ({ cell, row, colSpan }: PlacedCell) =>
    row >= table.headerRows && colSpan === 1 && cell.children.length === 1 && cell.children[0]?.type === "paragraph";
  for (const [column, decimal] of isDecimal.entries()) {
    if (!decimal) continue;
    const cells = grid.cells.filter((placed) => placed.column === column && holdsOneLine(placed));
    const tails = tailsOf(cells.map(({ cell }) => endingOf(cellText(cell.children, words))));
    for (const [index, { cell }] of cells.entries()) aligned.set(cell.id, { side: "right", tail: tails[index] ?? "" });
  }
  return aligned;
}
