import { useCallback, useEffect, useState } from "react";
import type { Output } from "../../../shared/contract.ts";
import type { Incoming } from "../../../shared/review/index.ts";
import { call } from "../../app/api.ts";
import { usePlanPart } from "../../plan/usePlanPart.ts";

export interface Received {
  /** All that has come back of the plan and is not replaced by something newer; undefined until it is known. */
  all: readonly Incoming[] | undefined;
  /** What is gone through, with the plans it leads from and to. */
  read: Output<"incoming.read"> | undefined;
  error: unknown;
  retry: () => void;
}

/** What has come back of a plan, and one of it in full. */
export function useReceived(planId: string, incomingId: string): Received {
  const list = usePlanPart(planId, "incoming", useCallback(() => call("incoming.list", { id: planId }), [planId]));
  const [read, setRead] = useState<Output<"incoming.read">>();
  const [error, setError] = useState<unknown>(null);

  const load = useCallback(() => {
    setError(null);
    call("incoming.read", { id: planId, incomingId }).then(setRead, setError);
  }, [planId, incomingId]);
  useEffect(load, [load]);

  const retry = () => {
    load();
    list.reload();
  };
  return {
    all: list.value?.filter(({ supersededBy, id }) => supersededBy === null || id === incomingId),
    read: read?.incoming.id === incomingId ? read : undefined,
    error: error ?? list.error,
    retry,
  };
}
