import { Button } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { ProblemError } from "../../shared/problem.ts";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import type { PlanSession } from "./PlanSession.ts";

interface Props {
  session: PlanSession;
  onReload: () => void;
}

/** Says loudly, across the window, that what is typed is not on disk, and what can be done. */
export function SaveTrouble({ session, onReload }: Props) {
  const save = useSyncExternalStore(session.subscribe, session.saveState);
  if (save.state !== "failed") return null;
  const isStale = save.problem.code === "library.changedElsewhere";
  return (
    <ProblemBar
      error={new ProblemError(save.problem)}
      actions={
        isStale ? (
          <Button onClick={onReload}>Genindlæs planen</Button>
        ) : (
          <Button onClick={() => void session.flush().catch(() => undefined)}>Prøv igen nu</Button>
        )
      }
    />
  );
}
