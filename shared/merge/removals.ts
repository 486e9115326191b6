import type { PartTree, Part } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { MergeSide } from "./conflict.ts";

/** What one side took away and the other has: the outermost of it, and all that goes with that. */
export interface Removal {
  root: string;
  /** The side that still has it. */
  keeper: MergeSide;
  /** Those that only the keeper has, in its reading order. */
  parts: Part[];
  /** Whether the keeper changed any of it, put something into it or moved it elsewhere. */
  touched: boolean;
}

/** The outermost part, from `part` and up, that the other side took away. */
function removedRoot(part: Part, base: PartTree, keeper: PartTree, other: PartTree): string | null {
  let root: string | null = null;
  for (let at: Part | undefined = part; at; at = keeper.parts.get(at.parent)) {
    if (base.parts.has(at.id) && !other.parts.has(at.id)) root = at.id;
  }
  return root;
}

function isTouched(part: Part, base: PartTree, root: string): boolean {
  const old = base.parts.get(part.id);
  if (!old || old.parent !== part.parent) return true;
  if (part.id !== root && part.kind === "cell") return false;
  return old.kind !== part.kind || !sameValue(old.shell, part.shell) || !sameValue(old.text, part.text);
}

/** What `other` took away of what `keeper` has. */
export function findRemovals(base: PartTree, keeper: PartTree, other: PartTree, side: MergeSide): Removal[] {
  const removals = new Map<string, Removal>();
  for (const part of keeper.parts.values()) {
    const root = removedRoot(part, base, keeper, other);
    if (root === null) continue;
    const removal = removals.get(root) ?? { root, keeper: side, parts: [], touched: false };
    removals.set(root, removal);
    const elsewhere = other.parts.get(part.id);
    if (!elsewhere) removal.parts.push(part);
    // What the other side has elsewhere is not lost; but that the keeper put it here is to be told.
    if (elsewhere ? base.parts.get(part.id)?.parent !== part.parent : isTouched(part, base, root)) removal.touched = true;
  }
  return [...removals.values()];
}
