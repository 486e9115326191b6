import { useCallback } from "react";
import type { Version } from "../../shared/versions/index.ts";
import { call } from "../app/api.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { usePlanPart, type LoadedPart } from "../plan/usePlanPart.ts";

/** The versions of the open plan, newest first. */
export function useVersions(): LoadedPart<Version[]> {
  const { id } = usePlan().properties;
  const load = useCallback(() => call("versions.list", { id }), [id]);
  return usePlanPart(id, "versions", load);
}
