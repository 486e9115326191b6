import { mergePlans } from "../merge/mergePlans.ts";
import type { Plan } from "../plan/plan.ts";
import { newestOf, withAncestors } from "./ancestors.ts";
import type { Lineage, Snapshot } from "./snapshot.ts";

/** The plan of a snapshot by its `content`; undefined where it is not kept. */
export type KeptPlan = (content: string) => Plan | undefined;

/**
 * The last states in which `mine` and `theirs` were the same: snapshots that both come from, and those that happened to
 * come out alike on both sides, which have different pasts and so different ids. Ids from the past of `theirs`, sorted.
 */
function lastAlike(mine: readonly string[], theirs: readonly string[], lineage: Lineage, isKept: (content: string) => boolean): string[] {
  const byId = new Map(lineage.map((snapshot) => [snapshot.id, snapshot]));
  const pastOf = (ids: readonly string[]): Snapshot[] =>
    [...withAncestors(ids, lineage)].flatMap((id) => byId.get(id) ?? []).filter(({ content }) => isKept(content));
  const [own, others] = [pastOf(mine), pastOf(theirs)];
  const ownIds = new Set(own.map(({ id }) => id));
  const shared = others.filter(({ id }) => ownIds.has(id));
  const sharedIds = new Set(shared.map(({ id }) => id));
  const apart = own.filter(({ id }) => !sharedIds.has(id));
  const alike = others.filter(({ id, content }) => !sharedIds.has(id) && apart.some((one) => one.content === content));
  const twins = apart.filter(({ content }) => alike.some((one) => one.content === content));
  const older = withAncestors([...shared, ...alike, ...twins].flatMap(({ parents }) => parents), lineage);
  const last = [...shared, ...alike].filter(({ id }) => !older.has(id)).map(({ id }) => id);
  return (last.length > 0 ? last : newestOf([...sharedIds], lineage)).toSorted();
}

/**
 * The plan that changes are told from, and that `mine` and `theirs` are merged over. Where two people each took in the
 * other's there are several that both sides come from; those are merged in turn over what they come from, so that what
 * has been taken in once does not come back as news. It is the same plan on every laptop that knows the same snapshots.
 * Undefined where nothing that both come from is kept.
 */
export function mergeBase(mine: readonly string[], theirs: readonly string[], lineage: Lineage, kept: KeptPlan): Plan | undefined {
  const contents = new Map(lineage.map(({ id, content }) => [id, content]));
  const planOf = (id: string): Plan | undefined => kept(contents.get(id) ?? "");
  const bases = new Map<string, Plan | undefined>();
  const find = (a: readonly string[], b: readonly string[]): Plan | undefined => {
    const key = `${a.join(" ")} | ${b.join(" ")}`;
    if (!bases.has(key)) bases.set(key, merged(lastAlike(a, b, lineage, (content) => kept(content) !== undefined)));
    return bases.get(key);
  };
  const merged = (ids: readonly string[]): Plan | undefined => {
    const [first, ...others] = ids;
    if (first === undefined) return undefined;
    let plan = planOf(first);
    const taken = [first];
    for (const id of others) {
      const [base, other] = [find(taken, [id]), planOf(id)];
      if (plan && base && other) plan = mergePlans(base, plan, other).plan;
      taken.push(id);
    }
    return plan;
  };
  return find(mine, theirs);
}
