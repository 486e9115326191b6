import type { Lineage, Snapshot } from "./snapshot.ts";

/** The same snapshots, each once, in the order of a `Lineage`: nobody stands before their own child. */
export function newestFirst(snapshots: readonly Snapshot[]): Lineage {
  const byId = new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]));
  const isParent = new Set(snapshots.flatMap(({ parents }) => parents));
  const oldestFirst: Snapshot[] = [];
  const seen = new Set<string>();
  const open = snapshots.filter(({ id }) => !isParent.has(id)).map((snapshot) => ({ snapshot, isReady: false }));
  for (let next = open.pop(); next; next = open.pop()) {
    const { snapshot, isReady } = next;
    if (isReady) oldestFirst.push(snapshot);
    if (isReady || seen.has(snapshot.id)) continue;
    seen.add(snapshot.id);
    open.push({ snapshot, isReady: true });
    for (const id of snapshot.parents) {
      const parent = byId.get(id);
      if (parent && !seen.has(id)) open.push({ snapshot: parent, isReady: false });
    }
  }
  return oldestFirst.reverse();
}
