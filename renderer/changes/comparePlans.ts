import { describeChanges, type ChangeGroup, type Words } from "../../shared/diff/describeChange.ts";
import { compareIds, diffPlans } from "../../shared/diff/diffPlans.ts";
import type { PartTree } from "../../shared/diff/parts.ts";
import { derivedWords } from "../../shared/plan/derivedWords.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { descendants, isText, type PlanElement } from "../../shared/plan/tree.ts";

/** One of two versions that are compared. */
export interface ComparedSide {
  plan: Plan;
  tree: PartTree;
  /** What its fields, key figures and references say. */
  words: Words;
  /** By id, everything it holds. */
  elements: ReadonlyMap<string, PlanElement>;
}

/** Two versions of a plan and what differs between them. What is in both has the id that `before` has for it. */
export interface Comparison {
  before: ComparedSide;
  now: ComparedSide;
  /** What differs, in words, section by section. */
  groups: readonly ChangeGroup[];
}

function sideOf(plan: Plan, tree: PartTree): ComparedSide {
  const elements = new Map<string, PlanElement>();
  for (const section of plan.sections) {
    for (const node of descendants(section)) if (!isText(node)) elements.set(node.id, node);
  }
  return { plan, tree, words: derivedWords(plan), elements };
}

/** Finds out what leads from `a` to `b`, ready to be shown. */
export function comparePlans(a: Plan, b: Plan): Comparison {
  const { tree, now, nowTree } = compareIds(a, b);
  return { before: sideOf(a, tree), now: sideOf(now, nowTree), groups: describeChanges(a, diffPlans(a, b)) };
}
