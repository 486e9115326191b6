import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import type { Transition } from "../../../shared/review/index.ts";
import { personLine } from "../../../shared/person.ts";
import styles from "./Status.module.css";
import { momentWords } from "./statusWords.ts";

/** Every step the plan has taken, the newest first. */
export function History({ transitions }: { transitions: readonly Transition[] }) {
  if (transitions.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>Historik ({transitions.length})</summary>
      <ul className={styles.entries}>
        {transitions.toReversed().map(({ id, from, to, by, at, note }) => (
          <li key={id} className={styles.entry}>
            <span>
              {STATUS_WORDS[from]} → <strong>{STATUS_WORDS[to]}</strong>
            </span>
            <span className={styles.quiet}>
              {personLine(by)} · {momentWords(at)}
            </span>
            {note && <q className={styles.quote}>{note}</q>}
          </li>
        ))}
      </ul>
    </details>
  );
}
