import { Button } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { ProblemError } from "../../shared/problem.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { isLasting, type PlanSession } from "./PlanSession.ts";

interface Props {
  session: PlanSession;
  /** Keeps what is on the screen as a plan of its own. Rejects with a `ProblemError`. */
  onSaveCopy: () => Promise<void>;
  /** Brings what was typed here and what is on disk together. Rejects with a `ProblemError`. */
  onMerge: () => Promise<void>;
  /** Opens the plan as it is on disk, without what was typed here. */
  onReload: () => void;
}

/** Says loudly, across the window, that what is typed is not on disk, and offers a way that loses nothing. */
export function SaveTrouble({ session, onSaveCopy, onMerge, onReload }: Props) {
  const save = useSyncExternalStore(session.subscribe, session.saveState);
  const notify = useNotify();
  const [isReloading, setReloading] = useState(false);
  if (save.state !== "failed") return null;
  return (
    <>
      <ProblemBar
        error={new ProblemError(save.problem)}
        actions={
          isLasting(save.problem) ? (
            <>
              {save.problem.code === "library.changedElsewhere" && (
                <Button appearance="primary" onClick={() => void onMerge().catch(notify.problem)}>
                  Flet de to udgaver
                </Button>
              )}
              <Button onClick={() => void onSaveCopy().catch(notify.problem)}>Gem mit som ny plan</Button>
              <Button onClick={() => setReloading(true)}>Genindlæs planen</Button>
            </>
          ) : (
            <Button onClick={() => void session.flush().catch(() => undefined)}>Prøv igen nu</Button>
          )
        }
      />
      {isReloading && (
        <ConfirmDialog
          title="Genindlæs planen?"
          text="Det, du har skrevet her siden sidste gem, går tabt. Vil du beholde det, så gem det som en ny plan i stedet."
          confirm="Genindlæs"
          onConfirm={onReload}
          onClose={() => setReloading(false)}
        />
      )}
    </>
  );
}
