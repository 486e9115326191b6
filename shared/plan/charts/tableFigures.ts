import { commonUnit, parseAmount } from "../../figures/parseAmount.ts";
import type { ChartSeries, Decimal, Table } from "../nodes/index.ts";
import { cellText, isChange, isFigure, isYear, layOutTable, type TableGrid } from "../table/index.ts";

/** The numbers a table holds. Every series has one value per category, null where none can be read. */
export interface TableFigures {
  categories: string[];
  series: ChartSeries[];
  /** What the cells count, where all of them say the same; "" otherwise. */
  unit: string;
  /** What stands in cells where a number is due and is none, or may be read two ways. */
  unread: string[];
}

type Texts = readonly (readonly string[])[];

/** The words of every place of the grid; a cell that spans several places is said once, at the first. */
function gridTexts(grid: TableGrid): string[][] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const placed = grid.at(row, column);
      const starts = placed?.row === row && placed.column === column;
      return starts ? cellText(placed.cell.children) : "";
    }),
  );
}

/** A head that spans several places heads each of them. */
function headText(grid: TableGrid, row: number, column: number): string {
  const placed = grid.at(row, column);
  return placed ? cellText(placed.cell.children) : "";
}

/** Whether a line of cells names what it heads: words and years only, and not nothing. */
export function namesOnly(texts: readonly string[]): boolean {
  return texts.some((text) => text !== "") && texts.every((text) => text === "" || isYear(text) || !isFigure(text));
}

function transposed(texts: Texts): string[][] {
  return (texts[0] ?? []).map((_, column) => texts.map((row) => row[column] ?? ""));
}

/** Words on one line, each said once in a row: a head over "2024" that is itself "2024" adds nothing. */
function joined(words: readonly string[]): string {
  return words.filter((word, index) => word !== "" && word !== words[index - 1]).join(" ");
}

interface ReadCell {
  value: Decimal | null;
  unit: string;
  unread: boolean;
}

function readCell(text: string): ReadCell {
  const { number, unit } = parseAmount(text);
  if (number.kind === "value") return { value: number.value, unit, unread: false };
  return { value: null, unit: "", unread: number.kind !== "missing" };
}

/** The lines that count something; those that only compare them would be drawn on the same axis as what they compare. */
function withoutChanges<T extends { name: string }>(lines: readonly T[]): readonly T[] {
  const others = lines.filter(({ name }) => !isChange(name));
  return others.length > 0 ? others : lines;
}

/**
 * Reads a table as a chart does: its heads name the series and the categories, computed changes left out. Where it has no header row or column,
 * the first one is taken for it if it holds names or years only. Lines that have no number at all are notes and left
 * out as series; as categories only where they have no name either, since a year without figures is still a year.
 */
export function tableFigures(table: Table, seriesIn: "rows" | "columns"): TableFigures {
  const grid = layOutTable(table);
  const texts = gridTexts(grid);
  const headRows = table.headerRows || (grid.rows > 1 && namesOnly((texts[0] ?? []).slice(1)) ? 1 : 0);
  const firstColumn = texts.slice(headRows).map((row) => row[0] ?? "");
  const headColumns = table.headerColumns || (grid.columns > 1 && namesOnly(firstColumn) ? 1 : 0);
  const count = (from: number, to: number) => Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index);
  const columnNames = count(headColumns, grid.columns).map((column) =>
    joined(count(0, Math.min(headRows, grid.rows)).map((row) => headText(grid, row, column))),
  );
  const rowNames = count(headRows, grid.rows).map((row) =>
    joined(count(0, Math.min(headColumns, grid.columns)).map((column) => headText(grid, row, column))),
  );
  const body = texts.slice(headRows).map((row) => row.slice(headColumns));
  const raw = seriesIn === "rows" ? body : transposed(body);
  const lines = raw.map((line) => line.map(readCell));
  const seriesNames = seriesIn === "rows" ? rowNames : columnNames;
  const categoryNames = seriesIn === "rows" ? columnNames : rowNames;

  const series = withoutChanges(lines.map((cells, index) => ({ cells, index, name: seriesNames[index] ?? "" })))
    .filter(({ cells }) => cells.some(({ value }) => value !== null));
  const kept = withoutChanges(categoryNames.map((name, index) => ({ name, index })))
    .filter(({ name, index }) => name !== "" || series.some(({ cells }) => cells[index]?.value !== null));
  return {
    categories: kept.map(({ name }) => name),
    series: series.map(({ cells, name }) => ({ name, values: kept.map(({ index }) => cells[index]?.value ?? null) })),
    unit: commonUnit(series.flatMap(({ cells }) => kept.flatMap(({ index }) => cells[index] ?? [])).filter(({ value }) => value !== null).map(({ unit }) => unit)),
    unread: series.flatMap(({ cells, index }) =>
      kept.flatMap(({ index: at }) => (cells[at]?.unread ? [raw[index]?.[at] ?? ""] : [])),
    ),
  };
}

const TIME = /(?:^|\D)(?:19|20)\d\d(?:\D|$)/;

/** Whether every name is a time: a year, a month or a quarter of one. */
export function areTimes(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => TIME.test(name));
}

/** Which way a table is most likely meant to be drawn: with time along the axis, where either of its heads is time. */
export function likelySeries(table: Table): "rows" | "columns" {
  const times = (seriesIn: "rows" | "columns") => areTimes(tableFigures(table, seriesIn).categories);
  return !times("columns") && times("rows") ? "rows" : "columns";
}
