import { Button } from "@fluentui/react-components";
import type { ListedIncoming } from "../../../shared/contract/incoming.ts";
import { personLine } from "../../../shared/person.ts";
import { formatChanged } from "../../ui/formatChanged.ts";
import { changeCount, commentCount } from "./countWords.ts";
import styles from "./ExchangePanel.module.css";

/** "Lavet ud fra den udgave, du sendte 3. maj 2027; planen er ændret siden." "" where there is nothing to know. */
function basisWords({ basedOn, baseSentAt, isPlanChanged }: ListedIncoming, now: Date): string {
  if (basedOn === "present") return "Det fremgår ikke, hvilken udgave den er lavet ud fra. Den er sammenlignet med planen, som den var her.";
  const which =
    baseSentAt !== null
      ? `Lavet ud fra den udgave, du sendte ${formatChanged(new Date(baseSentAt), now)}`
      : basedOn === "file"
        ? "Lavet ud fra en udgave, som ikke findes her mere, men som fulgte med"
        : "Lavet ud fra en udgave, I begge har haft";
  return isPlanChanged ? `${which}; planen er ændret siden.` : `${which}.`;
}

function stateWords({ pending, supersededBy, decisions }: ListedIncoming): string {
  if (supersededBy !== null) return "Afløst af en nyere fra samme person";
  if (pending > 0) return `${changeCount(pending)} at tage stilling til`;
  return Object.keys(decisions).length > 0 ? "Gennemgået" : "Ingen ændringer i teksten";
}

/** Whether there is anything left to do with it. */
export function isOpen({ isDone, pending }: ListedIncoming): boolean {
  return !isDone && pending > 0;
}

interface Props {
  incoming: ListedIncoming;
  now: Date;
  onReceive: (incomingId: string) => void;
}

/** One thing that came back, and what is left to do with it. */
export function IncomingRow({ incoming, now, onReceive }: Props) {
  const { id, by, at, receivedAt, message, threads } = incoming;
  const isWaiting = isOpen(incoming);
  const said = threads.length > 0 ? ` · ${commentCount(threads.length)}` : "";
  return (
    <li className={styles.row}>
      <div className={styles.rowWords}>
        <p className={styles.who}>
          <strong>{by.name}</strong>
          <span className={styles.muted}>{personLine({ ...by, name: "" })}</span>
        </p>
        <p className={isWaiting ? styles.open : styles.muted}>
          {stateWords(incoming)}
          {said}
        </p>
        {message !== "" && <p className={styles.message}>»{message}«</p>}
        <p className={styles.muted}>
          {at === null ? "" : `Sendt ${formatChanged(new Date(at), now)} · `}modtaget {formatChanged(new Date(receivedAt), now)}. {basisWords(incoming, now)}
        </p>
      </div>
      <Button appearance={isWaiting ? "primary" : "secondary"} aria-label={`${isWaiting ? "Gennemgå" : "Vis"} det, ${by.name} har sendt`} onClick={() => onReceive(id)}>
        {isWaiting ? "Gennemgå" : "Vis"}
      </Button>
    </li>
  );
}
