import type { Cell, Row, Table } from "../plan/nodes/index.ts";
import { cellText } from "../plan/table/cellText.ts";
import { movedPairs, pairItems, type Pair, type Pairable } from "./pair.ts";
import { hasSeparateRows, isPlain } from "./parts.ts";

/**
 * How a table's two versions are compared: plain ones by row and column, those with merged cells by row where that says
 * all, and else the grid as one thing (`byGrid`).
 */
export interface TablePairing {
  byGrid: boolean;
  rows: (readonly [Row, Row])[];
  cells: (readonly [Cell, Cell])[];
  /** The top cells of the columns that are in both. */
  columns: (readonly [Cell, Cell])[];
}

const textOf = ({ children }: Cell): string => cellText(children);

function rowItems(rows: readonly Row[]): Pairable[] {
  return rows.map((row) => ({ id: row.id, kind: "row", text: row.children.map(textOf).join("\n") }));
}

function pairRows(a: Table, b: Table): Pair[] {
  return pairItems(rowItems(a.children), rowItems(b.children));
}

function columnItems(table: Table, id: (column: number) => string | undefined): Pairable[] {
  return table.columns.map((_, column) => {
    const cells = table.children.flatMap((row) => row.children.slice(column, column + 1));
    return { id: id(column), kind: "column", text: cells.map(textOf).join("\n") };
  });
}

/** Columns are the same where most of their cells are; else where they read alike; else by their place, if all are left. */
function pairColumns(a: Table, b: Table, rows: readonly (readonly [Row, Row])[]): Pair[] {
  const votes = b.columns.map(() => new Map<number, number>());
  for (const [before, after] of rows) {
    const places = new Map(before.children.map(({ id }, column) => [id, column]));
    for (const [column, { id }] of after.children.entries()) {
      const place = places.get(id);
      const own = votes[column];
      if (place !== undefined && own) own.set(place, (own.get(place) ?? 0) + 1);
    }
  }
  const elected = votes.map((own) => [...own].sort(([, x], [, y]) => y - x)[0]?.[0]);
  const pairs = pairItems(
    columnItems(a, (column) => `${column}`),
    columnItems(b, (column) => (elected[column] === undefined ? undefined : `${elected[column]}`)),
  );
  if (pairs.length > 0 || a.columns.length !== b.columns.length) return pairs;
  return a.columns.map((_, column): Pair => [column, column]);
}

function rowsAt(a: Table, b: Table, pairs: readonly Pair[]): (readonly [Row, Row])[] {
  return pairs.flatMap(([inA, inB]) => {
    const [before, after] = [a.children[inA], b.children[inB]];
    return before && after ? [[before, after] as const] : [];
  });
}

function sameShape(a: Row, b: Row): boolean {
  return (
    a.children.length === b.children.length &&
    a.children.every((cell, index) => {
      const other = b.children[index];
      return cell.colSpan === other?.colSpan && cell.rowSpan === other?.rowSpan;
    })
  );
}

function cellsOf(a: Row, b: Row): (readonly [Cell, Cell])[] {
  return a.children.flatMap((cell, index) => {
    const other = b.children[index];
    return other ? [[cell, other] as const] : [];
  });
}

function byGrid(a: Table, b: Table): TablePairing {
  const old = new Map(a.children.map((row) => [row.id, row]));
  const rows = b.children.flatMap((row) => {
    const before = old.get(row.id);
    return before ? [[before, row] as const] : [];
  });
  const oldCells = new Map(a.children.flatMap(({ children }) => children.map((cell) => [cell.id, cell] as const)));
  const cells = b.children.flatMap(({ children }) =>
    children.flatMap((cell) => {
      const before = oldCells.get(cell.id);
      return before ? [[before, cell] as const] : [];
    }),
  );
  return { byGrid: true, rows, cells, columns: [] };
}

export function pairTables(a: Table, b: Table): TablePairing {
  const pairs = pairRows(a, b);
  if (isPlain(a) && isPlain(b)) {
    const rows = rowsAt(a, b, pairs);
    const columns = pairColumns(a, b, rows);
    const cells = rows.flatMap(([before, after]) =>
      columns.flatMap(([inA, inB]) => {
        const [cell, other] = [before.children[inA], after.children[inB]];
        return cell && other ? [[cell, other] as const] : [];
      }),
    );
    const [topA, topB] = [a.children[0]?.children ?? [], b.children[0]?.children ?? []];
    const tops = columns.flatMap(([inA, inB]) => {
      const [cell, other] = [topA[inA], topB[inB]];
      return cell && other ? [[cell, other] as const] : [];
    });
    return { byGrid: false, rows, cells, columns: tops };
  }
  if (isPlain(a) || isPlain(b) || a.columns.length !== b.columns.length) return byGrid(a, b);
  const shaped = rowsAt(a, b, pairs).filter(([before, after]) => sameShape(before, after));
  const untouched =
    shaped.length === a.children.length && shaped.length === b.children.length && movedPairs(pairs).length === 0;
  if (!untouched && !(hasSeparateRows(a) && hasSeparateRows(b))) return byGrid(a, b);
  return { byGrid: false, rows: shaped, cells: shaped.flatMap(([before, after]) => cellsOf(before, after)), columns: [] };
}
