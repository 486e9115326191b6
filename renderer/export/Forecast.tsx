import { Link } from "@fluentui/react-components";
import { CheckmarkCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { useDerived } from "../editor/PlanContext.tsx";
import styles from "./Forecast.module.css";

/** Beyond this the list would push the button out of sight; the outline shows them all. */
const LONGEST_LIST = 6;

function Line({ good, children }: { good: boolean; children: ReactNode }) {
  return (
    <li className={styles.item}>
      <span className={good ? styles.good : styles.note} aria-hidden="true">
        {good ? <CheckmarkCircleRegular /> : <InfoRegular />}
      </span>
      <div>{children}</div>
    </li>
  );
}

function guidanceWords(count: number): string {
  if (count === 0) return "Der er ingen vejledning tilbage i planen.";
  return count === 1 ? "1 vejledende tekst kommer ikke med i filen." : `${count} vejledende tekster kommer ikke med i filen.`;
}

/** What the file will leave out and what is still empty, so that nobody is surprised by it at the meeting. */
export function Forecast({ onShowSection }: { onShowSection: (id: string) => void }) {
  const outline = useDerived((plan) => plan.outline());
  const guidance = outline.reduce((count, entry) => count + entry.guidance, 0);
  const empty = outline.filter((entry) => !entry.hasContent);
  const shown = empty.length > LONGEST_LIST + 1 ? empty.slice(0, LONGEST_LIST) : empty;

  return (
    <ul className={styles.list}>
      <Line good>{guidanceWords(guidance)}</Line>
      {empty.length === 0 ? (
        <Line good>Alle afsnit har indhold.</Line>
      ) : (
        <Line good={false}>
          {empty.length} afsnit har intet indhold endnu:
          <ul className={styles.sections}>
            {shown.map((entry) => (
              <li key={entry.id}>
                <Link as="button" onClick={() => onShowSection(entry.id)}>
                  {entry.label}
                </Link>
              </li>
            ))}
            {shown.length < empty.length && <li className={styles.more}>og {empty.length - shown.length} til</li>}
          </ul>
        </Line>
      )}
    </ul>
  );
}
