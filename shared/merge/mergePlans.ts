import { assembleSections } from "../diff/assemble.ts";
import { compareIds, sideOf, type Compared } from "../diff/diffPlans.ts";
import { freshId, ownIds, withIds, withoutClashes } from "../diff/ids.ts";
import { partTree, type PartTree } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Section } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { withUniqueIds } from "../plan/uniqueIds.ts";
import type { Conflict } from "./conflict.ts";
import { foldTables, type MergedSide } from "./foldTables.ts";
import { mergeProperties } from "./mergeValues.ts";
import { mergeTrees } from "./mergeTrees.ts";

export interface MergedPlan {
  plan: Plan;
  /** In reading order within what each is about: the plan's properties first. */
  conflicts: Conflict[];
}

/** Under ids of its own, what both sides have new under one id though it is not the same kind of thing. */
function withoutMixUps(base: PartTree, mine: Compared, theirs: Compared): Compared {
  const [ofMine, ofTheirs] = [mine.nowTree.parts, theirs.nowTree.parts];
  const taken = new Set([...base.parts.keys(), ...ownIds([mine.now.sections, theirs.now.sections])]);
  const renamed = new Map<string, string>();
  for (const [id, { kind, parent }] of ofTheirs) {
    const other = base.parts.has(id) ? undefined : ofMine.get(id);
    if (!other || kind === "column") continue;
    const inTable = (parts: PartTree["parts"], above: string): boolean => parts.get(above)?.kind === "cell";
    if (other.kind === kind && inTable(ofTheirs, parent) === inTable(ofMine, other.parent)) continue;
    renamed.set(id, freshId(id, taken));
  }
  if (renamed.size === 0) return theirs;
  const now = { ...theirs.now, sections: withIds(theirs.now.sections, renamed) };
  return { ...theirs, now, nowTree: partTree(now) };
}

function sideOfCompared({ now, nowTree, tables }: Compared): MergedSide {
  return { ...sideOf(now, nowTree), pairings: tables };
}

/** The ids that the sides gave what the base has under other ones; where both did, mine. */
function givenIds(mine: Compared, theirs: Compared): Map<string, string> {
  return new Map([...Object.entries(theirs.names), ...Object.entries(mine.names)]);
}

/** Where a conflict says by its id which part it is about, and where that stands. */
const PLACES: ReadonlySet<string> = new Set(["part", "section", "block", "parent", "after", "title", "own"]);

/** A conflict with the ids that the merged plan has. */
function renamedConflict(conflict: Conflict, ids: ReadonlyMap<string, string>): Conflict {
  if (ids.size === 0) return conflict;
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => {
        const names = PLACES.has(name) && typeof inner === "string";
        return [name, names ? (ids.get(inner) ?? inner) : rename(inner)];
      }),
    );
  };
  return { ...(withIds(rename(conflict), ids) as Conflict), id: conflict.id };
}

function keepObjects(sections: Section[], ...plans: readonly Plan[]): Section[] {
  const known = plans.map((plan) => new Map(plan.sections.map((section) => [section.id, section])));
  return sections.map((section) => known.map((byId) => byId.get(section.id)).find((old) => old && sameValue(old, section)) ?? section);
}

/**
 * What two people made of one plan, in one: by section, block, item, row and cell, and word by word within a text. What
 * only one side did is done; what both did to the same thing is a conflict, and stands in the plan as mine until it is
 * resolved (`resolveConflict`), unless both did the same. The plan is valid and in normal form. Where nothing is in
 * conflict it is the same plan whichever side is mine. All three are in normal form (`normalisePlan`); ids that differ,
 * since a file has been elsewhere, are found again by `pairPlans`.
 */
export function mergePlans(base: Plan, mine: Plan, theirs: Plan): MergedPlan {
  if (sameValue(base, theirs) || sameValue(mine, theirs)) return { plan: mine, conflicts: [] };
  if (sameValue(base, mine)) return { plan: theirs, conflicts: [] };
  const ours = compareIds(base, mine);
  const others = withoutMixUps(ours.tree, ours, compareIds(base, theirs));
  const { properties, conflicts: ofPlan } = mergeProperties(base, ours.now, others.now);
  const { tree, conflicts } = mergeTrees(foldTables(sideOf(base, ours.tree), sideOfCompared(ours), sideOfCompared(others)));

  const merged = { ...mine, ...properties, sections: assembleSections(tree) };
  const content = { sections: merged.sections, keyFigures: merged.keyFigures };
  const ids = withoutClashes(content, givenIds(ours, others));
  const { sections, keyFigures } = withIds(content, ids);
  const taken = ownIds({ sections, keyFigures });
  const unique = withUniqueIds(sections, (id) => freshId(id, taken));
  const plan = { ...merged, keyFigures, sections: keepObjects(unique, mine, theirs) };
  return { plan, conflicts: [...ofPlan, ...conflicts].map((conflict) => renamedConflict(conflict, ids)) };
}
