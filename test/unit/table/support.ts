import fc from "fast-check";
import { COLUMN_ALIGNMENTS, createCell, createParagraph, createRow, createTable, type Cell, type Table } from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { layOutTable, repairTable } from "../../../shared/plan/table/index.ts";

export function cell(text: string, rowSpan = 1, colSpan = 1): Cell {
  return {
    ...createCell([createParagraph([{ text }])]),
    ...(rowSpan > 1 && { rowSpan }),
    ...(colSpan > 1 && { colSpan }),
  };
}

export function table(rows: Cell[][], columns: number, extra: Partial<Table> = {}): Table {
  return { ...createTable(1, columns), headerRows: 0, children: rows.map((cells) => createRow(cells)), ...extra };
}

/** One line per row, one word per place: the text of the cell that covers it, "-" where a cell is empty. */
export function picture(of: Table | null): string[] {
  if (!of) return [];
  const grid = layOutTable(of);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => {
      const placed = grid.at(row, column);
      return placed ? texts(placed.cell)[0] || "-" : "?";
    }).join(" "),
  );
}

export function texts(of: Cell | Table): string[] {
  const cells = of.type === "cell" ? [of] : of.children.flatMap(({ children }) => children);
  return cells.map(({ children }) => plainText(children));
}

/** Structure and texts without ids. */
export function shape(of: Table | null): unknown {
  return JSON.parse(JSON.stringify(of, (key, value: unknown) => (key === "id" ? undefined : value)));
}

const span = fc.option(fc.integer({ min: 2, max: 4 }), { nil: 1, freq: 3 });
export const anyTable: fc.Arbitrary<Table> = fc
  .record({
    rows: fc.array(fc.array(fc.tuple(span, span), { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
    columns: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 7 }),
    headerRows: fc.integer({ min: 0, max: 9 }),
    headerColumns: fc.integer({ min: 0, max: 9 }),
    align: fc.option(fc.array(fc.constantFrom(...COLUMN_ALIGNMENTS), { minLength: 1, maxLength: 7 })),
  })
  .map(({ rows, columns, headerRows, headerColumns, align }) => {
    let count = 0;
    const cells = rows.map((spans) => spans.map(([rowSpan, colSpan]) => cell(`c${(count += 1)}`, rowSpan, colSpan)));
    return table(cells, 1, { columns, headerRows, headerColumns, ...(align && { align }) });
  });
export const soundTable = anyTable.map(repairTable);
export const place = fc.nat({ max: 8 });
