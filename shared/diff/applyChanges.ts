import { createParagraph, createSection, type Section } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { withUniqueIds } from "../plan/uniqueIds.ts";
import { assembleSections } from "./assemble.ts";
import type { Change, ChangeOf, Position } from "./change.ts";
import { freshId, ownIds, withIds, withoutClashes } from "./ids.ts";
import { sameValue } from "./sameValue.ts";
import { partTree, ROOT, without, type Part, type PartTree } from "./parts.ts";

function only<K extends Change["kind"]>(changes: readonly Change[], kind: K): ChangeOf<K>[] {
  return changes.filter((change): change is ChangeOf<K> => change.kind === kind);
}

/** A place among the parts within another: in order, or for a table's columns, among those. */
function slotOf(tree: PartTree, { kind }: Pick<Part, "kind">, parent: string): string[] {
  const slots = kind === "column" ? tree.columns : tree.order;
  const known = slots.get(parent);
  if (known) return known;
  const slot: string[] = [];
  slots.set(parent, slot);
  return slot;
}

function takeOut(tree: PartTree, part: Part): void {
  const slot = slotOf(tree, part, part.parent);
  const index = slot.indexOf(part.id);
  if (index !== -1) slot.splice(index, 1);
}

/** Takes away what was removed, but for what still holds something: a move out of it was not taken over. */
function remove(tree: PartTree, changes: readonly ChangeOf<"removed">[]): void {
  // What is within comes after what it is in, so from the end.
  for (const { id } of changes.flatMap(({ parts }) => parts).toReversed()) {
    const part = tree.parts.get(id);
    if (!part) continue;
    const opaque = part.kind === "table" || part.kind === "row";
    if (!opaque && (tree.order.get(id)?.length ?? 0) > 0) continue;
    takeOut(tree, part);
    tree.parts.delete(id);
  }
}

/** Where each part that came or was moved belongs. */
type Arrivals = Map<string, Position>;

/** Adds what was added, as parts that do not stand anywhere yet. A new table or row keeps what it holds in its shell. */
function add(tree: PartTree, changes: readonly ChangeOf<"added">[], arrivals: Arrivals): void {
  for (const change of changes) {
    for (const { id, kind, position, shell, text } of change.parts) {
      if (tree.parts.has(id)) continue;
      tree.parts.set(id, { id, kind, parent: position.parent, shell, text, section: "", block: null });
      arrivals.set(id, position);
    }
  }
}

function isWithin(tree: PartTree, id: string, container: string): boolean {
  for (let at = tree.parts.get(id); at; at = tree.parts.get(at.parent)) if (at.id === container) return true;
  return false;
}

/** Moves what was moved, where the place it went to is there. What would come to stand within itself waits for the others. */
function move(tree: PartTree, changes: readonly ChangeOf<"moved">[], arrivals: Arrivals): void {
  let waiting = changes.filter(({ part }) => tree.parts.has(part));
  for (let before = -1; waiting.length !== before;) {
    before = waiting.length;
    waiting = waiting.filter(({ part: id, after }) => {
      const part = tree.parts.get(id);
      if (!part) return false;
      const there = after.parent === ROOT || tree.parts.has(after.parent);
      if (!there || isWithin(tree, after.parent, id)) return true;
      takeOut(tree, part);
      tree.parts.set(id, { ...part, parent: after.parent });
      arrivals.set(id, after);
      return false;
    });
  }
}

/** Puts each arrival right after the part it follows, those that follow the same one in the order they have there. */
function settle(tree: PartTree, arrivals: Arrivals): void {
  const byAnchor = new Map<string, { id: string; position: Position }[]>();
  for (const [id, position] of arrivals) {
    const kind = tree.parts.get(id)?.kind === "column" ? "column" : "part";
    const key = JSON.stringify([kind, position.parent, position.after]);
    byAnchor.set(key, [...(byAnchor.get(key) ?? []), { id, position }]);
  }
  for (const group of byAnchor.values()) {
    const [first] = group;
    const part = first && tree.parts.get(first.id);
    if (!part) continue;
    const { parent, after } = first.position;
    const slot = slotOf(tree, part, parent);
    const ids = group.sort((x, y) => x.position.rank - y.position.rank).map(({ id }) => id);
    slot.splice(after === null ? 0 : slot.indexOf(after) + 1, 0, ...ids);
  }
}

