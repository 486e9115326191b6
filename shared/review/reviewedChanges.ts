import type { Change } from "../diff/change.ts";
import { describeChanges, type ChangeDescription, type ChangeGroup } from "../diff/describeChange.ts";
import { partTree, type PartTree } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Plan } from "../plan/plan.ts";
import type { Review } from "./compareReview.ts";
import type { Decisions } from "./decide.ts";
import type { Decision } from "./incoming.ts";

/** A change that came back, and how it stands. */
export interface ReviewedChange extends ChangeDescription {
  decision: Decision | null;
  /** Whether the plan says so already, since the author did the same, or took it over from somebody else. */
  isThere: boolean;
}

/** The changes in one section, or in the plan as a whole (`section` is null), in reading order. */
export interface ReviewedGroup extends Omit<ChangeGroup, "changes"> {
  changes: ReviewedChange[];
  /** How many of them are still to be decided. */
  open: number;
}

/** Whether `plan` says what the change would make it say. Of moves and added parts only their being there is known. */
function isThere(change: Change, plan: Plan, { parts }: PartTree): boolean {
  if (change.kind === "property") return sameValue(plan[change.property], change.after);
  if (change.kind === "ids") return true;
  const part = parts.get(change.part);
  switch (change.kind) {
    case "added":
      return part !== undefined;
    case "removed":
      return part === undefined;
    case "text":
      return sameValue(part?.text, change.after);
    case "attribute":
      return part !== undefined && sameValue(part.shell[change.name], change.after);
    case "retyped":
      return part?.kind === change.type && sameValue(part.shell, change.after);
    default:
      return false;
  }
}

/** All that was changed, section by section, with what has been decided of it. `mine` is the plan as it is now. */
export function reviewedChanges({ base, changes }: Review, { mine, decisions }: { mine: Plan; decisions: Decisions }): ReviewedGroup[] {
  const tree = partTree(mine);
  return describeChanges(base, changes).map((group) => {
    const reviewed = group.changes.map((described) => ({
      ...described,
      decision: decisions[described.change.id] ?? null,
      isThere: isThere(described.change, mine, tree),
    }));
    return { ...group, changes: reviewed, open: reviewed.filter(({ decision }) => decision === null).length };
  });
}
