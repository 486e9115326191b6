import { canonicalJson } from "../../../shared/canonicalJson.ts";
import { contentHash } from "../../../shared/contentHash.ts";
import { headsWith, mergeBase, newestFirst, newsOf, nextToTakeIn, saysNothingNew, snapshotOf, type Snapshot } from "../../../shared/lineage/index.ts";
import type { Conflict } from "../../../shared/merge/conflict.ts";
import { mergePlans } from "../../../shared/merge/mergePlans.ts";
import { resolveConflict } from "../../../shared/merge/resolveConflict.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

/** What lies in the folder for everybody: snapshots with their plans, whose they are and where they come from. */
export interface Shared {
  by: string;
  snapshot: Snapshot;
  plan: Plan;
  lineage: readonly Snapshot[];
}

/** What a merge had to say, so that a test can see that nothing went unsaid. */
export interface Taken {
  base: Plan;
  mine: Plan;
  theirs: Plan;
  merged: Plan;
  conflicts: Conflict[];
}

/** A rule that does not ask whose side is whose. */
function settle(plan: Plan, conflicts: readonly Conflict[]): Plan {
  const sorted = conflicts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.reduce((now, conflict) => {
    const [mine, theirs] = [canonicalJson(conflict.mine ?? null), canonicalJson(conflict.theirs ?? null)];
    return resolveConflict(now, conflict, mine <= theirs ? "mine" : "theirs");
  }, plan);
}

/** One participant's program without its files: the working plan and what it has taken in. */
export class Laptop {
  plan: Plan;
  readonly taken: Taken[] = [];
  readonly #name: string;
  #heads: string[];
  #lineage: readonly Snapshot[];
  readonly #kept = new Map<string, Plan>();

  constructor(name: string, { snapshot, plan, lineage }: Shared) {
    this.#name = name;
    this.plan = plan;
    this.#heads = [snapshot.id];
    this.#lineage = lineage;
    this.#kept.set(snapshot.content, plan);
  }

  /** Null where there is nothing to tell the others. */
  publish(): Shared | null {
    const content = contentHash(this.plan);
    if (saysNothingNew(content, this.#heads, this.#lineage)) return null;
    const snapshot = snapshotOf(content, this.#heads, this.#lineage);
    const shared = { by: this.#name, snapshot, plan: this.plan, lineage: [snapshot, ...this.#lineage] };
    this.#know(shared);
    this.#heads = [snapshot.id];
    return shared;
  }

  /** Goes through all there is, one thing of one person after the other. How many they were. */
  takeInAll(folder: readonly Shared[]): number {
    for (const shared of folder) this.#know(shared);
    const authors = new Map<string, Set<string>>();
    for (const { snapshot, by } of folder) authors.set(snapshot.id, (authors.get(snapshot.id) ?? new Set()).add(by));
    for (let count = 0; ; count += 1) {
      const [next] = nextToTakeIn(authors, this.#heads, this.#lineage).values();
      const shared = folder.find(({ snapshot }) => snapshot.id === next);
      if (!shared) return count;
      this.takeIn(shared);
    }
  }

  /** Goes through what somebody shared and accepts all of it. Whether there was anything in it that was not known. */
  takeIn(shared: Shared): boolean {
    this.#know(shared);
    const { snapshot, plan: theirs } = shared;
    const news = newsOf(snapshot, contentHash(this.plan), this.#heads, this.#lineage);
    if (news === "known") return false;
    if (news === "news") {
      const mine = this.plan;
      const base = mergeBase(this.#heads, [snapshot.id], this.#lineage, (content) => this.#kept.get(content));
      if (!base) throw new Error("nothing that both come from");
      const { plan, conflicts } = mergePlans(base, mine, theirs);
      this.plan = settle(plan, conflicts);
      this.taken.push({ base, mine, theirs, merged: plan, conflicts });
    }
    this.#heads = headsWith(this.#heads, [snapshot.id], this.#lineage);
    return true;
  }

  #know({ snapshot, plan, lineage }: Omit<Shared, "by">): void {
    this.#lineage = newestFirst([...this.#lineage, ...lineage]);
    this.#kept.set(snapshot.content, plan);
  }
}
