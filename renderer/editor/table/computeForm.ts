import type { HouseStyle } from "../../../shared/plan/houseStyle.ts";
import type { Table } from "../../../shared/plan/nodes/index.ts";
import {
  compute,
  isTotal,
  proposedHead,
  tableLines,
  type Along,
  type Computation,
  type Line,
  type Operation,
  type Result,
  type TableRect,
  type WordsOf,
} from "../../../shared/plan/table/index.ts";

/** What the dialog asks for. */
export interface ComputeForm {
  operation: Operation;
  along: Along;
  /** Of a sum: all that are added up. */
  chosen: readonly number[];
  from: number | null;
  to: number | null;
  /** Null while the proposed head is good. */
  head: string | null;
  /** The row or column the results go to; null for a new one. */
  target: number | null;
}

export const LINE_WORDS = {
  rows: { one: "række", many: "rækker", One: "Række", Many: "Rækker" },
  columns: { one: "kolonne", many: "kolonner", One: "Kolonne", Many: "Kolonner" },
} as const;

export const OPERATION_NAMES: Readonly<Record<Operation, string>> = {
  sum: "Sum",
  difference: "Udvikling i antal",
  percent: "Udvikling i procent",
  percentagePoints: "Udvikling i procentpoint",
};

function numberLines(table: Table, along: Along, words: WordsOf): Line[] {
  return tableLines(table, along, words).filter(({ hasNumbers }) => hasNumbers);
}

/** The lines chosen beforehand: those that are selected where there are several, else all that are no total themselves. */
function linesFor(table: Table, along: Along, selected: TableRect, words: WordsOf): number[] {
  const lines = numberLines(table, along, words);
  const [start, count] = along === "rows" ? [selected.row, selected.rows] : [selected.column, selected.columns];
  const within = lines.filter(({ at }) => at >= start && at < start + count);
  return (within.length > 1 ? within : lines.filter(({ name }) => !isTotal(name))).map(({ at }) => at);
}

/** The form with `along` turned to, and with lines that there are in that direction. */
export function turned(form: ComputeForm, along: Along, table: Table, selected: TableRect, words: WordsOf): ComputeForm {
  const chosen = linesFor(table, along, selected, words);
  return { ...form, along, chosen, from: chosen[0] ?? null, to: chosen.at(-1) ?? null, head: null, target: null };
}

const BLANK: ComputeForm = { operation: "sum", along: "rows", chosen: [], from: null, to: null, head: null, target: null };

export function startForm(table: Table, selected: TableRect, words: WordsOf): ComputeForm {
  const across = selected.columns > 1 && selected.rows === 1;
  return turned(BLANK, across || numberLines(table, "rows", words).length < 2 ? "columns" : "rows", table, selected, words);
}

/** The form for another operation. Changes lie between columns as a rule, as from year to year. */
export function withOperation(form: ComputeForm, operation: Operation, table: Table, selected: TableRect, words: WordsOf): ComputeForm {
  const isChange = operation !== "sum";
  const startsChanges = isChange && form.operation === "sum";
  const turnsTo: Along = isChange && numberLines(table, "columns", words).length > 1 ? "columns" : "rows";
  const changed = { ...form, operation, head: null };
  return startsChanges && form.target === null ? turned(changed, turnsTo, table, selected, words) : changed;
}

/** What is computed; undefined while something is not chosen. */
export function computationOf({ operation, along, chosen, from, to }: ComputeForm): Computation | undefined {
  if (operation === "sum") return chosen.length > 0 ? { operation, along, lines: chosen.toSorted((a, b) => a - b) } : undefined;
  return from !== null && to !== null && from !== to ? { operation, along, lines: [from, to] } : undefined;
}

/** One line of the preview. */
export interface PreviewLine extends Result {
  name: string;
}

export function preview(table: Table, computation: Computation, style: HouseStyle, words: WordsOf): PreviewLine[] {
  const names = new Map(tableLines(table, computation.along === "rows" ? "columns" : "rows", words).map(({ at, name }) => [at, name]));
  return compute(table, computation, style, words)
    .filter(({ at, text }) => text !== "" && names.has(at))
    .map((result) => ({ ...result, name: names.get(result.at) ?? "" }));
}

export function headOf(form: ComputeForm, table: Table, words: WordsOf): string {
  const computation = computationOf(form);
  return form.head ?? (computation ? proposedHead(computation, tableLines(table, form.along, words)) : "");
}
