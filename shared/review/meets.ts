import type { Change } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";

/** The parts that a conflict is about: the outermost, and all that came or went with it. */
function partsOf(conflict: Conflict): Set<string> {
  if (conflict.kind === "property") return new Set();
  const lone = conflict.kind === "removed" ? [conflict.base, conflict.mine, conflict.theirs].flatMap((side) => side ?? []) : [];
  return new Set([conflict.part, ...lone.map(({ id }) => id)]);
}

/** Whether taking the change over may be what makes the conflict. Only merging it alone tells for certain. */
export function meets(change: Change, conflict: Conflict): boolean {
  if (conflict.kind === "property") {
    const isWhole = change.id === `plan ${conflict.property}`;
    return change.kind === "property" && change.property === conflict.property && (isWhole || conflict.path.length === 0 || change.id === conflict.id);
  }
  if (change.kind === "property" || change.kind === "ids") return false;
  const parts = partsOf(conflict);
  const own = change.kind === "added" || change.kind === "removed" ? change.parts.map(({ id }) => id) : [change.part];
  if (own.some((id) => parts.has(id))) return true;
  return conflict.kind === "grid" && change.block === conflict.block;
}
