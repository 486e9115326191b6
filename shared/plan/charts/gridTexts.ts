import { formatDecimal } from "../../figures/formatDecimal.ts";
import { parseAmount } from "../../figures/parseAmount.ts";
import type { ParsedDecimal } from "../../figures/parseDecimal.ts";
import type { ChartData } from "../nodes/index.ts";
import { namesOnly } from "./tableFigures.ts";

/** A chart's own numbers as they stand in the grid they are typed in, what cannot be read as a number included. */
export interface GridTexts {
  categories: readonly string[];
  series: readonly { name: string; cells: readonly string[] }[];
}

type OwnData = Extract<ChartData, { from: "grid" }>;

/** More than anybody can read off a chart; what is pasted beyond is left out. */
export const MAX_CATEGORIES = 200;
export const MAX_SERIES = 20;

const EMPTY: GridTexts = { categories: [""], series: [{ name: "", cells: [""] }] };

/** What a cell says, whatever unit stands behind its number. */
export function readCellText(text: string): ParsedDecimal {
  return parseAmount(text).number;
}

/** The grid that shows `data`; there is always a place to type in. */
export function gridTexts({ categories, series }: OwnData): GridTexts {
  return withRoom({
    categories,
    series: series.map(({ name, values }) => ({
      name,
      cells: values.map((value) => (value === null ? "" : formatDecimal(value))),
    })),
  });
}

/** The numbers that can be read from the grid; a cell without one is missing. */
export function gridData({ categories, series }: GridTexts): OwnData {
  return {
    from: "grid",
    categories: [...categories],
    series: series.map(({ name, cells }) => ({
      name,
      values: cells.map((text) => {
        const read = readCellText(text);
        return read.kind === "value" ? read.value : null;
      }),
    })),
  };
}

function withRoom(texts: GridTexts): GridTexts {
  const categories = texts.categories.length > 0 ? texts.categories : EMPTY.categories;
  const series = texts.series.length > 0 ? texts.series : EMPTY.series;
  return {
    categories,
    series: series.map(({ name, cells }) => ({ name, cells: categories.map((_, index) => cells[index] ?? "") })),
  };
}

/** A place of the grid: row -1 holds the series' names, column -1 the categories. */
export interface GridPlace {
  row: number;
  column: number;
}

export function textAt({ categories, series }: GridTexts, { row, column }: GridPlace): string {
  if (column === -1) return categories[row] ?? "";
  return (row === -1 ? series[column]?.name : series[column]?.cells[row]) ?? "";
}

/** The grid with `text` at a place, one row or column larger where the place is just beyond its edge. */
export function setText(texts: GridTexts, { row, column }: GridPlace, text: string): GridTexts {
  const grown = grow(texts, row + 1, column + 1);
  if (column === -1) return { ...grown, categories: grown.categories.with(row, text) };
  return {
    ...grown,
    series: grown.series.map((series, index) => {
      if (index !== column) return series;
      return row === -1 ? { ...series, name: text } : { ...series, cells: series.cells.with(row, text) };
    }),
  };
}

function grow({ categories, series }: GridTexts, rows: number, columns: number): GridTexts {
  const missing = <T>(count: number, made: () => T) => Array.from({ length: Math.max(count, 0) }, made);
  return withRoom({
    categories: [...categories, ...missing(Math.min(rows, MAX_CATEGORIES) - categories.length, () => "")],
    series: [...series, ...missing(Math.min(columns, MAX_SERIES) - series.length, () => ({ name: "", cells: [] }))],
  });
}

export function addCategory(texts: GridTexts): GridTexts {
  return grow(texts, texts.categories.length + 1, 0);
}

export function addSeries(texts: GridTexts): GridTexts {
  return grow(texts, 0, texts.series.length + 1);
}

export function removeCategory({ categories, series }: GridTexts, row: number): GridTexts {
  return withRoom({
    categories: categories.toSpliced(row, 1),
    series: series.map(({ name, cells }) => ({ name, cells: cells.toSpliced(row, 1) })),
  });
}

export function removeSeries({ categories, series }: GridTexts, column: number): GridTexts {
  return withRoom({ categories, series: series.toSpliced(column, 1) });
}

/** Whether a pasted block brings its own heads: names or years along its top and down its left side. */
function hasHeads(block: readonly (readonly string[])[]): boolean {
  const [top = [], ...rest] = block;
  return top.length > 1 && rest.length > 0 && namesOnly(top.slice(1)) && namesOnly(rest.map(([first = ""]) => first));
}

/** Series across and categories down, as a table with heads has them. */
function fromBlock([top = [], ...rows]: readonly (readonly string[])[]): GridTexts {
  const kept = rows.slice(0, MAX_CATEGORIES);
  return withRoom({
    categories: kept.map(([name = ""]) => name),
    series: top.slice(1, MAX_SERIES + 1).map((name, index) => ({ name, cells: kept.map((row) => row[index + 1] ?? "") })),
  });
}

/**
 * The grid with a copied block in it: a block with heads of its own takes the place of everything, any other fills cells
 * from `place` on and makes the grid as large as it needs. `block` is rows of cells.
 */
export function fillGrid(texts: GridTexts, place: GridPlace, block: readonly (readonly string[])[]): GridTexts {
  if (hasHeads(block)) return fromBlock(block);
  const fits = ({ row, column }: GridPlace) => row < MAX_CATEGORIES && column < MAX_SERIES && !(row === -1 && column === -1);
  return block
    .flatMap((cells, down) =>
      cells.map((text, across) => ({ text, at: { row: place.row + down, column: place.column + across } })),
    )
    .filter(({ at }) => fits(at))
    .reduce((grid, { text, at }) => setText(grid, at, text), texts);
}
