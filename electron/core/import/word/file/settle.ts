import { sameFormat, type Grid, type GridCell, type GridRow, type Item, type Line, type Run, type Settled } from "./settled.ts";
import type { Fate, Piece, Tracked, TrackedFile, TrackedItem, TrackedParagraph, TrackedTable } from "./tracked.ts";

/** Whether a tracked change holds: it is as if it had been accepted, and else rejected. */
export type Holds = (change: Tracked) => boolean;

function isThere({ inserted, deleted }: Fate, holds: Holds): boolean {
  return inserted.every(holds) && !deleted.some(holds);
}

function toRun(piece: Exclude<Piece, { kind: "pageBreak" }>, holds: Holds): Run {
  if (piece.kind === "note") return { kind: "note", id: piece.id };
  if (piece.kind === "object") {
    const { what, name, alt, content } = piece;
    return { kind: "object", what, name, ...(alt === undefined ? {} : { alt }), ...(content === undefined ? {} : { content }) };
  }
  const { text, url, field, former } = piece;
  const { marks, decorations, own } = former && !holds(former.by) ? former : piece.format;
  return { kind: "text", text, marks, decorations, own, ...(url === undefined ? {} : { url }), ...(field === undefined ? {} : { field }) };
}

function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.kind === "text" && last?.kind === "text" && sameFormat(run, last) && run.url === last.url && run.field === last.field) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}

function sizeOf(piece: Piece): number {
  if (piece.kind === "pageBreak") return 0;
  return piece.kind === "text" ? piece.text.length : 1;
}

function marksOf(fates: readonly Fate[]): Tracked[] {
  return fates.flatMap(({ inserted, deleted }) => [...inserted, ...deleted]);
}

/** One line of paragraphs whose ends are gone, up to one whose end is there. */
function toLine(paragraphs: readonly TrackedParagraph[], holds: Holds): Line | undefined {
  const last = paragraphs.at(-1);
  if (!last) return undefined;
  const there = paragraphs.map((paragraph) => ({ paragraph, pieces: paragraph.pieces.filter((piece) => isThere(piece, holds)) }));
  const pieces = there.flatMap((each) => each.pieces);
  const words = new Map<string, number>();
  for (const piece of pieces) {
    for (const { part, id } of piece.anchors) if (part === "words") words.set(id, (words.get(id) ?? 0) + sizeOf(piece));
  }
  let [key, most] = [last.key, 0];
  for (const each of there) {
    const size = each.pieces.reduce((sum, piece) => sum + sizeOf(piece), 0);
    if (size > most) [key, most] = [each.paragraph.key, size];
  }
  const anchors = [...paragraphs.flatMap((each) => each.anchors), ...pieces.flatMap((each) => each.anchors)];
  const ids = (part: "block" | "section"): string[] => [...new Set(anchors.filter((anchor) => anchor.part === part).map(({ id }) => id))];
  const { former } = last;
  const look = former && !holds(former.by) ? former.look : last.look;
  const shown = pieces.filter((piece) => piece.kind !== "pageBreak");
  const isBreak = (piece: Piece): boolean => piece.kind === "pageBreak";
  const says = (piece: Piece): boolean => piece.kind !== "pageBreak" && (piece.kind !== "text" || piece.text.trim() !== "");
  const firstWord = pieces.findIndex(says);
  return {
    kind: "line",
    key,
    look,
    isHeir: last.isHeir === true,
    runs: joinRuns(shown.map((piece) => toRun(piece, holds))),
    words,
    blocks: ids("block"),
    sections: [...new Set([...paragraphs.flatMap(({ section }) => section ?? []), ...ids("section")])],
    endsPages: paragraphs.some(({ endsPages }) => endsPages),
    // A break amid words is told as one after them: the plan breaks pages between blocks.
    breaks: { before: look.onNewPage === "yes" || (firstWord > 0 && pieces.slice(0, firstWord).some(isBreak)), after: pieces.slice(Math.max(0, firstWord)).some(isBreak) },
    marks: [
      ...marksOf(paragraphs.map(({ end }) => end)),
      ...marksOf(paragraphs.flatMap((each) => each.pieces)),
      ...paragraphs.flatMap((each) => each.former?.by ?? []),
      ...paragraphs.flatMap((each) => each.pieces.flatMap((piece) => (piece.kind === "text" && piece.former ? [piece.former.by] : []))),
    ],
  };
}

