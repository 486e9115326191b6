import type { ReactNode } from "react";
import type { PartTree } from "../../shared/diff/parts.ts";
import type { Cell, Row as TableRow, Table } from "../../shared/plan/nodes/index.ts";
import { sameValue } from "../../shared/diff/sameValue.ts";
import { alignRows } from "./alignRows.ts";
import { useComparison } from "./ComparisonContext.ts";
import type { Side } from "./side.ts";
import { fateOf, shownOf, type Twin, type TwinProps } from "./twin.ts";
import { TwinWords } from "./TwinWords.tsx";
import { useRows } from "./useRows.ts";
import styles from "./changes.module.css";

interface Props extends TwinProps<Table> {
  /** Shows what stands in a cell. */
  content: (cell: Twin<Cell>, side: Side) => ReactNode;
}

/** A table's cells as they are, those of a grid whose columns cannot be told apart too. */
function Grid({ table, twin, side, content }: Props & { table: Table }) {
  const { before, now } = useComparison();
  const isOld = table === twin.before;
  const other = (cell: Cell) => (isOld ? now : before).elements.get(cell.id) as Cell | undefined;
  return (
    <tbody>
      {table.children.map((row) => (
        <tr key={row.id}>
          {row.children.map((cell) => (
            <td key={cell.id} colSpan={cell.colSpan} rowSpan={cell.rowSpan}>
              {content(isOld ? { before: cell, now: twin.now && other(cell) } : { before: twin.before && other(cell), now: cell }, side)}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}

function cellOf(row: TableRow | undefined, column: string, tree: PartTree): Cell | undefined {
  const id = row && tree.cells.get(row.id)?.get(column);
  return row?.children.find((cell) => cell.id === id);
}

/** Both versions in one table: what is gone where it stood, rows and columns. */
function Joined({ twin, side, content }: Props) {
  const { before, now } = useComparison();
  const rows = useRows<TableRow>(twin, side);
  const columnsOf = (tree: PartTree, table: Table | undefined) => (table && tree.columns.get(table.id)) ?? [];
  const [old, next] = [columnsOf(before.tree, twin.before), columnsOf(now.tree, twin.now)];
  const columns = alignRows(
    old.map((id) => ({ id })),
    next.map((id) => ({ id })),
    { before: () => undefined, now: () => undefined },
  ).filter((column) => side === "both" || column[side] !== undefined);
  return (
    <tbody>
      {rows.map((row, index) => (
        <tr key={index} data-fate={fateOf(row)}>
          {columns.map((column, place) => {
            const id = (column.now ?? column.before)?.id ?? "";
            const cells = { before: cellOf(row.before, id, before.tree), now: cellOf(row.now, id, now.tree) };
            return (
              <td key={place} data-fate={cells.before || cells.now ? fateOf(cells) : undefined}>
                {content(cells, side)}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** A table of either version with what differs in it marked, to be read only. */
export function TableView({ twin, side, content }: Props) {
  const { before, now } = useComparison();
  const shown = shownOf(twin, side);
  if (!shown) return null;
  const isPlain = (table: Table | undefined, tree: PartTree) => table === undefined || tree.columns.has(table.id);
  const joins = isPlain(twin.before, before.tree) && isPlain(twin.now, now.tree);
  const isTwice = !joins && side === "both" && twin.before && twin.now && !sameValue(twin.before.children, twin.now.children);
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>
        <TwinWords twin={twin} side={side} read={({ caption }) => caption} />
      </figcaption>
      {isTwice && twin.before && (
        <>
          <span className={styles.tag}>Tabellen før</span>
          <table className={styles.table}>
            <Grid table={twin.before} twin={twin} side="before" content={content} />
          </table>
          <span className={styles.tag}>Tabellen nu</span>
        </>
      )}
      <table className={styles.table}>
        {joins ? <Joined twin={twin} side={side} content={content} /> : <Grid table={shown} twin={twin} side={isTwice ? "now" : side} content={content} />}
      </table>
      <span className={styles.caption}>
        <TwinWords twin={twin} side={side} read={({ source }) => source} />
      </span>
    </figure>
  );
}
