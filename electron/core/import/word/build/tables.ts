import { pairItems } from "../../../../../shared/diff/pair.ts";
import { COLUMN_ALIGNMENTS, createTable, type Cell, type Row, type Table } from "../../../../../shared/plan/nodes/index.ts";
import { lineText, type Grid, type GridCell, type GridRow, type Line } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { partOf, type SentItem } from "../sent/sentItems.ts";
import { freeId, isUntouched, line, plainText, type Building } from "./building.ts";
import { withHidden } from "./hidden.ts";
import { kindOf } from "../file/kinds.ts";
import { buildFlow } from "./lists.ts";
import { ownText, sourceText } from "./ownTexts.ts";

const AUTO = COLUMN_ALIGNMENTS[0];

/** A row of the returned table beside the one of the plan that it was. */
interface RowPair {
  now: GridRow;
  row?: Row;
  sent?: GridRow;
}

/** Which of the candidates most of the words in `lines` are in. */
function vote(lines: readonly Line[], idOf: (part: string) => string | undefined): string | undefined {
  const votes = new Map<string, number>();
  for (const { words } of lines) {
    for (const [part, size] of words) {
      const id = idOf(part);
      if (id !== undefined) votes.set(id, (votes.get(id) ?? 0) + size);
    }
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function textOf({ cells }: GridRow): string {
  return cells.map(({ lines }) => lines.map(lineText).join("\n")).join("\t");
}

/** Rows are told by the words anchored in them, and by their text where no anchors are left. */
function pairRows(now: Grid, rows: readonly Row[], sent: Grid, building: Building): RowPair[] {
  const taken = new Set<string>();
  const ids = now.rows.map((row) => {
    const id = vote(row.cells.flatMap(({ lines }) => lines), (part) => building.places.get(part)?.row?.id);
    if (id === undefined || taken.has(id) || !rows.some((each) => each.id === id)) return undefined;
    taken.add(id);
    return id;
  });
  const pairs = new Map(
    pairItems(
      sent.rows.map((row, index) => ({ id: rows[index]?.id, kind: "row", text: textOf(row) })),
      now.rows.map((row, index) => ({ id: ids[index], kind: "row", text: textOf(row) })),
      { least: 0.5 },
    ).map(([a, b]) => [b, a]),
  );
  return now.rows.map((each, index) => {
    const place = pairs.get(index);
    const [row, was] = place === undefined ? [undefined, undefined] : [rows[place], sent.rows[place]];
    return { now: each, ...(row && was ? { row, sent: was } : {}) };
  });
}

/** The lines of a cell beside those it had. One that is alone on both sides is the same, whatever it says. */
function pairLines(now: readonly Line[], sent: readonly Line[], building: Building): Placed[] {
  const isKnown = (id: string) => building.places.has(id);
  const items = sent.map((each): SentItem => {
    const part = partOf(each, isKnown);
    return { item: each, id: part ?? each.key, isTitle: false, ...(part === undefined ? {} : { part }) };
  });
  const says = (each: Line) => lineText(each).trim() !== "";
  const written = now.filter(says);
  const pairs = new Map(
    pairItems(
      items.map(({ id, item }) => ({ id, kind: "line", text: item.kind === "line" ? lineText(item) : "" })),
      written.map((each) => ({ id: partOf(each, isKnown), kind: "line", text: lineText(each) })),
      { least: 0.3, words: 1 },
    ).map(([a, b]) => [b, items[a]]),
  );
  const onlyOne = items.length === 1 && written.length === 1 && items[0]?.part !== undefined ? items[0] : undefined;
  return written.map((item, index) => {
    const counterpart = pairs.get(index) ?? onlyOne;
    return { item, ...(counterpart ? { sent: counterpart } : {}) };
  });
}

/** The cells of a paired row are told by their words, and where as many came back as were sent, by their order. */
function pairCells({ now, row, sent }: RowPair, { places }: Building): (number | undefined)[] {
  if (!row || !sent) return now.cells.map(() => undefined);
  const taken = new Set<number>();
  const found = now.cells.map((cell) => {
    const id = vote(cell.lines, (part) => places.get(part)?.cell?.id);
    const place = row.children.findIndex((each) => each.id === id);
    if (place === -1 || taken.has(place)) return undefined;
    taken.add(place);
    return place;
  });
  const inOrder = now.cells.length === sent.cells.length;
  return found.map((place, index) => {
    if (place !== undefined) return place;
    if (inOrder && !taken.has(index)) {
      taken.add(index);
      return index;
    }
    return undefined;
  });
}

function spans(cell: Pick<GridCell, "colSpan" | "rowSpan">): Pick<Cell, "colSpan" | "rowSpan"> {
  return { ...(cell.colSpan > 1 ? { colSpan: cell.colSpan } : {}), ...(cell.rowSpan > 1 ? { rowSpan: cell.rowSpan } : {}) };
}

function buildCell(now: GridCell, sent: GridCell | undefined, cell: Cell | undefined, building: Building): Cell {
  if (now.holdsTable) building.reading.report(`En tabel inde i en tabel i afsnittet »${building.where}« kan ikke føres tilbage; dens tekst står i cellen.`);
  const placed = pairLines(now.lines, sent?.lines ?? [], building);
  const written = sent?.lines.filter((each) => lineText(each).trim() !== "") ?? [];
  const isSame = cell !== undefined && sent !== undefined && now.colSpan === sent.colSpan && now.rowSpan === sent.rowSpan;
  if (isSame && placed.length === written.length && placed.every((each, index) => each.sent?.item === written[index] && isUntouched(each, building))) return cell;
  const id = freeId(cell?.id, `cell ${now.key}`, building);
  const children = buildFlow(cell?.id === id ? cell.children : [], placed, building);
  const span = sent && cell && isSame ? { ...(cell.colSpan === undefined ? {} : { colSpan: cell.colSpan }), ...(cell.rowSpan === undefined ? {} : { rowSpan: cell.rowSpan }) } : spans(now);
  return { type: "cell", id, ...span, children };
}

/** The column of the plan that each column of the returned table was, told by the cells that begin in it. */
function columnsOf(pairs: readonly { pair: RowPair; cells: readonly (number | undefined)[] }[], width: number): (number | undefined)[] {
  const votes = Array.from({ length: width }, () => new Map<number, number>());
  for (const { pair, cells } of pairs) {
    let at = 0;
    for (const [index, cell] of pair.now.cells.entries()) {
      const place = cells[index];
      if (place !== undefined && pair.sent) {
        const start = pair.sent.cells.slice(0, place).reduce((sum, each) => sum + each.colSpan, 0);
        const column = votes[at];
        column?.set(start, (column.get(start) ?? 0) + 1);
      }
      at += cell.colSpan;
    }
  }
  const taken = new Set<number>();
  return votes.map((column) => {
    const best = [...column].sort(([, a], [, b]) => b - a).find(([place]) => !taken.has(place))?.[0];
    if (best !== undefined) taken.add(best);
    return best;
  });
}

function widthOf({ rows }: Grid): number {
  return Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
}

type Layout = Pick<Table, "columns" | "align">;

function layoutOf(table: Table, columns: readonly (number | undefined)[]): Layout {
  const average = table.columns.reduce((sum, each) => sum + each, 0) / table.columns.length;
  const align = table.align && columns.map((place) => (place === undefined ? AUTO : (table.align?.[place] ?? AUTO)));
  return {
    columns: columns.map((place) => (place === undefined ? average : (table.columns[place] ?? average))),
    ...(align && align.some((each) => each !== AUTO) ? { align } : {}),
  };
}

/** A table that is new in the file, with as many header rows as repeat on each page. */
function newTable(grid: Grid, placed: readonly Placed[], building: Building): Table {
  const id = freeId(undefined, `table ${grid.key}`, building);
  const children = grid.rows.map((row): Row => ({
    type: "row",
    id: freeId(undefined, `row ${row.key}`, building),
    children: row.cells.map((cell) => buildCell(cell, undefined, undefined, building)),
  }));
  const width = widthOf(grid);
  const isHeader = grid.rows.findIndex((row) => !row.isHeader);
  const caption = plainText(placed.find((each) => kindIs(each, "caption"))).replace(/^Tabel\s+\d+[.:]?\s*/, "");
  const source = plainText(placed.find((each) => kindIs(each, "source"))).replace(/^\s*Kilder?\s*:\s*/i, "");
  const isMeasured = grid.widths.length === width && grid.widths.every((each) => each > 0) && new Set(grid.widths).size > 1;
  const columns = isMeasured ? [...grid.widths] : Array.from({ length: width }, () => 1);
  return { ...createTable(1, 1), id, caption, source, columns, headerRows: Math.min(10, isHeader === -1 ? grid.rows.length - 1 : isHeader), children: children.filter((row) => row.children.length > 0) };
}

function kindIs(placed: Placed, kind: "caption" | "source"): boolean {
  const found = line(placed);
  return found !== undefined && kindOf(found.look) === kind;
}

function buildRows(table: Table, now: Grid, sent: Grid, building: Building): Pick<Table, "children" | "headerRows"> & Layout {
  const read = building.read.sections.flatMap(({ children }) => children.filter((block) => block.type === "table")).find(({ id }) => id === table.id);
  const written = read?.children ?? [];
  const pairs = pairRows(now, written, sent, building).map((pair) => ({ pair, cells: pairCells(pair, building) }));
  const originals = new Map(table.children.map((row) => [row.id, row]));
  const rows = pairs.map(({ pair, cells }): Row => {
    const id = freeId(pair.row?.id, `row ${pair.now.key}`, building);
    const original = originals.get(id);
    const built = pair.now.cells.map((cell, index) => {
      const place = cells[index];
      const own = place === undefined ? undefined : pair.row?.children[place];
      return buildCell(cell, place === undefined ? undefined : pair.sent?.cells[place], original?.children.find((each) => each.id === own?.id), building);
    });
    return { ...(original ?? { type: "row" }), type: "row", id, children: built };
  });
  const shown = new Set(written.map(({ id }) => id));
  const children = withHidden(table.children, rows, ({ id }) => !shown.has(id)).filter((row) => row.children.length > 0);
  const headers = new Set(table.children.slice(0, table.headerRows).map(({ id }) => id));
  const fresh = new Set(pairs.flatMap(({ pair }, index) => (pair.row ? [] : pair.now.isHeader ? (rows[index]?.id ?? []) : [])));
  const headerRows = children.findIndex(({ id }) => !headers.has(id) && !fresh.has(id));
  const columns = columnsOf(pairs, widthOf(now));
  const isSameWidth = widthOf(now) === widthOf(sent);
  const layout = isSameWidth && columns.every((place, index) => place === undefined || place === index) ? { columns: table.columns, ...(table.align ? { align: table.align } : {}) } : layoutOf(table, columns);
  return { children, headerRows: headerRows === -1 ? Math.min(table.headerRows, children.length) : headerRows, ...layout };
}

/** `original` as it came back, with its caption and source, or a new table; undefined where its cells are gone. */
export function buildTable(original: Table | undefined, placed: readonly Placed[], building: Building): Table | undefined {
  const grids = placed.flatMap(({ item, sent }) => (item.kind === "grid" ? [{ item, sent }] : []));
  const [first, ...others] = grids;
  if (others.length > 0) building.reading.report(`En tabel i afsnittet »${building.where}« er delt i flere. Kun den første del kan føres tilbage; opret de andre selv i planen.`);
  if (!first) {
    const words = placed.map(plainText).filter((text) => text.trim() !== "");
    if (words.length > 0) building.reading.report(`Tabellen ved »${words.join(" · ")}« i afsnittet »${building.where}« er slettet, mens teksten til den er blevet stående. Den føres ikke tilbage uden sin tabel.`);
    return undefined;
  }
  const sent = first.sent?.item;
  if (!original || sent?.kind !== "grid") return newTable(first.item, placed, building);
  building.used.add(original.id);
  const caption = placed.find((each) => each.sent?.part === original.id) ?? placed.find((each) => kindIs(each, "caption"));
  const source = placed.find((each) => kindIs(each, "source"));
  const { align, ...rest } = original;
  void align;
  return {
    ...rest,
    ...buildRows(original, first.item, sent, building),
    caption: original.caption.trim() === "" && !caption ? original.caption : captionText(original.caption, caption, building),
    source: original.source.trim() === "" && !source ? original.source : sourceText(original.source, source, building),
  };
}

function captionText(own: string, placed: Placed | undefined, building: Building): string {
  return placed && !placed.sent ? plainText(placed).replace(/^Tabel\s+\d+[.:]?\s*/, "") : ownText(own, placed, building);
}
