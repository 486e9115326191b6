import { useCallback, useEffect, useState } from "react";
import type { Editor } from "slate";
import type { ConflictDescription } from "../../shared/merge/describeConflict.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";
import { call, listen } from "../app/api.ts";
import type { PlanSession } from "./PlanSession.ts";

/** What the other window's text is kept as where it lost to what was typed here. */
const KEPT_AS = "Det andet vindues udgave";

interface MergingElsewhere {
  /** Takes in what another window wrote and goes on from there with what was typed here. Rejects with a `ProblemError`. */
  merge: () => Promise<void>;
  /** What both changed in the last merge; it stands as it was typed here. */
  conflicts: readonly ConflictDescription[];
  /** Lets go of them once they have been read. */
  read: () => void;
}

/** How an open plan and what another window makes of it become one again. */
export function useMergeElsewhere(
  planId: string,
  work: { editor: Editor; session: PlanSession },
  adopt: (properties: PlanProperties) => void,
): MergingElsewhere {
  const [conflicts, setConflicts] = useState<readonly ConflictDescription[]>([]);
  const merge = useCallback(async () => {
    // First, since nothing may be typed between what follows.
    const { takeIn } = await import("./takeIn.ts");
    const { before, now } = await work.session.catchUp();
    const found = takeIn(work, before, now.plan);
    adopt(now.plan);
    setConflicts(found);
    // Until then it is on disk: what is typed here is written a moment later at the soonest, and after this call.
    if (found.length > 0) await call("versions.keep", { id: planId, name: KEPT_AS });
  }, [planId, work, adopt]);

  useEffect(
    () =>
      listen((event) => {
        const isOurs = event.event === "planChanged" && event.id === planId && event.part === "status";
        // With something unsaved the author is asked instead, as soon as it is refused.
        if (isOurs && work.session.saveState().state === "saved") void merge().catch(() => undefined);
      }),
    [planId, work, merge],
  );

  return { merge, conflicts, read: useCallback(() => setConflicts([]), []) };
}
