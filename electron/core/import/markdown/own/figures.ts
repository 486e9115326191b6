import {
  createChart,
  createFootnote,
  createImage,
  type Block,
  type Cell,
  type Chart,
  type Footnote,
  type Image,
  type Inline,
  type NoteInline,
  type Table,
} from "../../../../../shared/plan/nodes/index.ts";
import { bareSource } from "../../../../../shared/plan/sourceLine.ts";
import { layOutTable } from "../../../../../shared/plan/table/index.ts";
import { inlineText, isText } from "../../../../../shared/plan/tree.ts";
import type { MarkData } from "../../../exchange/markdownMarks.ts";
import { noteOf } from "../../inlines.ts";
import type { Cursor } from "./cursor.ts";
import { decimalOf } from "./decimalOf.ts";
import { mapLines, withBreaks } from "./flow.ts";
import { withoutLeading } from "./words.ts";

const CAPTION = /^(?:Tabel|Figur) \d+\. /;
const CREDIT = /^Foto: /;
const SHOWS = /^Billede: /;
const UNIT = /^Enhed: /;

function takeCaption(cursor: Cursor, isThere: boolean): string {
  return isThere ? (cursor.takeLine() ?? "").replace(CAPTION, "") : "";
}

function takeSource(cursor: Cursor, isThere: boolean): string {
  return isThere ? bareSource(cursor.takeLine() ?? "") : "";
}

/** The table of Markdown or HTML that stands here. */
function takeGrid(cursor: Cursor): Table | undefined {
  const node = cursor.take("table") ?? cursor.take("html");
  const [only, ...others] = node ? cursor.blocks([node]) : [];
  if (only?.type !== "ready" || only.block.type !== "table" || others.length > 0) return undefined;
  const { block } = only;
  const rows = block.children.map((row) => ({
    ...row,
    children: row.children.map((cell): Cell => ({ ...cell, children: cell.children.map((flow) => mapLines(flow, withBreaks)) })),
  }));
  return { ...block, children: rows };
}

/** The paragraphs below a table that hold its notes, each by its number. */
function takeNotes(cursor: Cursor, count: number): Map<string, NoteInline[]> {
  const notes = new Map<string, NoteInline[]>();
  while (notes.size < count) {
    const note = cursor.attempt(() => {
      const paragraph = cursor.take("paragraph");
      const [number, ...words] = paragraph ? cursor.inlines(paragraph) : [];
      return number && isText(number) && number.superscript ? { number: number.text, words } : undefined;
    });
    if (!note) break;
    notes.set(note.number, noteOf(withoutLeading(note.words, /^ /)));
  }
  return notes;
}

function withNotes(inlines: readonly Inline[], notes: ReadonlyMap<string, NoteInline[]>): Inline[] {
  return inlines.map((node): Inline | Footnote => {
    const note = isText(node) && node.superscript === true ? notes.get(node.text) : undefined;
    return note ? createFootnote(note) : node;
  });
}

/** Caption, table, source and notes. Widths and heads are those of the mark, as long as the table has as many columns. */
export function readTable(cursor: Cursor, mark: MarkData<"table">): Block | undefined {
  const caption = takeCaption(cursor, mark.caption);
  const read = takeGrid(cursor);
  if (!read) return undefined;
  const source = takeSource(cursor, mark.source);
  const notes = takeNotes(cursor, mark.notes);
  const children = read.children.map((row) => ({
    ...row,
    children: row.children.map((cell): Cell => ({ ...cell, children: cell.children.map((flow) => mapLines(flow, (line) => withNotes(line, notes))) })),
  }));
  const { columns, align, headerRows, headerColumns } = mark;
  const isSame = layOutTable(read).columns === columns.length;
  const shape = isSame ? { columns, ...(align ? { align } : {}), headerRows, headerColumns } : {};
  return { ...read, ...shape, caption, source, children };
}

/** What stands in a cell of one line, every space of it. */
function wordsOf({ children: [line] }: Cell): string {
  return line?.type === "paragraph" ? inlineText(line.children) : "";
}

/** Caption, the table of its numbers, unit and source. */
export function readChart(cursor: Cursor, mark: MarkData<"chart">): Chart | undefined {
  const caption = takeCaption(cursor, mark.caption);
  const table = takeGrid(cursor);
  if (!table) return undefined;
  const unit = mark.unit.trim() === "" ? mark.unit : (cursor.takeLine() ?? "").replace(UNIT, "");
  const source = takeSource(cursor, mark.source);
  const [head = [], ...rows] = table.children.map((row) => row.children.map(wordsOf));
  const series = head.slice(1).map((name, index) => ({
    name: mark.unnamed.includes(index) ? "" : name,
    values: rows.map((row) => decimalOf(row[index + 1] ?? "")),
  }));
  const chart = createChart(mark.kind, { from: "grid", categories: rows.map(([name = ""]) => name), series });
  return { ...chart, unit, caption, source, alt: mark.alt };
}

/** A picture by its words; the picture itself is found where the library has it. */
export function readImage(cursor: Cursor, mark: MarkData<"image">): Image {
  const { asset, width, decorative } = mark;
  const caption = takeCaption(cursor, mark.caption);
  const alt = mark.alt ? (cursor.takeLine() ?? "").replace(SHOWS, "") : "";
  const credit = mark.credit ? (cursor.takeLine() ?? "").replace(CREDIT, "") : "";
  return { ...createImage(asset), width, decorative, caption, alt, credit };
}
