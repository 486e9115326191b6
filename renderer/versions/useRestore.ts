import { useCallback } from "react";
import type { Version } from "../../shared/versions/index.ts";
import { call } from "../app/api.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { useNotify } from "../ui/notify.tsx";

/** What is brought back: the whole plan, or the one section with this id. */
export interface RestoreWish {
  versionId: string;
  section: string | null;
  /** What was done, once it is: "Planen er, som den var i går kl. 09.30." */
  done: string;
}

/** Brings the plan or a section back as it was; says so, and how to take it back. Resolves to whether it was done. */
export function useRestore(): (wish: RestoreWish) => Promise<boolean> {
  const { changeStored } = usePlan();
  const notify = useNotify();

  return useCallback(
    async ({ versionId, section, done }) => {
      const restore = async (from: string): Promise<Version | undefined> => {
        let kept: Version | undefined;
        await changeStored(async (at) => {
          const restored = await call("versions.restore", { ...at, versionId: from, section });
          kept = restored.kept;
          return restored.opened;
        });
        return kept;
      };
      try {
        const before = await restore(versionId);
        notify.undo(done, () => {
          if (before) restore(before.id).catch(notify.problem);
        });
        return true;
      } catch (error) {
        notify.problem(error);
        return false;
      }
    },
    [changeStored, notify],
  );
}
