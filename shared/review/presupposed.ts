import type { Change } from "../diff/change.ts";
import { ownIds, pointersIn } from "../diff/ids.ts";
import type { Review } from "./compareReview.ts";

/** What a change brings with it: ids of elements and key figures that the plan did not have. */
function broughtBy(change: Change): string[] {
  if (change.kind === "added") return [...change.parts.map(({ id }) => id), ...ownIds(change.parts)];
  if (change.kind !== "property" || change.property !== "keyFigures") return [];
  const old = ownIds(change.before);
  return [...ownIds(change.after)].filter((id) => !old.has(id));
}

/** What a change puts in the plan. */
function putBy(change: Change): unknown {
  switch (change.kind) {
    case "added":
      return change.parts;
    case "removed":
    case "moved":
    case "ids":
      return null;
    default:
      return change.after;
  }
}

/**
 * `ids` with all changes that they make no sense without: the section that something was moved into, the figure or table
 * that a text speaks of, and for something that was taken away, that what it held was moved elsewhere.
 */
export function withPresupposed({ changes }: Review, ids: Iterable<string>): Set<string> {
  const byId = new Map(changes.map((change) => [change.id, change]));
  const bringer = new Map(changes.flatMap((change) => broughtBy(change).map((id) => [id, change.id] as const)));
  const needs = (change: Change): (string | undefined)[] => {
    const spokenOf = [...pointersIn(putBy(change))].map((id) => bringer.get(id));
    if (change.kind === "moved") return [...spokenOf, bringer.get(change.after.parent)];
    if (change.kind !== "removed") return spokenOf;
    const gone = new Set(change.parts.map(({ id }) => id));
    return changes.filter((other) => other.kind === "moved" && gone.has(other.before.parent)).map(({ id }) => id);
  };
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const change = byId.get(id);
    if (!change || found.has(id)) continue;
    found.add(id);
    open.push(...needs(change).filter((one) => one !== undefined));
  }
  return found;
}
