import type { Lineage } from "./snapshot.ts";

/** The ids of `heads` and of everything they come from, as far as `lineage` knows. */
export function withAncestors(heads: readonly string[], lineage: Lineage): Set<string> {
  const parents = new Map(lineage.map(({ id, parents: own }) => [id, own]));
  const found = new Set<string>();
  const open = [...heads];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(parents.get(id) ?? []));
  }
  return found;
}

/** Those of `ids` that no other of them comes from: what is left says all the others. In the order given. */
export function newestOf(ids: readonly string[], lineage: Lineage): string[] {
  const parents = new Map(lineage.map(({ id, parents: own }) => [id, own]));
  const older = withAncestors(ids.flatMap((id) => parents.get(id) ?? []), lineage);
  return [...new Set(ids)].filter((id) => !older.has(id));
}
