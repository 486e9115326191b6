import { createId } from "../../../../shared/plan/ids.ts";
import { isContentsLine } from "../understand/contents.ts";

/** A document with its tab-separated tables taken out: each stands in `text` as a paragraph of its mark alone. */
export interface WithTabTables {
  text: string;
  /** Mark → the table's lines, each split into cells. */
  tables: ReadonlyMap<string, string[][]>;
}

const FENCE = /^ {0,3}(```|~~~)/;
const LIST_MARKER = /^(?:\d{1,3}[.)]|[-*+•–])$/;

/** A quote, a bullet or a row of a table of another kind; a minus before a figure is none. */
const OTHER_BLOCK = /^\s*(?:>|\||[-*+]\s+(?!\d))/;

function cells(line: string): string[] {
  return line.split("\t").map((cell) => cell.trim());
}

/** A tab between two things, neither of which is a list's mark. A tab at the end alone may be a row's last cell. */
function isTabRow(line: string): boolean {
  if (!/\S\s*\t/.test(line) || OTHER_BLOCK.test(line) || isContentsLine(line)) return false;
  const [first = "", ...others] = cells(line.trimStart());
  return !LIST_MARKER.test(first) && others.some((cell) => cell !== "");
}

/** The index after the run of rows that starts at `start`. One blank line does not end it where a row follows. */
function runEnd(lines: readonly string[], start: number): number {
  let end = start + 1;
  for (;;) {
    if (isTabRow(lines[end] ?? "")) end += 1;
    else if ((lines[end] ?? "").trim() === "" && isTabRow(lines[end + 1] ?? "") && sameWidth(lines, start, end + 1)) end += 2;
    else return end;
  }
}

/** After a blank line only a row as wide as one before it belongs to the same table. */
function sameWidth(lines: readonly string[], start: number, next: number): boolean {
  const width = cells(lines[next] ?? "").length;
  return lines.slice(start + 1, next).some((line) => isTabRow(line) && cells(line).length === width) || width > 2;
}

const CONTENTS_NAME = /^[#*\s]*indhold\w*[*:\s]*$/i;

/** Titles with page numbers under the word "Indhold": a contents list, not a table. */
function isContentsList(before: readonly string[], rows: readonly string[]): boolean {
  const name = before.findLast((line) => line.trim() !== "") ?? "";
  return CONTENTS_NAME.test(name) && rows.every((row) => /^\d{1,3}$/.test(cells(row).at(-1) ?? ""));
}

/** Takes every run of two or more tab-separated lines out of `source`, which is Markdown or plain text. */
export function takeTabTables(source: string): WithTabTables {
  const lines = source.split("\n");
  const tables = new Map<string, string[][]>();
  const kept: string[] = [];
  let inFence = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (FENCE.test(line)) inFence = !inFence;
    const end = !inFence && isTabRow(line) ? runEnd(lines, index) : index + 1;
    const rows = lines.slice(index, end).filter(isTabRow);
    if (rows.length < 2) {
      kept.push(line);
      continue;
    }
    if (isContentsList(kept, rows)) {
      kept.push(...lines.slice(index, end));
      index = end - 1;
      continue;
    }
    const mark = `tabel${createId()}`;
    tables.set(mark, rows.map(cells));
    kept.push("", mark, "");
    index = end - 1;
  }
  return { text: kept.join("\n"), tables };
}