function settleCellItems(items: readonly TrackedItem[], holds: Holds): { lines: Line[]; holdsTable: boolean } {
  const settled = settleItems(items, holds);
  const lines = settled.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines))));
  return { lines, holdsTable: settled.some(({ kind }) => kind === "grid") };
}

function settleTable(table: TrackedTable, holds: Holds): Grid | undefined {
  const rows: (GridRow & { cells: GridCell[] })[] = [];
  /** The cell that reaches down into each column. */
  const reaching = new Map<number, { row: number; cell: number }>();
  for (const row of table.rows) {
    if (!isThere(row, holds)) continue;
    const cells: GridCell[] = [];
    let column = 0;
    for (const cell of row.cells) {
      if (!isThere(cell, holds)) {
        column += cell.colSpan;
        continue;
      }
      const above = cell.merge === "continued" ? reaching.get(column) : undefined;
      const started = above && rows[above.row]?.cells[above.cell];
      if (above && started) {
        rows[above.row]?.cells.splice(above.cell, 1, { ...started, rowSpan: started.rowSpan + 1 });
      } else {
        if (cell.merge === "none") reaching.delete(column);
        else reaching.set(column, { row: rows.length, cell: cells.length });
        cells.push({ key: cell.key, colSpan: cell.colSpan, rowSpan: 1, ...settleCellItems(cell.items, holds) });
      }
      column += cell.colSpan;
    }
    rows.push({ key: row.key, cells, isHeader: row.isHeader, marks: marksOf([row, ...row.cells]) });
  }
  if (rows.length === 0) return undefined;
  const ids = (part: "block" | "section"): string[] => table.anchors.filter((anchor) => anchor.part === part).map(({ id }) => id);
  const sections = [...new Set([...(table.section === undefined ? [] : [table.section]), ...ids("section")])];
  return { kind: "grid", key: table.key, rows, widths: table.widths, blocks: ids("block"), sections };
}

/**
 * A paragraph whose end is gone runs into the next one and takes its style; before a table, or at the end, it stays where
 * it says something and is no more where it does not.
 */
function settleItems(items: readonly TrackedItem[], holds: Holds): Item[] {
  const settled: Item[] = [];
  let pending: TrackedParagraph[] = [];
  const flush = (): void => {
    const line = toLine(pending, holds);
    if (line && line.runs.length > 0) settled.push(line);
    pending = [];
  };
  for (const item of items) {
    if (item.kind === "table") {
      const grid = settleTable(item, holds);
      if (grid) {
        flush();
        settled.push(grid);
      }
      continue;
    }
    pending.push(item);
    if (!isThere(item.end, holds)) continue;
    const line = toLine(pending, holds);
    if (line) settled.push(line);
    pending = [];
  }
  flush();
  return settled;
}

/** The file as it reads where the changes that hold are accepted and all others rejected. */
export function settle({ items, notes }: TrackedFile, holds: Holds): Settled {
  const settledNotes = [...notes].map(([id, lines]): [string, Line[]] => [id, settleCellItems(lines, holds).lines]);
  return { items: settleItems(items, holds), notes: new Map(settledNotes) };
}

/** What became of each thing in a file. */
export function fatesIn({ items, notes }: TrackedFile): Fate[] {
  const inItems = (list: readonly TrackedItem[]): Fate[] =>
    list.flatMap((item) => {
      if (item.kind === "paragraph") return [item.end, ...item.pieces];
      return item.rows.flatMap((row) => [row, ...row.cells.flatMap((cell) => inItems(cell.items))]);
    });
  return [...inItems(items), ...[...notes.values()].flatMap(inItems)];
}

/** All tracked changes of a file. */
export function changesIn({ items, notes }: TrackedFile): Tracked[] {
  const inItems = (list: readonly TrackedItem[]): Tracked[] =>
    list.flatMap((item) => {
      if (item.kind === "paragraph") return toLine([item], () => true)?.marks ?? [];
      return item.rows.flatMap((row) => [...marksOf([row, ...row.cells]), ...row.cells.flatMap((cell) => inItems(cell.items))]);
    });
  return [...inItems(items), ...[...notes.values()].flatMap(inItems)];
}
