import { nextToTakeIn } from "../../../shared/lineage/index.ts";
import { isLocked, type Transition } from "../../../shared/review/index.ts";
import type { Bound } from "../store/folder/folderStore.ts";
import type { Library } from "../store/openLibrary.ts";
import { authorsOf } from "./authorsOf.ts";

/**
 * Those of the steps others took that the plan can follow as it stands. A step that locks the plan waits until all that
 * was shared has been gone through: it would stand here as decided with another text than the one that was.
 */
export function stepsToFollow(library: Library, planId: string, { steps }: Pick<Bound, "steps">): Transition[] {
  if (!steps.some(({ to }) => isLocked(to))) return steps;
  const authors = authorsOf(library.folders.files(planId));
  const isNew = nextToTakeIn(authors, library.lineage.heads(planId), library.lineage.lineage(planId)).size > 0;
  return isNew ? steps.slice(0, steps.findLastIndex(({ to }) => !isLocked(to)) + 1) : steps;
}
