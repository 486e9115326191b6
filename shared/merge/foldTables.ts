import { loneShell, type Side } from "../diff/diffPlans.ts";
import type { TablePairing } from "../diff/pairTables.ts";
import { without, type Part, type PartTree } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Cell } from "../plan/nodes/index.ts";
import { cellText } from "../plan/table/cellText.ts";

/** One side of a merge: its parts under the ids of the base, and how its tables compare with those. */
export interface MergedSide extends Side {
  pairings: ReadonlyMap<string, TablePairing>;
}

function cellAt(side: Side, row: string, column: string): Cell | undefined {
  return side.cells.get(side.tree.cells.get(row)?.get(column) ?? "");
}

/** Whether `keeper` wrote something in a row or column that `other` took away. */
function losesWords(table: string, base: Side, keeper: Side, other: Side): boolean {
  const gone = (ids: readonly string[] = []): string[] => ids.filter((id) => keeper.tree.parts.has(id) && !other.tree.parts.has(id));
  const rows = keeper.tree.order.get(table) ?? [];
  const goneRows = new Set(gone(base.tree.order.get(table)));
  const goneColumns = new Set(gone(base.tree.columns.get(table)));
  return rows.some((row) =>
    [...(keeper.tree.cells.get(row) ?? [])].some(([column, id]) => {
      if (!goneRows.has(row) && !goneColumns.has(column)) return false;
      const [cell, old] = [keeper.cells.get(id), cellAt(base, row, column)];
      if (!cell) return false;
      return old && base.tree.parts.has(row) ? !sameValue(cell, old) : cellText(cell.children).trim() !== "";
    }),
  );
}

/** Whether both sides have a row or column under one id, but not the same one. */
function clash(table: string, base: Side, mine: Side, theirs: Side): boolean {
  const within = ({ tree }: Side): string[] => [...(tree.order.get(table) ?? []), ...(tree.columns.get(table) ?? [])];
  const others = new Set(within(theirs));
  return within(mine).some((id) => {
    const [a, b] = [mine.tree.parts.get(id), theirs.tree.parts.get(id)];
    if (!others.has(id) || base.tree.parts.has(id) || !a || !b) return false;
    return !sameValue(loneShell(a, mine, base.tree), loneShell(b, theirs, base.tree));
  });
}

/** Whether a table can be merged cell by cell: all three versions have it, and nothing written in it would be lost. */
function isMergeable(table: string, base: Side, mine: MergedSide, theirs: MergedSide): boolean {
  if (![base, mine, theirs].every(({ tree }) => tree.parts.get(table)?.kind === "table")) return false;
  if ([mine, theirs].some(({ pairings }) => pairings.get(table)?.byGrid !== false)) return false;
  return !losesWords(table, base, mine, theirs) && !losesWords(table, base, theirs, mine) && !clash(table, base, mine, theirs);
}

function foldedTable(part: Part, { tables }: Side): Part {
  const { children = [], columns = [], align } = tables.get(part.id) ?? {};
  const grid = align ? { children, columns, align } : { children, columns };
  return { ...part, shell: { ...without(part.shell, "columns", "align"), grid } };
}

/** The tree with what is not merged part by part folded into one: some tables, and all rows and columns that are new. */
function fold(side: Side, base: PartTree, mergeable: ReadonlySet<string>): PartTree {
  const { tree } = side;
  const folded = new Map<string, Part>();
  for (const part of tree.parts.values()) {
    const { id, kind } = part;
    if (kind === "table" && !mergeable.has(id)) folded.set(id, foldedTable(part, side));
    else if ((kind === "row" || kind === "column") && !base.parts.has(id)) folded.set(id, { ...part, shell: loneShell(part, side, base) });
  }
  const isInside = ({ parent }: Part): boolean => {
    for (let above = tree.parts.get(parent); above; above = tree.parts.get(above.parent)) {
      if (folded.has(above.id) || (above.kind === "cell" && !base.parts.has(above.id))) return true;
    }
    return false;
  };
  const kept = [...tree.parts.values()].filter((part) => {
    if (part.kind === "cell" && !base.parts.has(part.id)) return false;
    return !isInside(part) || (part.kind === "column" && !folded.has(part.parent));
  });
  const parts = new Map(kept.map((part) => [part.id, folded.get(part.id) ?? part]));
  const holds = (id: string): boolean => !folded.has(id);
  return {
    parts,
    order: new Map([...tree.order].filter(([id]) => holds(id))),
    columns: new Map([...tree.columns].filter(([id]) => holds(id))),
    cells: new Map([...tree.cells].filter(([id]) => holds(id) && parts.has(id))),
  };
}

/** The three trees, told in the same depth: a table that cannot be merged cell by cell is one part without parts in all. */
export function foldTables(base: Side, mine: MergedSide, theirs: MergedSide): { base: PartTree; mine: PartTree; theirs: PartTree } {
  const tables = new Set([base, mine, theirs].flatMap((side) => [...side.tables.keys()]));
  const mergeable = new Set([...tables].filter((table) => isMergeable(table, base, mine, theirs)));
  return {
    base: fold(base, base.tree, mergeable),
    mine: fold(mine, base.tree, mergeable),
    theirs: fold(theirs, base.tree, mergeable),
  };
}
