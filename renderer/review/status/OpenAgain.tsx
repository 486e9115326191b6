import { Button } from "@fluentui/react-components";
import { LockOpenRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { PlanStatus } from "../../../shared/plan/plan.ts";
import { isLocked, STEPS } from "../../../shared/review/index.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { useStatusRecord } from "./StatusContext.tsx";
import { StepDialog } from "./StepDialog.tsx";
import { useStep } from "./useStep.ts";

/** The way back into a locked plan: to the state it came from, unless another is chosen. */
export function OpenAgain() {
  const { status } = usePlan().properties;
  const transitions = useStatusRecord().value?.transitions ?? [];
  const step = useStep();
  const [isAsking, setAsking] = useState(false);
  const open = STEPS[status].back.filter((state) => !isLocked(state));
  const before = transitions.findLast(({ from, to }) => isLocked(to) && !isLocked(from))?.from ?? "draft";
  const to: [PlanStatus, ...PlanStatus[]] = [before, ...open.filter((state) => state !== before).toReversed()];
  return (
    <>
      <Button icon={<LockOpenRegular />} onClick={() => setAsking(true)}>
        Åbn for ændringer
      </Button>
      {isAsking && (
        <StepDialog
          from={status}
          to={to}
          title="Åbn planen for ændringer"
          submit="Åbn planen"
          onStep={step}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
