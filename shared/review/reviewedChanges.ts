import type { Change } from "../diff/change.ts";
import { describeChanges, type ChangeDescription, type ChangeGroup } from "../diff/describeChange.ts";
import { partTree, type PartTree } from "../diff/parts.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Plan } from "../plan/plan.ts";
import type { Review } from "./compareReview.ts";
import type { Decisions } from "./decide.ts";
import type { Decision } from "./incoming.ts";

/** Something that can be decided on alone, and how it stands. */
export interface ReviewedEdit extends ChangeDescription {
  decision: Decision | null;
  /** Whether the plan says so already, since the author did the same, or took it over from somebody else. */
  isThere: boolean;
}

/** A change that came back, with all that can be decided on in it: more than one in a text that was changed in several places. */
export interface ReviewedChange extends ChangeDescription {
  edits: readonly ReviewedEdit[];
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
export function reviewedChanges({ base, changes, whole, splits }: Review, { mine, decisions }: { mine: Plan; decisions: Decisions }): ReviewedGroup[] {
  const tree = partTree(mine);
  const told = new Map(describeChanges(base, changes).flatMap((group) => group.changes.map((one) => [one.change.id, one] as const)));
  return describeChanges(base, whole).map((group) => {
    const reviewed = group.changes.map((described): ReviewedChange => {
      const own = splits.get(described.change.id)?.edits ?? [described.change];
      const edits = own.map((change): ReviewedEdit => {
        const { what, where, detail } = told.get(change.id) ?? described;
        return { change, what, where, detail, decision: decisions[change.id] ?? null, isThere: isThere(change, mine, tree) };
      });
      return { ...described, edits };
    });
    return { ...group, changes: reviewed, open: reviewed.flatMap(({ edits }) => edits).filter(({ decision }) => decision === null).length };
  });
}
