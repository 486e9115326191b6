import { addDecimals, percentChange, subtractDecimals } from "../../figures/arithmetic.ts";
import { formatAmount, isPercent, MISSING } from "../../figures/formatAmount.ts";
import { commonUnit, parseAmount } from "../../figures/parseAmount.ts";
import type { HouseStyle } from "../houseStyle.ts";
import { createParagraph, MAX_SPAN, type Cell, type Decimal, type Table } from "../nodes/index.ts";
import { cellText, type WordsOf } from "./cellText.ts";
import { insertColumn } from "./columns.ts";
import { isFigure, isYear } from "./figures.ts";
import { layOutTable, type TableGrid } from "./grid.ts";
import { repairTable } from "./repair.ts";
import { insertRow } from "./rows.ts";
import { withCells } from "./spans.ts";

export const OPERATIONS = ["sum", "difference", "percent", "percentagePoints"] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What is put together: whole rows or whole columns, counted from 0. */
export type Along = "rows" | "columns";

/** A sum of `lines`, or the change from the first of them to the last. */
export interface Computation {
  operation: Operation;
  along: Along;
  lines: readonly number[];
}

/** What is found where results stand: in each row for columns, in each column for rows. */
export interface Result {
  /** The row or column it stands in. */
  at: number;
  /** As it is written into the cell; ".." where it cannot be known, "" where there is nothing to compute. */
  text: string;
  /** Why it cannot be known though there are numbers: what stands where a number is due, or a change from zero. */
  trouble: Unclear | { kind: "fromZero" } | undefined;
}

/** A row or column that can be chosen. */
export interface Line {
  at: number;
  /** What its head calls it, or "Kolonne 3". */
  name: string;
  /** Whether there is any number in it below or beside the heads. */
  hasNumbers: boolean;
}

/** What stands where a number is due. */
interface Unclear {
  kind: "notANumber" | "ambiguous";
  text: string;
}

type Reading = { kind: "value"; value: Decimal; unit: string } | { kind: "blank" } | { kind: "missing" } | Unclear;

function isUnclear(reading: Reading): reading is Unclear {
  return reading.kind === "notANumber" || reading.kind === "ambiguous";
}

function readNumber(cell: Cell | undefined, words: WordsOf | undefined): Reading {
  const text = cell ? cellText(cell.children, words) : "";
  if (text === "") return { kind: "blank" };
  const { number, unit } = parseAmount(text);
  if (number.kind === "value") return { kind: "value", value: number.value, unit };
  return number.kind === "missing" ? { kind: "missing" } : { kind: number.kind, text };
}

function cellAt(grid: TableGrid, along: Along, line: number, place: number): Cell | undefined {
  return (along === "rows" ? grid.at(line, place) : grid.at(place, line))?.cell;
}

/** How many lines at the start are heads: of rows the header rows, of columns the header columns. */
function heads(table: Table, along: Along): number {
  return along === "rows" ? table.headerRows : table.headerColumns;
}

const across = (along: Along): Along => (along === "rows" ? "columns" : "rows");

/** Rows are named by their header columns, or by their first cell where it is no figure; columns by their lowest head. */
function nameOf(table: Table, grid: TableGrid, along: Along, line: number, words: WordsOf | undefined): string {
  const count = heads(table, across(along));
  const named = Array.from({ length: Math.max(count, along === "rows" ? 1 : 0) }, (_, head) => {
    const cell = cellAt(grid, along, line, head);
    const text = cell ? cellText(cell.children, words) : "";
    return head < count || !isFigure(text) || isYear(text) ? text : "";
  });
  const name = along === "rows" ? named.find((text) => text !== "") : named.findLast((text) => text !== "");
  return name ?? `${along === "rows" ? "Række" : "Kolonne"} ${line + 1}`;
}

/** The rows or columns of a table that are no heads, by name. */
export function tableLines(table: Table, along: Along, words?: WordsOf): Line[] {
  const grid = layOutTable(table);
  const count = along === "rows" ? grid.rows : grid.columns;
  const places = along === "rows" ? grid.columns : grid.rows;
  const first = heads(table, across(along));
  const isNaming = (place: number) => along === "rows" && first === 0 && place === 0;
  return Array.from({ length: count }, (_, at) => ({
    at,
    name: nameOf(table, grid, along, at, words),
    hasNumbers: Array.from({ length: places }, (__, place) => place).some((place) => {
      if (place < first || isNaming(place)) return false;
      const reading = readNumber(cellAt(grid, along, at, place), words);
      return reading.kind === "value";
    }),
  })).slice(heads(table, along));
}

