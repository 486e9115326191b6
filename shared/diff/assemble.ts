import { createParagraph, type Block, type Cell, type Flow, type Row, type Section, type Table } from "../plan/nodes/index.ts";
import { repairTable } from "../plan/table/repair.ts";
import { withAlignments } from "../plan/table/align.ts";
import type { Grid } from "./change.ts";
import { freshId } from "./ids.ts";
import { ROOT, without, type Part, type PartTree, type Shell } from "./parts.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Builds elements from parts. What came to hold nothing that must hold something gets an empty part, or goes. */
class Assembler {
  readonly #tree: PartTree;
  readonly #taken: Set<string>;

  constructor(tree: PartTree) {
    this.#tree = tree;
    this.#taken = new Set(tree.parts.keys());
  }

  sections(): Section[] {
    return this.#within(ROOT).map((part) => {
      const { title, ...shell } = part.shell;
      const heading = { type: "title", id: title, children: part.text };
      const blocks = this.#blocks(part.id);
      const children = [heading, ...(blocks.length > 0 ? blocks : [this.#emptyParagraph(part.id)])];
      return { ...shell, id: part.id, children } as unknown as Section;
    });
  }

  #within(id: string): Part[] {
    return (this.#tree.order.get(id) ?? []).flatMap((inner) => this.#tree.parts.get(inner) ?? []);
  }

  #blocks(id: string): Block[] {
    return this.#within(id).flatMap((part) => this.#block(part));
  }

  #flows(id: string): Flow[] {
    const flows = this.#blocks(id) as Flow[];
    return flows.length > 0 ? flows : [this.#emptyParagraph(id)];
  }

  #emptyParagraph(like: string): Extract<Flow, { type: "paragraph" }> {
    return { ...createParagraph(), id: freshId(like, this.#taken) };
  }

  /** None for a list without items. */
  #block(part: Part): Block[] {
    const { id, kind, shell } = part;
    const of = (children: unknown): Block[] => [{ ...shell, id, children } as unknown as Block];
    switch (kind) {
      case "list": {
        const items = this.#within(id).map((item) => this.#item(item));
        return items.length > 0 ? of(items) : [];
      }
      case "points": {
        const points = this.#within(id).map((point) => ({ ...point.shell, id: point.id, children: point.text }));
        const empty = { type: "point", id: freshId(id, this.#taken), children: [{ text: "" }] };
        return of(points.length > 0 ? points : [empty]);
      }
      case "factBox":
        return of(this.#flows(id));
      case "table":
        return [this.#table(part)];
      default:
        return of(part.text ?? [{ text: "" }]);
    }
  }

  #item({ id, shell, text }: Part): Fields {
    const { paragraph, ...rest } = shell;
    const { own, ...inner } = paragraph as Fields;
    return { ...rest, id, children: [{ ...inner, id: own, children: text }, ...this.#blocks(id)] };
  }

  #table({ id, shell }: Part): Table {
    if (Array.isArray(shell["children"])) return { ...shell, id } as unknown as Table;
    const { grid, ...bare } = shell;
    if (grid) return repairTable({ ...without(bare, "columns", "align"), id, ...(grid as Grid) } as unknown as Table);
    const rows = this.#within(id);
    const columns = this.#tree.columns.get(id)?.flatMap((column) => this.#tree.parts.get(column) ?? []);
    if (!columns) {
      const children = rows.map((row) => this.#row(row, this.#ownCells(row)));
      return repairTable({ ...bare, id, children: children.length > 0 ? children : [this.#emptyRow(id, 1)] } as unknown as Table);
    }
    const width = Math.max(1, columns.length);
    const children = rows.map((row) => {
      const cells = columns.map((column) => this.#cellAt(row, column));
      return cells.length > 0 ? this.#row(row, cells) : { ...this.#emptyRow(row.id, 1), id: row.id };
    });
    const table = {
      ...bare,
      id,
      columns: columns.length > 0 ? columns.map(({ shell: { width: share } }) => share) : [1],
      children: children.length > 0 ? children : [this.#emptyRow(id, width)],
    } as unknown as Table;
    const alignments = columns.map(({ shell: { align } }) => align as NonNullable<Table["align"]>[number]);
    return repairTable(withAlignments(table, alignments));
  }

  #row({ id, shell }: Part, children: Cell[]): Row {
    return { ...without(shell, "cells"), id, children } as unknown as Row;
  }

  #emptyRow(like: string, width: number): Row {
    const children = Array.from({ length: width }, () => this.#emptyCell(like));
    return { type: "row", id: freshId(like, this.#taken), children };
  }

  #emptyCell(like: string): Cell {
    return { type: "cell", id: freshId(like, this.#taken), children: [this.#emptyParagraph(like)] };
  }

  /** The cells of a row whose table is not taken column by column. */
  #ownCells({ id, shell }: Part): Cell[] {
    const { cells } = shell;
    if (Array.isArray(cells)) return cells as Cell[];
    return [...(this.#tree.cells.get(id)?.values() ?? [])].flatMap((cell) => {
      const part = this.#tree.parts.get(cell);
      return part ? [this.#cell(part)] : [];
    });
  }

  /** The cell where a row and a column meet: one that both versions have, or one that came with the row or the column. */
  #cellAt(row: Part, column: Part): Cell {
    const part = this.#tree.parts.get(this.#tree.cells.get(row.id)?.get(column.id) ?? "");
    if (part) return this.#cell(part);
    return broughtBy(row.shell, column.id) ?? broughtBy(column.shell, row.id) ?? this.#emptyCell(row.id);
  }

  #cell({ id, shell }: Part): Cell {
    return { ...shell, id, children: this.#flows(id) } as unknown as Cell;
  }
}

function broughtBy({ cells }: Shell, id: string): Cell | undefined {
  return (cells as Readonly<Record<string, Cell>> | undefined)?.[id];
}

/** The sections that the parts of `tree` make up: valid whatever has been added, moved or taken out. */
export function assembleSections(tree: PartTree): Section[] {
  return new Assembler(tree).sections();
}
