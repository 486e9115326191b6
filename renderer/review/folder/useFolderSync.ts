import { useCallback, useEffect } from "react";
import { call } from "../../app/api.ts";
import type { OpenPlan } from "../../editor/PlanContext.tsx";
import { usePlanPart } from "../../plan/usePlanPart.ts";

/**
 * Keeps an open plan in step with the folder it is shared in: picks up what is new when the window is looked at again,
 * shares when the plan is left, and follows the steps from state to state that others have taken. What cannot be done
 * now is told by the panel of the folder, and done later.
 */
export function useFolderSync({ properties: { id }, asTemplate, changeStored }: Pick<OpenPlan, "properties" | "asTemplate" | "changeStored">): void {
  const load = useCallback(() => call("folder.read", { id }), [id]);
  const { value: state } = usePlanPart(id, "folder", load);
  const isShared = Boolean(state) && asTemplate === null;
  const steps = state?.steps ?? 0;

  useEffect(() => {
    if (!isShared) return;
    const sync = (isSharing: boolean) => void call("folder.sync", { id, isSharing }).catch(() => undefined);
    const pickUp = () => sync(false);
    pickUp();
    window.addEventListener("focus", pickUp);
    return () => {
      window.removeEventListener("focus", pickUp);
      sync(true);
    };
  }, [id, isShared]);

  useEffect(() => {
    if (steps > 0) changeStored((at) => call("folder.follow", at)).catch(() => undefined);
  }, [steps, changeStored]);
}