function calculate(operation: Operation, values: readonly { value: Decimal; unit: string }[], style: HouseStyle): string | undefined {
  const [from] = values;
  const to = values.at(-1);
  if (!from || !to) return "";
  const unit = commonUnit(values.map((value) => value.unit));
  switch (operation) {
    case "sum":
      return formatAmount(addDecimals(values.map(({ value }) => value)), unit, style);
    case "difference":
      // Between two percentages lie points, which are no percent.
      return formatAmount(subtractDecimals(to.value, from.value), isPercent(unit) ? "" : unit, style);
    case "percent": {
      const change = percentChange(from.value, to.value, 1);
      return change === null ? undefined : formatAmount(change, "%", style);
    }
    case "percentagePoints":
      return formatAmount(subtractDecimals(to.value, from.value), "", style);
  }
}

function resultOf(operation: Operation, readings: readonly Reading[], style: HouseStyle): Omit<Result, "at"> {
  const values = readings.filter((reading) => reading.kind === "value");
  const wrong = readings.find(isUnclear);
  if (values.length === 0 && (wrong?.kind === "notANumber" || readings.every(({ kind }) => kind === "blank"))) {
    return { text: "", trouble: undefined };
  }
  if (wrong) return { text: MISSING, trouble: wrong };
  if (values.length < readings.length) return { text: MISSING, trouble: undefined };
  const text = calculate(operation, values, style);
  return text === undefined ? { text: MISSING, trouble: { kind: "fromZero" } } : { text, trouble: undefined };
}

/**
 * What the computation gives beside or below the chosen lines, without heads. Exact: nothing is rounded but a change in
 * percent, which has one decimal. Where a number is missing the result is missing.
 */
export function compute(table: Table, { operation, along, lines }: Computation, style: HouseStyle, words?: WordsOf): Result[] {
  const grid = layOutTable(table);
  const places = along === "rows" ? grid.columns : grid.rows;
  const first = heads(table, across(along));
  const results: Result[] = [];
  for (let at = first; at < places; at += 1) {
    // A cell that spans several of the lines counts once.
    const cells = [...new Set(lines.map((line) => cellAt(grid, along, line, at)))];
    const isNaming = along === "rows" && first === 0 && at === 0;
    const readings = isNaming ? [] : cells.map((cell) => readNumber(cell, words));
    results.push({ at, ...resultOf(operation, readings, style) });
  }
  return results;
}

/** What a new row or column of results may be called. */
export function proposedHead({ operation, lines }: Computation, names: readonly Line[]): string {
  const nameAt = (line: number | undefined) => names.find(({ at }) => at === line)?.name ?? "";
  if (operation === "sum") return "I alt";
  const change = `Udvikling fra ${nameAt(lines[0])} til ${nameAt(lines.at(-1))}`;
  return operation === "percentagePoints" ? `${change} (procentpoint)` : change;
}

/** Whether the table has room for one more row or column. */
export function hasRoomFor(table: Table, along: Along): boolean {
  return along === "rows" || layOutTable(table).columns < MAX_SPAN;
}

/**
 * The table with `results` in row or column `at`, or in a new one at the end where `at` is null, headed by `head`. In a
 * row or column that is there already only cells that get a result change, and its own head stays.
 */
export function putResults(table: Table, along: Along, at: number | null, head: string, results: readonly Result[]): Table {
  const before = repairTable(table);
  const { rows, columns } = layOutTable(before);
  const line = at ?? (along === "rows" ? rows : columns);
  const whole = at !== null ? before : along === "rows" ? insertRow(before, rows) : insertColumn(before, columns);
  const grid = layOutTable(whole);
  const texts = new Map<Cell, string>();
  const set = (place: number, text: string) => {
    const placed = along === "rows" ? grid.at(line, place) : grid.at(place, line);
    if (text !== "" && placed) texts.set(placed.cell, text);
  };
  for (const result of results) set(result.at, result.text);
  const first = heads(whole, across(along));
  if (at === null && (first > 0 || along === "rows")) set(Math.max(0, along === "rows" ? 0 : first - 1), head);
  const fill = (cell: Cell): Cell => {
    const text = texts.get(cell);
    return text === undefined ? cell : { ...cell, children: [createParagraph([{ text }])] };
  };
  return { ...whole, children: whole.children.map((row) => withCells(row, row.children.map(fill))) };
}
