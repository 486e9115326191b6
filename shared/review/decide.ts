import type { Change } from "../diff/change.ts";
import type { Conflict } from "../merge/conflict.ts";
import { mergePlans, type MergedPlan } from "../merge/mergePlans.ts";
import { resolveConflict, type Resolution } from "../merge/resolveConflict.ts";
import { normalisePlan } from "../plan/normalise.ts";
import { planSchema, type Plan } from "../plan/plan.ts";
import { problemError } from "../problem.ts";
import { planWith, type Review } from "./compareReview.ts";
import type { Decision } from "./incoming.ts";
import { meets } from "./meets.ts";
import { withPresupposed } from "./presupposed.ts";

export type Decisions = Readonly<Record<string, Decision>>;

/** What is to stand where both sides wrote, by the id of the conflict. */
export type Resolutions = Readonly<Record<string, Resolution>>;

export interface DecisionInput {
  /** The plan as it is now. */
  mine: Plan;
  /** What has been decided so far. */
  decisions: Decisions;
  accept: readonly string[];
  reject: readonly string[];
  resolutions: Resolutions;
}

export interface Decided {
  /** `mine` itself where conflicts are left. */
  plan: Plan;
  decisions: Decisions;
  /** What has to be resolved before anything is taken over. Empty where it was. */
  conflicts: Conflict[];
}

/** What has been taken over, as it came or as the author chose. */
export function acceptedIn(decisions: Decisions): Set<string> {
  return new Set(Object.keys(decisions).filter((id) => decisions[id] === "accepted" || decisions[id] === "resolved"));
}

/** What is still to be decided. */
export function openChanges({ changes }: Review, decisions: Decisions): Change[] {
  return changes.filter(({ id }) => decisions[id] === undefined);
}

/** `mine` with the changes in `now` taken over in place of those in `before`: what came is put in, what went is taken out. */
function mergeAccepted(review: Review, mine: Plan, before: ReadonlySet<string>, now: ReadonlySet<string>): MergedPlan {
  return mergePlans(planWith(review, before), mine, planWith(review, now));
}

/** What stands in the way of taking `ids` over, all at once. */
export function conflictsOf(review: Review, { mine, decisions }: Pick<DecisionInput, "mine" | "decisions">, ids: Iterable<string>): Conflict[] {
  const accepted = acceptedIn(decisions);
  return mergeAccepted(review, mine, accepted, withPresupposed(review, [...accepted, ...ids])).conflicts;
}

/** Throws `incoming.invalidResolution` where somebody's own text or value cannot stand there. */
function resolveAll({ plan, conflicts }: MergedPlan, resolutions: Resolutions): Plan {
  const resolved = conflicts.reduce((now, conflict) => {
    const resolution = resolutions[conflict.id];
    return resolution === undefined ? now : resolveConflict(now, conflict, resolution);
  }, plan);
  if (Object.values(resolutions).every((resolution) => typeof resolution === "string")) return resolved;
  const parsed = planSchema.safeParse(resolved);
  if (!parsed.success) throw problemError("incoming.invalidResolution");
  return normalisePlan(resolved);
}

/**
 * Takes over what is accepted of a review and notes what is rejected. What the author wrote meanwhile is merged with it;
 * where both wrote, nothing at all is taken over or noted before each of those conflicts has its resolution. A change
 * that was accepted before stays so, and accepting it again does nothing; nor does an id that is none of the review's.
 * What a change presupposes is accepted with it.
 */
export function decideChanges(review: Review, input: DecisionInput): Decided {
  const { mine, decisions, resolutions } = input;
  const known = new Set(review.changes.map(({ id }) => id));
  const before = acceptedIn(decisions);
  const accepted = withPresupposed(review, [...before, ...input.accept]);
  const merged = mergeAccepted(review, mine, before, accepted);
  const left = merged.conflicts.filter(({ id }) => !Object.hasOwn(resolutions, id));
  if (left.length > 0) return { plan: mine, decisions, conflicts: left };
  const rejected = input.reject.filter((id) => known.has(id) && !accepted.has(id));
  const now: Decisions = {
    ...decisions,
    ...Object.fromEntries(rejected.map((id) => [id, "rejected"] as const)),
    ...Object.fromEntries([...accepted].filter((id) => !before.has(id)).map((id) => [id, merged.conflicts.length > 0 ? "resolved" : "accepted"] as const)),
  };
  return { plan: resolveAll(merged, resolutions), decisions: now, conflicts: [] };
}

/**
 * Makes changes undecided again, and with them what presupposes them. What was taken over of them is taken out of `mine`,
 * but where the author wrote in it since, or chose what was to stand: that stays.
 */
export function reconsiderChanges(review: Review, { mine, decisions }: Pick<DecisionInput, "mine" | "decisions">, ids: readonly string[]): Pick<Decided, "plan" | "decisions"> {
  const asked = new Set(ids);
  const needsThem = (id: string): boolean => [...withPresupposed(review, [id])].some((needed) => asked.has(needed));
  const open = new Set([...asked, ...[...acceptedIn(decisions)].filter(needsThem)]);
  const now = Object.fromEntries(Object.entries(decisions).filter(([id]) => !open.has(id)));
  const left = [...acceptedIn(decisions)].filter((id) => !open.has(id) || decisions[id] === "resolved");
  return { plan: mergeAccepted(review, mine, acceptedIn(decisions), new Set(left)).plan, decisions: now };
}

/** The ids of the changes that may be what makes these conflicts. */
function suspectsOf({ changes }: Review, conflicts: readonly Conflict[]): Set<string> {
  return new Set(changes.filter((change) => conflicts.some((conflict) => meets(change, conflict))).map(({ id }) => id));
}

/** As many of `ids` as can be taken over one after another without resolving anything. */
function freeInTurn(review: Review, input: Pick<DecisionInput, "mine" | "decisions">, ids: readonly string[]): string[] {
  const conflicts = ids.length === 0 ? [] : conflictsOf(review, input, ids);
  if (conflicts.length === 0) return [...ids];
  if (ids.length === 1) return [];
  const suspects = suspectsOf(review, conflicts);
  const clear = ids.filter((id) => !suspects.has(id));
  const half = ids.slice(0, Math.ceil(ids.length / 2));
  // What is surely not in the way goes first, since each try costs a merge of the whole plan.
  const isSplit = clear.length > 0 && clear.length < ids.length;
  const first = freeInTurn(review, input, isSplit ? clear : half);
  const { plan, decisions } = decideChanges(review, { ...input, accept: first, reject: [], resolutions: {} });
  const tried = new Set(isSplit ? clear : half);
  const rest = ids.filter((id) => !tried.has(id));
  return [...first, ...freeInTurn(review, { mine: plan, decisions }, rest)];
}

/** Which of `ids` can be taken over without resolving anything: all of them, or as many as those before them leave. */
export function conflictFree(review: Review, input: Pick<DecisionInput, "mine" | "decisions">, ids: readonly string[]): string[] {
  let free = freeInTurn(review, input, ids);
  // What is in nobody's way one after another may still be so all at once.
  for (;;) {
    const conflicts = free.length === 0 ? [] : conflictsOf(review, input, free);
    if (conflicts.length === 0) return free;
    const suspects = suspectsOf(review, conflicts);
    const clear = free.filter((id) => !suspects.has(id));
    free = clear.length < free.length ? clear : free.slice(0, -1);
  }
}
