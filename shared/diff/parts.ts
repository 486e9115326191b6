import type { Block, Cell, Flow, Inline, List, ListItem, Point, Row, Section, Table } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { layOutTable } from "../plan/table/grid.ts";
import { alignmentsOf } from "../plan/table/align.ts";
import { isTextBlock, sectionBlocks } from "../plan/tree.ts";

/** What is compared as one: a title belongs to its section, an item's paragraph to the item. A column is its cells. */
export type PartElement = Section | Block | ListItem | Point | Row | Cell;
export type PartKind = PartElement["type"] | "column";

/** Everything a part is beside its id, its text and what it holds. */
export type Shell = Readonly<Record<string, unknown>>;

/** The top of the tree: what sections stand in. No id of an element, since those hold no space. */
export const ROOT = "the plan";

export interface Part {
  id: string;
  kind: PartKind;
  /** The part it stands in, or `ROOT`. */
  parent: string;
  shell: Shell;
  /** Null for what holds no text of its own. */
  text: Inline[] | null;
  section: string;
  /** The block of the section it is or stands in; null for sections. */
  block: string | null;
}

/** A plan as parts with ids, so that two versions can be compared and joined part by part. */
export interface PartTree {
  parts: Map<string, Part>;
  /** The parts within each part in order: of a table its rows. */
  order: Map<string, string[]>;
  /** A plain table's columns in order, by the table's id. */
  columns: Map<string, string[]>;
  /** Of each row of such a table: the cell in each column. Of other tables' rows: by the cell's place in the row. */
  cells: Map<string, Map<string, string>>;
}

/** Whether every place of the table has a cell of its own, so that its columns can be taken one by one. */
export function isPlain({ children, columns }: Table): boolean {
  return children.every(
    (row) =>
      row.children.length === columns.length &&
      row.children.every((cell) => (cell.colSpan ?? 1) === 1 && (cell.rowSpan ?? 1) === 1),
  );
}

/** How a column is known: by its top cell. */
export function columnId(cell: Cell): string {
  return `${cell.id} column`;
}

/** The column that a place of a plain table is in; told for those that have a counterpart in the other version. */
export type ColumnIds = ReadonlyMap<string, string>;

interface Where {
  parent: string;
  section: string;
  block: string | null;
}

export function without(fields: object, ...names: string[]): Shell {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/** `own` without its id and what is told of it elsewhere. */
function shellOf(own: object, ...told: string[]): Shell {
  return without(own, "id", ...told);
}

function addTo(tree: PartTree, part: Part): void {
  tree.parts.set(part.id, part);
  const siblings = tree.order.get(part.parent);
  if (part.kind === "column" || part.kind === "cell") return;
  if (siblings) siblings.push(part.id);
  else tree.order.set(part.parent, [part.id]);
}

function addItem(tree: PartTree, item: ListItem, where: Where, columns: ColumnIds): void {
  const [paragraph, nested] = item.children;
  const shell = { type: item.type, paragraph: shellOf({ ...paragraph, own: paragraph.id }, "children") };
  addTo(tree, { ...where, id: item.id, kind: item.type, shell, text: paragraph.children });
  if (nested) addBlock(tree, nested, { ...where, parent: item.id }, columns);
}

function addRows(tree: PartTree, table: Table, where: Where, columns: ColumnIds): void {
  const plain = isPlain(table);
  const top = table.children[0]?.children ?? [];
  const ids = top.map((cell) => columns.get(columnId(cell)) ?? columnId(cell));
  if (plain) {
    const alignments = alignmentsOf(table);
    tree.columns.set(table.id, ids);
    for (const [index, id] of ids.entries()) {
      const shell = { width: table.columns[index], align: alignments[index] };
      addTo(tree, { ...where, parent: table.id, id, kind: "column", shell, text: null });
    }
  }
  for (const row of table.children) {
    addTo(tree, { ...where, parent: table.id, id: row.id, kind: "row", shell: { type: row.type }, text: null });
    const cells = row.children.map((cell, index) => [plain ? (ids[index] ?? "") : `${index}`, cell.id] as const);
    tree.cells.set(row.id, new Map(cells));
    for (const cell of row.children) {
      addTo(tree, { ...where, parent: row.id, id: cell.id, kind: "cell", shell: shellOf(cell, "children"), text: null });
      for (const flow of cell.children) addBlock(tree, flow, { ...where, parent: cell.id }, columns);
    }
  }
}

function addBlock(tree: PartTree, block: Block | Flow | List, where: Where, columns: ColumnIds): void {
  const part = { ...where, id: block.id, kind: block.type };
  if (isTextBlock(block) || block.type === "guidance") {
    addTo(tree, { ...part, shell: shellOf(block, "children"), text: block.children });
    return;
  }
  const inside = { ...where, parent: block.id };
  switch (block.type) {
    case "list":
      addTo(tree, { ...part, shell: shellOf(block, "children"), text: null });
      for (const item of block.children) addItem(tree, item, inside, columns);
      return;
    case "points":
      addTo(tree, { ...part, shell: shellOf(block, "children"), text: null });
      for (const point of block.children) {
        addTo(tree, { ...inside, id: point.id, kind: point.type, shell: { type: point.type }, text: point.children });
      }
      return;
    case "factBox":
      addTo(tree, { ...part, shell: shellOf(block, "children"), text: null });
      for (const flow of block.children) addBlock(tree, flow, inside, columns);
      return;
    case "table": {
      const plain = isPlain(block);
      const shell = plain ? shellOf(block, "children", "columns", "align") : shellOf(block, "children");
      addTo(tree, { ...part, shell, text: null });
      addRows(tree, block, inside, columns);
      return;
    }
    case "chart":
    case "image":
    case "generated":
    case "pageBreak":
      addTo(tree, { ...part, shell: shellOf(block), text: null });
  }
}

/** Takes a plan apart. `columns` gives columns that the other version has too the id they have there. */
export function partTree(plan: Pick<Plan, "sections">, columns: ColumnIds = new Map()): PartTree {
  const tree: PartTree = { parts: new Map(), order: new Map(), columns: new Map(), cells: new Map() };
  for (const section of plan.sections) {
    const [title] = section.children;
    const where = { section: section.id, block: null };
    const shell = { ...shellOf(section, "children"), title: title.id };
    addTo(tree, { ...where, parent: ROOT, id: section.id, kind: section.type, shell, text: title.children });
    for (const block of sectionBlocks(section)) {
      addBlock(tree, block, { parent: section.id, section: section.id, block: block.id }, columns);
    }
  }
  return tree;
}

/** Whether a table's rows can be taken one by one: none of its cells reaches into another row. */
export function hasSeparateRows(table: Table): boolean {
  return layOutTable(table).cells.every(({ rowSpan }) => rowSpan === 1);
}
