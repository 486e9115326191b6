import type { Grid, LonePart } from "../diff/change.ts";
import { ROOT, without, type Part, type PartTree } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Conflict, PartType } from "./conflict.ts";
import { mergeOrder } from "./mergeOrder.ts";
import { mergeText } from "./mergeText.ts";
import { findRemovals, type Removal } from "./removals.ts";

export interface Trees {
  base: PartTree;
  mine: PartTree;
  theirs: PartTree;
}

const SIDES = ["mine", "theirs"] as const;

class TreeMerger {
  readonly conflicts: Conflict[] = [];
  readonly #trees: Trees;
  /** The merged parts. */
  readonly #parts = new Map<string, Part>();
  readonly #order = new Map<string, string[]>();
  readonly #columns = new Map<string, string[]>();
  /** Of a list that went into another one in the same item: that other one. */
  readonly #joined = new Map<string, string>();

  constructor(trees: Trees) {
    this.#trees = trees;
  }

  run(): PartTree {
    const { base, mine, theirs } = this.#trees;
    const removals = [...findRemovals(base, mine, theirs, "mine"), ...findRemovals(base, theirs, mine, "theirs")];
    const gone = new Set(
      removals.filter(({ keeper, touched }) => !touched || keeper === "theirs").flatMap(({ parts }) => parts.map(({ id }) => id)),
    );
    for (const id of new Set([...base.parts.keys(), ...mine.parts.keys(), ...theirs.parts.keys()])) {
      const part = gone.has(id) ? undefined : this.#content(id);
      if (part) this.#parts.set(id, part);
    }
    this.#stand();
    this.#breakCircles();
    this.#reviveHolders();
    this.#fitIntoBoxes();
    this.#joinNestedLists();
    for (const id of [ROOT, ...this.#parts.keys()]) this.#sort(id);
    for (const removal of removals) if (removal.touched) this.#tellRemoval(removal);
    return { parts: this.#parts, order: this.#order, columns: this.#columns, cells: base.cells };
  }

  /** A part as it is after the merge, where both sides have it or the one that has it keeps it. Where it stands comes later. */
  #content(id: string): Part | undefined {
    const [old, mine, theirs] = [this.#trees.base.parts.get(id), this.#trees.mine.parts.get(id), this.#trees.theirs.parts.get(id)];
    if (!mine || !theirs) return mine ?? theirs;
    const at = { section: mine.section, block: mine.block, part: id };
    let part = mine;
    if (mine.kind === theirs.kind && (!old || old.kind === mine.kind)) part = { ...mine, shell: this.#shell(old, mine, theirs) };
    else if (old && mine.kind === old.kind && sameValue(old.shell, mine.shell)) part = { ...mine, kind: theirs.kind, shell: theirs.shell };
    else if (!(old && theirs.kind === old.kind && sameValue(old.shell, theirs.shell)) && !(mine.kind === theirs.kind && sameValue(mine.shell, theirs.shell))) {
      this.#tellType(id);
    }
    if (!mine.text || !theirs.text) return part;
    const base = old?.text ?? [];
    const merged = mergeText(base, mine.text, theirs.text);
    if (merged.conflict) {
      const { mine: ours, theirs: others, both } = merged;
      this.conflicts.push({ ...at, id: `text ${id}`, kind: "text", type: part.kind, base, mine: ours, theirs: others, both });
    }
    return { ...part, text: merged.mine };
  }

  #shell(old: Part | undefined, mine: Part, theirs: Part): Part["shell"] {
    const names = new Set([...Object.keys(mine.shell), ...Object.keys(theirs.shell), ...Object.keys(old?.shell ?? {})]);
    let shell = mine.shell;
    for (const name of names) {
      const [before, ours, others] = [old?.shell[name], mine.shell[name], theirs.shell[name]];
      if (sameValue(before, others) || sameValue(ours, others)) continue;
      if (sameValue(before, ours)) {
        shell = others === undefined ? without(shell, name) : { ...shell, [name]: others };
        continue;
      }
      const { id, kind: type, section, block } = mine;
      const at = { section, block, part: id };
      if (name === "grid") {
        const [base, a, b] = [(before as Grid | undefined) ?? null, ours as Grid, others as Grid];
        this.conflicts.push({ ...at, id: `grid ${id}`, kind: "grid", type: "table", base, mine: a, theirs: b });
      } else {
        this.conflicts.push({ ...at, id: `${name} ${id}`, kind: "attribute", type, name, base: before, mine: ours, theirs: others });
      }
    }
    return shell;
  }

  #parents(id: string): Record<keyof Trees, string | undefined> {
    const { base, mine, theirs } = this.#trees;
    return { base: base.parts.get(id)?.parent, mine: mine.parts.get(id)?.parent, theirs: theirs.parts.get(id)?.parent };
  }

  #isThere(parent: string | undefined): parent is string {
    return parent !== undefined && (parent === ROOT || this.#parts.has(parent));
  }

  #putIn(id: string, parent: string): void {
    const part = this.#parts.get(id);
    if (part && part.parent !== parent) this.#parts.set(id, { ...part, parent });
  }

  /** Decides for each part what it stands in. */
  #stand(): void {
    for (const id of this.#parts.keys()) {
      const { base, mine, theirs } = this.#parents(id);
      const moved = { mine: mine !== undefined && mine !== base, theirs: theirs !== undefined && theirs !== base };
      const chosen = moved.theirs && !moved.mine ? theirs : (mine ?? theirs);
      const options = [chosen, mine, theirs, base].filter((parent) => this.#isThere(parent));
      const parent = options[0] ?? mine ?? theirs;
      if (parent !== undefined) this.#putIn(id, parent);
      if (base !== undefined && moved.mine && moved.theirs && mine !== theirs) this.#tellMove(id);
    }
  }

  /** Where each side moved something into what the other moved into that, mine stands. */
  #breakCircles(): void {
    for (const id of this.#parts.keys()) {
      const circle: string[] = [];
      for (let at: string | undefined = id; at !== undefined && at !== ROOT && !circle.includes(at); at = this.#parts.get(at)?.parent) circle.push(at);
      const last = this.#parts.get(circle.at(-1) ?? "")?.parent ?? ROOT;
      if (last !== id) continue;
      for (const one of circle) {
        const { base, mine } = this.#parents(one);
        if (mine === undefined || mine === this.#parts.get(one)?.parent) continue;
        this.#putIn(one, mine);
        if (base !== undefined) this.#tellMove(one);
      }
    }
  }

  /** What something still stands in stays, though it was to go. */
  #reviveHolders(): void {
    for (const { parent } of [...this.#parts.values()]) {
      for (let id = parent; id !== ROOT && !this.#parts.has(id);) {
        const { mine, theirs, base } = this.#trees;
        const holder = mine.parts.get(id) ?? theirs.parts.get(id) ?? base.parts.get(id);
        if (!holder) break;
        this.#parts.set(id, holder);
        id = holder.parent;
      }
    }
  }

  /** A box and a cell hold paragraphs and lists only: what one side put there and the other made a heading stays what it was. */
  #fitIntoBoxes(): void {
    for (const part of [...this.#parts.values()]) {
      const holder = this.#parts.get(part.parent)?.kind;
      if ((holder !== "factBox" && holder !== "cell") || part.kind === "paragraph" || part.kind === "list") continue;
      const fitting = SIDES.map((side) => this.#trees[side].parts.get(part.id)).find((own) => own?.kind === "paragraph");
      if (!fitting) continue;
      this.#parts.set(part.id, { ...part, kind: fitting.kind, shell: fitting.shell });
      this.#tellType(part.id);
    }
  }

  /** An item holds one list: where each side gave it one of its own, they become one. */
  #joinNestedLists(): void {
    const nested = new Map<string, string[]>();
    for (const { id, kind, parent } of this.#parts.values()) {
      if (kind === "list" && this.#parts.get(parent)?.kind === "listItem") nested.set(parent, [...(nested.get(parent) ?? []), id]);
    }
    for (const lists of nested.values()) {
      const [first, ...others] = lists.toSorted((a, b) => this.#rank(a) - this.#rank(b) || (a < b ? -1 : 1));
      for (const id of others) {
        if (first !== undefined) this.#joined.set(id, first);
        this.#parts.delete(id);
      }
    }
    for (const { id, parent } of [...this.#parts.values()]) {
      const list = this.#joined.get(parent);
      if (list !== undefined) this.#putIn(id, list);
    }
  }

  #rank(id: string): number {
    return this.#trees.base.parts.has(id) ? 0 : 1;
  }

  /** Puts what stands within a part in order. */
  #sort(parent: string): void {
    const holders = [parent, ...[...this.#joined].flatMap(([list, into]) => (into === parent ? [list] : []))];
    const stands = (id: string): boolean => this.#parts.get(id)?.parent === parent;
    const opens = (id: string): boolean => this.#parts.get(id)?.kind === "heading";
    for (const slot of ["order", "columns"] as const) {
      const ids = (side: keyof Trees): string[] => holders.flatMap((holder) => this.#trees[side][slot].get(holder) ?? []);
      const lists = { base: ids("base"), mine: ids("mine"), theirs: ids("theirs") };
      if (lists.base.length + lists.mine.length + lists.theirs.length === 0) continue;
      const { order, contested } = mergeOrder({ ...lists, stands, opens });
      (slot === "order" ? this.#order : this.#columns).set(parent, order);
      for (const id of contested) this.#tellMove(id);
    }
  }

  #tellMove(id: string): void {
    const part = this.#parts.get(id);
    if (!part || this.conflicts.some((one) => one.id === `moved ${id}`)) return;
    const { section, block, kind: type } = part;
    const position = (side: keyof Trees) => positionOf(this.#trees[side], id);
    const [base, mine, theirs] = [position("base"), position("mine"), position("theirs")];
    this.conflicts.push({ id: `moved ${id}`, section, block, kind: "moved", part: id, type, base, mine, theirs });
  }

  #tellType(id: string): void {
    const [base, mine, theirs] = (["base", "mine", "theirs"] as const).map((side): PartType | null => {
      const part = this.#trees[side].parts.get(id);
      return part ? { type: part.kind, shell: part.shell } : null;
    });
    const { section = null, block = null } = this.#trees.mine.parts.get(id) ?? {};
    if (!base || !mine || !theirs || this.conflicts.some((one) => one.id === `retyped ${id}`)) return;
    this.conflicts.push({ id: `retyped ${id}`, section, block, kind: "retyped", part: id, type: mine.type, base, mine, theirs });
  }

  #tellRemoval({ root, keeper, parts }: Removal): void {
    const lone = (tree: PartTree, part: Part): LonePart => {
      const { id, kind, shell, text } = part;
      return { id, kind, position: positionOf(tree, id, (one) => this.#parts.has(one) || parts.some((own) => own.id === one)), shell, text };
    };
    const kept = parts.map((part) => lone(this.#trees[keeper], part));
    const base = parts.flatMap(({ id }) => {
      const old = this.#trees.base.parts.get(id);
      return old ? [lone(this.#trees.base, old)] : [];
    });
    const part = this.#trees[keeper].parts.get(root);
    if (!part) return;
    const { section, block, kind: type } = part;
    const [mine, theirs] = SIDES.map((side) => (side === keeper ? kept : null));
    this.conflicts.push({ id: `removed ${root}`, section, block, kind: "removed", part: root, type, base, mine: mine ?? null, theirs: theirs ?? null });
  }
}

/** Where a part stands in a tree: after which of those that `isThere`. */
function positionOf(tree: PartTree, id: string, isThere: (id: string) => boolean = () => true): LonePart["position"] {
  const part = tree.parts.get(id);
  const parent = part?.parent ?? ROOT;
  const siblings = (part?.kind === "column" ? tree.columns : tree.order).get(parent) ?? [];
  const before = siblings.slice(0, Math.max(0, siblings.indexOf(id)));
  return { parent, after: before.findLast(isThere) ?? null, rank: 0 };
}

/** Three versions with the same ids merged part by part: the parts, and what both sides did to the same thing. */
export function mergeTrees(trees: Trees): { tree: PartTree; conflicts: Conflict[] } {
  const merger = new TreeMerger(trees);
  return { tree: merger.run(), conflicts: merger.conflicts };
}
