import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular, ArrowUploadRegular } from "@fluentui/react-icons";
import { useCallback, useId } from "react";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { usePlanPart } from "../../plan/usePlanPart.ts";
import { useNotify } from "../../ui/notify.tsx";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import card from "../card.module.css";
import styles from "./folder.module.css";
import { SharedState } from "./SharedState.tsx";
import { ShareForm } from "./ShareForm.tsx";

interface Props {
  /** Opens what came from another laptop, to be gone through. */
  onReceive: (incomingId: string) => void;
}

/** The folder the plan is shared in, and who shares it. */
export function FolderPanel({ onReceive }: Props) {
  const { properties, flush, asTemplate } = usePlan();
  const { id } = properties;
  const notify = useNotify();
  const titleId = useId();
  const load = useCallback(() => call("folder.read", { id }), [id]);
  const { value: state, error, reload } = usePlanPart(id, "folder", load);
  if (asTemplate) return null;

  const sync = (isSharing: boolean) => {
    void flush()
      .then(() => call("folder.sync", { id, isSharing }))
      .catch(notify.problem);
  };
  const stop = (path: string) => {
    call("folder.unbind", { id }).then(
      () => notify.undo("Planen deles ikke længere. Filerne ligger stadig i mappen.", () => void call("folder.bind", { id, path }).catch(notify.problem)),
      notify.problem,
    );
  };

  return (
    <section className={card.card} aria-labelledby={titleId}>
      <div className={card.head}>
        <h2 id={titleId} className={card.title}>
          Delt mappe
        </h2>
        {state && (
          <div className={styles.acts}>
            <Button icon={<ArrowUploadRegular />} disabledFocusable={state.isBusy} onClick={() => sync(true)}>
              Del nu
            </Button>
            <Button icon={<ArrowDownloadRegular />} disabledFocusable={state.isBusy} onClick={() => sync(false)}>
              Hent nu
            </Button>
            <Button appearance="subtle" onClick={() => stop(state.path)}>
              Stop deling
            </Button>
          </div>
        )}
      </div>
      {error !== null && <ProblemBar error={error} actions={<Button onClick={reload}>Prøv igen</Button>} />}
      {state && <SharedState state={state} onReceive={onReceive} />}
      {state === null && <ShareForm />}
    </section>
  );
}
