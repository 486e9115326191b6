import { useEffect, useMemo, useState } from "react";
import { approvedContent, standingOf, type Approval, type Standing } from "../../../shared/review/index.ts";
import type { DerivedPlan } from "../../editor/DerivedPlan.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { useStatusRecord } from "./StatusContext.tsx";

/** After the last change, in ms: nobody misses the mark sooner, and no key press pays for it. */
const LOOK_AFTER = 150;

const NONE: readonly Approval[] = [];

/** The plan as a whole under null. */
type Contents = ReadonlyMap<string | null, string>;

function contentsOf({ plan }: DerivedPlan, ids: readonly (string | null)[]): Contents {
  return new Map(ids.flatMap((id) => {
    const content = approvedContent(plan, id);
    return content === undefined ? [] : [[id, content] as const];
  }));
}

function isSame(a: Contents, b: Contents): boolean {
  return a.size === b.size && [...a].every(([id, content]) => b.get(id) === content);
}

/** What each of these is now, a moment after it was changed. */
function useContents(ids: readonly (string | null)[]): Contents {
  const { derived } = usePlan();
  const [contents, setContents] = useState<Contents>(() => contentsOf(derived, ids));
  useEffect(() => {
    const look = () =>
      setContents((known) => {
        const now = contentsOf(derived, ids);
        return isSame(known, now) ? known : now;
      });
    let timer: ReturnType<typeof setTimeout> | undefined;
    look();
    const stop = derived.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, LOOK_AFTER);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [derived, ids]);
  return contents;
}

/** How far everything that somebody has approved of is approved as it is now: by section, the whole plan under null. */
export function useStandings(): ReadonlyMap<string | null, Standing> {
  const approvals = useStatusRecord().value?.approvals ?? NONE;
  const ids = useMemo(() => [...new Set(approvals.map(({ section }) => section))], [approvals]);
  const contents = useContents(ids);
  return useMemo(
    () => new Map([...contents].map(([id, content]) => [id, standingOf(approvals, id, content)] as const)),
    [approvals, contents],
  );
}

/** As `useStandings`, for what has a mark of its own. */
export function useSectionStandings(): ReadonlyMap<string | null, Standing> {
  const standings = useStandings();
  return useMemo(() => new Map([...standings].filter(([, { state }]) => state !== "none")), [standings]);
}
