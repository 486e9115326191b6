import { Field, Spinner, Textarea } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { describeChanges } from "../../../shared/diff/describeChange.ts";
import { call } from "../../app/api.ts";
import { usePlan } from "../../editor/PlanContext.tsx";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { approvalCount, changeCount, commentCount } from "./countWords.ts";
import styles from "./ExchangePanel.module.css";
import { useChangesSince, type Reviewing } from "./useExchange.ts";
import { useSend } from "./useSend.ts";

/** Sums up what was made of somebody else's plan, and hands over the package with it. */
export function SendBackDialog({ reviewing, onClose }: { reviewing: Reviewing; onClose: () => void }) {
  const { id } = usePlan().properties;
  const { copy, base, comments, approvals } = reviewing;
  const changes = useChangesSince(base);
  const groups = useMemo(() => (changes ? describeChanges(base, changes) : undefined), [base, changes]);
  const [message, setMessage] = useState("");
  const { isBusy, failure, send } = useSend();
  return (
    <FormDialog
      title={`Send tilbage til ${copy.by.name}`}
      submit="Lav pakken"
      isPossible={!isBusy}
      failure={failure}
      width={520}
      onSubmit={() => send(() => call("exchange.sendBack", { id, message }), onClose)}
      onClose={onClose}
    >
      <section aria-label="Det sender du tilbage">
        <p className={styles.words}>Det sender du tilbage:</p>
        {groups ? (
          <ul className={styles.summary}>
            {groups.map(({ title, changes: own }) => (
              <li key={title}>
                <span>{title}</span>
                <span className={styles.count}>{changeCount(own.length)}</span>
              </li>
            ))}
            {groups.length === 0 && (
              <li>
                <span>Teksten</span>
                <span className={styles.count}>ingen ændringer</span>
              </li>
            )}
            <li>
              <span>Skrevet i margenen</span>
              <span className={styles.count}>{commentCount(comments)}</span>
            </li>
            <li>
              <span>Godkendt</span>
              <span className={styles.count}>{approvalCount(approvals)}</span>
            </li>
          </ul>
        ) : (
          <Spinner size="tiny" label="Tæller op …" />
        )}
      </section>
      <Field label={`Besked til ${copy.by.name}`}>
        <Textarea value={message} rows={3} onChange={(_, { value }) => setMessage(value)} />
      </Field>
      <p className={styles.words}>Du kan rette videre bagefter og sende tilbage igen. Det nyeste afløser det, du har sendt før.</p>
    </FormDialog>
  );
}
