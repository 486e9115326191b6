import type { Cell, Table } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { descendants, isText } from "../plan/tree.ts";
import { PLAN_PROPERTIES, type Change, type ColumnLayout, type Grid, type LonePart, type Position } from "./change.ts";
import { idsInOldPlan, withIds } from "./ids.ts";
import { longestIncreasing } from "./longestIncreasing.ts";
import { pairPlans } from "./pairPlans.ts";
import type { TablePairing } from "./pairTables.ts";
import { columnId, partTree, ROOT, without, type Part, type PartTree, type Shell } from "./parts.ts";
import { sameValue } from "./sameValue.ts";

/** One version taken apart, with the elements that are told whole. */
export interface Side {
  tree: PartTree;
  tables: ReadonlyMap<string, Table>;
  cells: ReadonlyMap<string, Cell>;
}

export function sideOf(plan: Plan, tree: PartTree): Side {
  const tables = new Map<string, Table>();
  const cells = new Map<string, Cell>();
  for (const section of plan.sections) {
    for (const node of descendants(section)) {
      if (isText(node)) continue;
      if (node.type === "table") tables.set(node.id, node);
      if (node.type === "cell") cells.set(node.id, node);
    }
  }
  return { tree, tables, cells };
}

/** The parts within a part, the columns of a table among them. */
function withinPart(tree: PartTree, id: string): string[][] {
  return [tree.order.get(id) ?? [], tree.columns.get(id) ?? []];
}

class Differ {
  readonly changes: Change[] = [];
  readonly #a: Side;
  readonly #b: Side;
  readonly #tables: ReadonlyMap<string, TablePairing>;
  /** By id, where each part of the one or the other version stands among those around it. */
  readonly #positions = { a: new Map<string, Position>(), b: new Map<string, Position>() };
  readonly #moved = new Set<string>();

  constructor(a: Side, b: Side, tables: ReadonlyMap<string, TablePairing>) {
    this.#a = a;
    this.#b = b;
    this.#tables = tables;
  }

