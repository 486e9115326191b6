import { newestOf, withAncestors } from "./ancestors.ts";
import { createSnapshot, type Lineage, type Snapshot } from "./snapshot.ts";

/** What a snapshot that came is to a working copy: taken in already; the same as it is anyway; or something to go through. */
export type News = "known" | "same" | "news";

/** `content` is the hash of the working copy, `heads` what it has taken in. */
export function newsOf(theirs: Snapshot, content: string, heads: readonly string[], lineage: Lineage): News {
  if (withAncestors(heads, lineage).has(theirs.id)) return "known";
  return theirs.content === content ? "same" : "news";
}

/** The heads of a working copy that has taken in `ids` too. */
export function headsWith(heads: readonly string[], ids: readonly string[], lineage: Lineage): string[] {
  return newestOf([...heads, ...ids], lineage);
}

/**
 * Whether all that a working copy has taken in is just what it says itself, so that it has nothing to tell anybody. Were
 * it to say so all the same, laptops would go on telling each other that they agree.
 */
export function saysNothingNew(content: string, heads: readonly string[], lineage: Lineage): boolean {
  const contents = new Map(lineage.map((snapshot) => [snapshot.id, snapshot.content]));
  return heads.length > 0 && heads.every((id) => contents.get(id) === content);
}

/** The snapshot that a working copy leaves the laptop as: its only head where that says the same, else a new one. */
export function snapshotOf(content: string, heads: readonly string[], lineage: Lineage): Snapshot {
  const [head, ...others] = heads;
  const same = others.length === 0 ? lineage.find(({ id }) => id === head) : undefined;
  return same?.content === content ? same : createSnapshot(content, heads);
}
