import { Button } from "@fluentui/react-components";
import { ArrowReplyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { personLine } from "../../../shared/person.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { lazily } from "../../ui/lazily.tsx";
import { useNow } from "../../ui/useNow.ts";
import { approvalCount, changeCount, commentCount } from "./countWords.ts";
import styles from "./ReviewBanner.module.css";
import { useChangesSince, useExchange } from "./useExchange.ts";

const SendBackDialog = lazily(() => import("./SendBackDialog.tsx").then((module) => module.SendBackDialog));

/** Says over the paper of somebody else's plan whose it is, what they asked for and what was done so far. Nothing over one's own. */
export function ReviewBanner() {
  const { value } = useExchange();
  const reviewing = value?.reviewing ?? null;
  const changes = useChangesSince(reviewing?.base);
  const now = useNow();
  const [isSending, setSending] = useState(false);
  if (!reviewing) return null;
  const { copy, comments, approvals } = reviewing;
  return (
    <section className={styles.banner} aria-label="Gennemsyn">
      <div className={styles.words}>
        <p className={styles.whose}>
          Du gennemser planen for <strong>{personLine(copy.by)}</strong> · modtaget {formatChanged(new Date(copy.receivedAt), now)}
        </p>
        {copy.message !== "" && <p className={styles.message}>»{copy.message}«</p>}
        <p className={styles.counts}>
          Indtil nu: {changes ? changeCount(changes.length) : "…"} · {commentCount(comments)} · {approvalCount(approvals)}. Ret direkte i
          teksten; {copy.by.name} ser hver ændring og vælger, hvad der skal med.
        </p>
      </div>
      <Button appearance="primary" icon={<ArrowReplyRegular />} onClick={() => setSending(true)}>
        Send tilbage …
      </Button>
      {isSending && <SendBackDialog reviewing={reviewing} onClose={() => setSending(false)} />}
    </section>
  );
}