  run(): void {
    for (const parent of [ROOT, ...this.#b.tree.parts.keys()]) this.#place(parent);
    for (const parent of this.#a.tree.parts.keys()) if (!this.#b.tree.parts.has(parent)) this.#place(parent);
    for (const id of this.#b.tree.order.get(ROOT) ?? []) this.#part(id);
    for (const part of this.#a.tree.parts.values()) this.#gone(part);
  }

  #inBoth(id: string): boolean {
    return this.#a.tree.parts.has(id) && this.#b.tree.parts.has(id);
  }

  /** Finds out which of the parts within `parent` stay where they are, and where the others stand in relation to them. */
  #place(parent: string): void {
    const [before, after] = [withinPart(this.#a.tree, parent), withinPart(this.#b.tree, parent)];
    for (const slot of [0, 1]) {
      const [a, b] = [before[slot] ?? [], after[slot] ?? []];
      const places = new Map(a.map((id, index) => [id, index]));
      const shared = b.filter((id) => places.has(id));
      const staying = longestIncreasing(shared.map((id) => places.get(id) ?? -1));
      const fixed = new Set(shared.filter((_, index) => staying.has(index)));
      for (const id of shared) if (!fixed.has(id)) this.#moved.add(id);
      this.#stand(parent, a, fixed, "a");
      this.#stand(parent, b, fixed, "b");
    }
  }

  #stand(parent: string, ids: readonly string[], fixed: ReadonlySet<string>, side: "a" | "b"): void {
    let after: string | null = null;
    let rank = 0;
    for (const id of ids) {
      this.#positions[side].set(id, { parent, after, rank });
      rank += 1;
      if (fixed.has(id)) [after, rank] = [id, 0];
    }
  }

  #position(id: string, side: "a" | "b"): Position {
    return this.#positions[side].get(id) ?? { parent: ROOT, after: null, rank: 0 };
  }

  /** A part of the new version and what it holds, in reading order. */
  #part(id: string): void {
    const now = this.#b.tree.parts.get(id);
    if (!now) return;
    const old = this.#a.tree.parts.get(id);
    const place = { section: now.section, block: now.block };
    if (!old) {
      const above = this.#b.tree.parts.get(now.parent);
      // What came with the part around it is told with that.
      if (!above || this.#a.tree.parts.has(above.id)) {
        const parts = this.#lone(now, "b");
        this.changes.push({ ...place, id: `added ${id}`, kind: "added", part: id, type: now.kind, parts });
      }
    } else {
      if (old.parent !== now.parent || this.#moved.has(id)) {
        const [before, after] = [this.#position(id, "a"), this.#position(id, "b")];
        this.changes.push({ ...place, id: `moved ${id}`, kind: "moved", part: id, type: now.kind, before, after });
      }
      this.#content(old, now);
      if (now.kind === "table" && this.#grid(now)) return;
    }
    if (old ?? !isOpaque(now)) this.#within(now);
  }

  #within({ id, kind }: Part): void {
    for (const column of this.#b.tree.columns.get(id) ?? []) this.#part(column);
    for (const inner of this.#b.tree.order.get(id) ?? []) this.#part(inner);
    if (kind === "row") for (const cell of this.#b.tree.cells.get(id)?.values() ?? []) if (this.#inBoth(cell)) this.#part(cell);
  }

  #content(old: Part, now: Part): void {
    const { id, kind: type } = now;
    const place = { section: now.section, block: now.block };
    if (old.kind !== type) {
      this.changes.push({ ...place, id: `retyped ${id}`, kind: "retyped", part: id, type, before: old.shell, after: now.shell });
    } else if (type !== "column") {
      for (const name of attributes(old.shell, now.shell, type === "table" && this.#isByGrid(id))) {
        const [before, after] = [old.shell[name], now.shell[name]];
        if (sameValue(before, after)) continue;
        this.changes.push({ ...place, id: `${name} ${id}`, kind: "attribute", part: id, type, name, before, after });
      }
    }
    if (old.text && now.text && !sameValue(old.text, now.text)) {
      this.changes.push({ ...place, id: `text ${id}`, kind: "text", part: id, type, before: old.text, after: now.text });
    }
    if (type === "table") this.#columns(now);
  }

  #isByGrid(id: string): boolean {
    return this.#tables.get(id)?.byGrid === true;
  }

  #columns({ id, section, block }: Part): void {
    if (this.#isByGrid(id)) return;
    const shared = (this.#b.tree.columns.get(id) ?? []).filter((column) => this.#inBoth(column));
    const changed = shared.filter(
      (column) => !sameValue(this.#a.tree.parts.get(column)?.shell, this.#b.tree.parts.get(column)?.shell),
    );
    if (changed.length === 0) return;
    const layout = (side: Side): ColumnLayout =>
      Object.fromEntries(changed.map((column) => [column, side.tree.parts.get(column)?.shell as ColumnLayout[string]]));
    const [before, after] = [layout(this.#a), layout(this.#b)];
    this.changes.push({ id: `columns ${id}`, kind: "columnLayout", section, block, part: id, type: "table", before, after });
  }

  /** Whether the table is told as one grid; then the change, if any, is told. */
  #grid({ id, section, block }: Part): boolean {
    if (!this.#isByGrid(id)) return false;
    const grid = (side: Side): Grid => {
      const { children = [], columns = [], align } = side.tables.get(id) ?? {};
      return align ? { children, columns, align } : { children, columns };
    };
    const [before, after] = [grid(this.#a), grid(this.#b)];
    if (!sameValue(before, after)) {
      this.changes.push({ id: `grid ${id}`, kind: "grid", section, block, part: id, type: "table", before, after });
    }
    return true;
  }

  /** A part that the other version lacks, and what it holds that the other lacks too. */
  #lone(part: Part, side: "a" | "b"): LonePart[] {
    const [own, other] = side === "a" ? [this.#a, this.#b] : [this.#b, this.#a];
    const { id, kind, text } = part;
    const lone: LonePart = { id, kind, position: this.#position(id, side), shell: loneShell(part, own, other.tree), text };
    if (isOpaque(part)) return [lone];
    const inner = (own.tree.order.get(id) ?? []).flatMap((child) => {
      const within = own.tree.parts.get(child);
      return within && !other.tree.parts.has(child) ? this.#lone(within, side) : [];
    });
    return [lone, ...inner];
  }

  #gone(part: Part): void {
    const { id, kind: type, section, block, parent } = part;
    if (this.#b.tree.parts.has(id) || type === "cell") return;
    if (parent !== ROOT && !this.#b.tree.parts.has(parent)) return;
    if (this.#inGrid(part)) return;
    this.changes.push({ section, block, id: `removed ${id}`, kind: "removed", part: id, type, parts: this.#lone(part, "a") });
  }

  /** Whether a table around it, told as one grid, tells of it. */
  #inGrid({ parent }: Part): boolean {
    for (let above = this.#a.tree.parts.get(parent); above; above = this.#a.tree.parts.get(above.parent)) {
      if (above.kind === "table" && this.#isByGrid(above.id)) return true;
    }
    return false;
  }
}

/** Told whole, whatever it holds. */
function isOpaque({ kind }: Part): boolean {
  return kind === "table" || kind === "row" || kind === "column";
}

/** The shell of a part that the other version lacks: a table, row or column has with it all that it holds. */
export function loneShell(part: Part, own: Side, other: PartTree): Shell {
  const { id, kind, parent, shell } = part;
  if (kind === "table") return without(own.tables.get(id) ?? shell, "id");
  if (kind === "row") {
    const cells = [...(own.tree.cells.get(id) ?? [])].flatMap(([column, cell]) => {
      const whole = own.cells.get(cell);
      return whole ? [[column, whole] as const] : [];
    });
    return { ...shell, cells: own.tree.columns.has(parent) ? Object.fromEntries(cells) : cells.map(([, cell]) => cell) };
  }
  if (kind !== "column") return shell;
  // A row that is new too brings its own cells.
  const rows = (own.tree.order.get(parent) ?? []).filter((row) => other.parts.has(row));
  const cells = rows.flatMap((row) => {
    const whole = own.cells.get(own.tree.cells.get(row)?.get(id) ?? "");
    return whole ? [[row, whole] as const] : [];
  });
  return { ...shell, cells: Object.fromEntries(cells) };
}

/** The names of what may differ. Ids are told by the change of ids, and a grid's own by the change of the grid. */
function attributes(before: Shell, after: Shell, byGrid: boolean): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter((name) => !(byGrid && (name === "columns" || name === "align")));
}

function propertyChanges(a: Plan, b: Plan): Change[] {
  return PLAN_PROPERTIES.filter((property) => !sameValue(a[property], b[property])).map((property) => ({
    id: `plan ${property}`,
    section: null,
    block: null,
    kind: "property",
    property,
    before: a[property],
    after: b[property],
  }));
}

/** Two versions with one set of ids. */
export interface Compared {
  tree: PartTree;
  /** The new version with the old one's ids, and its parts. */
  now: Plan;
  nowTree: PartTree;
  tables: ReadonlyMap<string, TablePairing>;
  /** What the new version calls what it has another id for, by old id. */
  names: Readonly<Record<string, string>>;
}

/** Finds out what of `b` is what of `a`, and gives it the id that it has there. */
export function compareIds(a: Plan, b: Plan): Compared {
  const pairing = pairPlans(a, b);
  const tree = partTree(a);
  const ids = idsInOldPlan({ plan: a, tree }, { plan: b, tree: partTree(b) }, pairing);
  const renamed = new Map([...ids].filter(([now, old]) => now !== old));
  const { sections, keyFigures } = b;
  const { sections: nowSections, keyFigures: nowFigures } = withIds({ sections, keyFigures }, renamed);
  const now: Plan = { ...b, sections: nowSections, keyFigures: nowFigures };

  const columns = new Map(
    [...pairing.tables.values()].flatMap((table) =>
      table.columns.map(([before, after]) => [columnId({ ...after, id: ids.get(after.id) ?? after.id }), columnId(before)] as const),
    ),
  );
  const names = Object.fromEntries([...renamed].map(([name, old]) => [old, name]));
  return { tree, now, nowTree: partTree(now, columns), tables: pairing.tables, names };
}

/**
 * What differs between plan `a` and plan `b`, in `b`'s reading order, then what is gone in that of `a`. Empty exactly
 * where they are equal. Both are in normal form (`normalisePlan`).
 */
export function diffPlans(a: Plan, b: Plan): Change[] {
  const { tree, now, nowTree, tables, names } = compareIds(a, b);
  const differ = new Differ(sideOf(a, tree), sideOf(now, nowTree), tables);
  differ.run();
  const changes = [...propertyChanges(a, now), ...differ.changes];
  if (Object.keys(names).length === 0 && a.id === b.id) return changes;
  const plan = { before: a.id, after: b.id };
  return [...changes, { id: "ids", section: null, block: null, kind: "ids", ids: names, plan }];
}
