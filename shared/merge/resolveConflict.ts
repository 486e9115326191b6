import { applyChanges } from "../diff/applyChanges.ts";
import type { Change, LonePart } from "../diff/change.ts";
import { freshId } from "../diff/ids.ts";
import { partTree, ROOT, type PartKind, type PartTree } from "../diff/parts.ts";
import type { Inline } from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import type { Plan } from "../plan/plan.ts";
import type { Conflict, ConflictOf } from "./conflict.ts";
import { entriesOf, isProse } from "./mergeValues.ts";

/** One side as it is, both of them, or something else in their place. */
export type Resolution = "mine" | "theirs" | "both" | { text: Inline[] } | { value: unknown };

/** Attributes that are words, so that one can stand after the other. */
const WORDS: ReadonlySet<string> = new Set(["alt", "attribution", "caption", "comment", "credit", "indicator", "label", "responsible", "source"]);

/** Whether both sides can stand: two texts can, two places to stand in cannot. */
export function canKeepBoth(conflict: Conflict): boolean {
  const { kind, mine, theirs } = conflict;
  if (kind === "text" || kind === "removed") return true;
  if (typeof mine !== "string" || typeof theirs !== "string") return false;
  if (kind === "property") return isProse([conflict.property, ...conflict.path]);
  return kind === "attribute" && (WORDS.has(conflict.name) || (conflict.type === "factBox" && conflict.name === "title"));
}

/** The value that a resolution says; of both, one after the other where they are texts, and else mine. */
function chosen(conflict: Exclude<Conflict, { kind: "text" }>, resolution: Resolution): unknown {
  if (typeof resolution !== "string") return "value" in resolution ? resolution.value : resolution.text;
  if (resolution !== "both") return conflict[resolution];
  if (conflict.kind === "removed") return conflict.mine ?? conflict.theirs;
  return canKeepBoth(conflict) ? [conflict.mine, conflict.theirs].filter((text) => text !== "").join(" ") : conflict.mine;
}

/** `value` with what stands at `path` replaced; undefined takes it away. */
function withAt(value: unknown, path: readonly string[], now: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return now;
  const entries = Array.isArray(value) ? entriesOf(value) : new Map(Object.entries((value ?? {}) as object));
  const inner = withAt(entries.get(name), rest, now);
  if (inner === undefined) entries.delete(name);
  else entries.set(name, inner);
  return Array.isArray(value) ? [...entries.values()] : Object.fromEntries(entries);
}

/** Whether a part of this kind can stand in that one: boxes, cells and items hold less than sections. */
function fits(tree: PartTree, kind: PartKind, parent: string): boolean {
  const holder = tree.parts.get(parent)?.kind;
  if (holder === "factBox" || holder === "cell") return kind === "paragraph" || kind === "list";
  return holder !== "listItem" || (tree.order.get(parent) ?? []).length === 0;
}

/** A part that comes back; if what it stood in is gone or full, last in the last section, an item in a list of its own. */
function withHome(tree: PartTree, parts: readonly LonePart[]): LonePart[] {
  const [root, ...inner] = parts;
  if (!root) return [];
  const { kind, position } = root;
  if (position.parent === ROOT || (tree.parts.has(position.parent) && fits(tree, kind, position.parent))) return [...parts];
  const parent = tree.order.get(ROOT)?.at(-1) ?? ROOT;
  const last = { parent, after: tree.order.get(parent)?.at(-1) ?? null, rank: 0 };
  if (kind !== "listItem" && kind !== "point") return [{ ...root, position: last }, ...inner];
  const id = freshId(root.id, new Set(tree.parts.keys()));
  const holder: Pick<LonePart, "kind" | "shell"> =
    kind === "point" ? { kind: "points", shell: { type: "points", label: "" } } : { kind: "list", shell: { type: "list", ordered: false } };
  return [{ ...holder, id, position: last, text: null }, { ...root, position: { parent: id, after: null, rank: 0 } }, ...inner];
}

function removalChange(plan: Plan, conflict: ConflictOf<"removed">, kept: readonly LonePart[] | null): Change | null {
  const { id, section, block, part, type } = conflict;
  const place = { id, section, block, part, type };
  const tree = partTree(plan);
  if (kept) return tree.parts.has(part) ? null : { ...place, kind: "added", parts: withHome(tree, kept) };
  return { ...place, kind: "removed", parts: conflict.mine ?? conflict.theirs ?? [] };
}

function changeOf(plan: Plan, conflict: Conflict, resolution: Resolution): Change | null {
  const { id, section, block } = conflict;
  const place = { id, section, block };
  if (conflict.kind === "text") {
    const { part, type, mine: before } = conflict;
    const after = typeof resolution === "string" ? conflict[resolution] : "text" in resolution ? normaliseInlines(resolution.text) : before;
    return { ...place, kind: "text", part, type, before, after };
  }
  const after = chosen(conflict, resolution);
  switch (conflict.kind) {
    case "property": {
      const { property, path } = conflict;
      return { ...place, kind: "property", property, before: plan[property], after: withAt(plan[property], path, after) };
    }
    case "attribute": {
      const { part, type, name, mine: before } = conflict;
      if (type !== "column") return { ...place, kind: "attribute", part, type, name, before, after };
      const column = partTree(plan).parts.get(part);
      if (!column) return null;
      const layout = column.shell as { width: number; align: string };
      return { ...place, kind: "columnLayout", part: column.parent, type: "table", before: { [part]: layout }, after: { [part]: { ...layout, [name]: after } } };
    }
    case "retyped": {
      const { shell, type } = after as typeof conflict.mine;
      const tree = partTree(plan);
      if (!fits(tree, type, tree.parts.get(conflict.part)?.parent ?? ROOT)) return null;
      return { ...place, kind: "retyped", part: conflict.part, type, before: conflict.mine.shell, after: shell };
    }
    case "grid":
      return after ? { ...place, kind: "grid", part: conflict.part, type: "table", before: conflict.mine, after: after as typeof conflict.mine } : null;
    case "moved": {
      const { part, type, mine: before } = conflict;
      const tree = partTree(plan);
      const to = after as typeof before;
      if (!fits(tree, tree.parts.get(part)?.kind ?? type, to.parent)) return null;
      return { ...place, kind: "moved", part, type, before, after: to };
    }
    case "removed":
      return removalChange(plan, conflict, after as LonePart[] | null);
  }
}

/**
 * A merged plan with one of its conflicts resolved: by a side, by both (where `canKeepBoth`, else mine), or by something
 * else: `text` for a text, `value` for all other kinds, in the form that the sides have. What has been done to the plan
 * since it was merged stays, but for the text or value in question. The plan is valid whatever has gone from it.
 */
export function resolveConflict(plan: Plan, conflict: Conflict, resolution: Resolution): Plan {
  const change = changeOf(plan, conflict, resolution);
  return change ? applyChanges(plan, [change]) : plan;
}