/** Gives the parts the text, type and attributes that the changes say. */
function rewrite(tree: PartTree, changes: readonly Change[]): void {
  for (const change of changes) {
    if (!("part" in change)) continue;
    const part = tree.parts.get(change.part);
    if (!part) continue;
    if (change.kind === "text") tree.parts.set(part.id, { ...part, text: change.after });
    if (change.kind === "retyped") tree.parts.set(part.id, { ...part, kind: change.type, shell: change.after });
    if (change.kind === "attribute") {
      const rest = without(part.shell, change.name);
      const shell = change.after === undefined ? rest : { ...rest, [change.name]: change.after };
      tree.parts.set(part.id, { ...part, shell });
    }
    if (change.kind === "grid") tree.parts.set(part.id, { ...part, shell: { ...part.shell, grid: change.after } });
    if (change.kind === "columnLayout") {
      for (const [id, layout] of Object.entries(change.after)) {
        const column = tree.parts.get(id);
        if (column) tree.parts.set(id, { ...column, shell: { ...column.shell, ...layout } });
      }
    }
  }
}

function withProperties(plan: Plan, changes: readonly ChangeOf<"property">[]): Plan {
  return changes.reduce((changed, { property, after }) => ({ ...changed, [property]: after }), plan);
}

function sectionsOf(a: Plan, changes: readonly Change[]): Section[] {
  if (!changes.some(({ kind }) => kind !== "property" && kind !== "ids")) return a.sections;
  const tree = partTree(a);
  const arrivals: Arrivals = new Map();
  add(tree, only(changes, "added"), arrivals);
  dropStrays(tree, arrivals);
  move(tree, only(changes, "moved"), arrivals);
  settle(tree, arrivals);
  remove(tree, only(changes, "removed"));
  rewrite(tree, changes);
  const old = new Map(a.sections.map((section) => [section.id, section]));
  return assembleSections(tree).map((section) => {
    const before = old.get(section.id);
    return before && sameValue(before, section) ? before : section;
  });
}

/** What was added to something that is not there is not added. */
function dropStrays(tree: PartTree, arrivals: Arrivals): void {
  for (const [id, { parent }] of arrivals) {
    if (parent === ROOT || tree.parts.has(parent)) continue;
    arrivals.delete(id);
    tree.parts.delete(id);
  }
}

/** A plan has a section, whatever was taken over. */
function withSection(sections: Section[], taken: Set<string>): Section[] {
  if (sections.length > 0) return sections;
  const [title, paragraph, section] = ["title", "paragraph", "section"].map((name) => freshId(name, taken));
  const empty = createSection("prose", "", [{ ...createParagraph(), id: paragraph ?? "" }]);
  return [{ ...empty, id: section ?? "", children: [{ ...empty.children[0], id: title ?? "" }, empty.children[1]] }];
}

/**
 * Plan `a` with `changes`, which are any of those that `diffPlans(a, b)` told, taken over: with all of them `b`, with none
 * `a`, and always a valid plan. A part that `a` and `b` both have is never lost: it stays where it was until its own move
 * is taken over, and keeps what it stood in. What a change presupposes that is not taken over either (a new point in a
 * new list) makes it do nothing. Sections that nothing touches stay the same objects.
 */
export function applyChanges(a: Plan, changes: readonly Change[]): Plan {
  const [ids] = only(changes, "ids");
  const sections = withSection(sectionsOf(a, changes), new Set());
  const changed = withProperties({ ...a, sections }, only(changes, "property"));
  const plan = ids ? { ...changed, id: ids.plan.after } : changed;
  const content = { sections: plan.sections, keyFigures: plan.keyFigures };
  const renamed = ids ? withIds(content, withoutClashes(content, new Map(Object.entries(ids.ids)))) : content;
  // The same ids wherever the same changes are taken over, so that all who do so have the same plan.
  const taken = ownIds(renamed);
  const unique = withUniqueIds(renamed.sections, (id) => freshId(id, taken));
  return { ...plan, sections: unique, keyFigures: renamed.keyFigures };
}

