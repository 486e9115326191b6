import { Link } from "@fluentui/react-components";
import { CheckmarkCircleRegular, InfoRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { countMissing } from "../../shared/checks/missingParts.ts";
import { BROKEN_REFERENCE } from "../../shared/plan/references/index.ts";
import type { BrokenReferenceEntry } from "../editor/DerivedPlan.ts";
import { useDerived, usePlan } from "../editor/PlanContext.tsx";
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

/** So much of a line is shown that its author knows it again. */
const LONGEST_CONTEXT = 90;

function shortened(text: string): string {
  const at = Math.max(0, text.indexOf(BROKEN_REFERENCE) - LONGEST_CONTEXT / 2);
  const end = at + LONGEST_CONTEXT;
  return `${at > 0 ? "… " : ""}${text.slice(at, end).trim()}${end < text.length ? " …" : ""}`;
}

interface BrokenProps {
  broken: readonly BrokenReferenceEntry[];
  onShowText: (id: string) => void;
}

/** References that lead nowhere are printed as they stand, so each can be gone to and mended. */
function BrokenReferences({ broken, onShowText }: BrokenProps) {
  if (broken.length === 0) return null;
  const shown = broken.length > LONGEST_LIST + 1 ? broken.slice(0, LONGEST_LIST) : broken;
  return (
    <Line good={false}>
      {broken.length === 1
        ? "1 henvisning peger på noget, der er slettet, og står som »[henvisning mangler]« i filen:"
        : `${broken.length} henvisninger peger på noget, der er slettet, og står som »[henvisning mangler]« i filen:`}
      <ul className={styles.sections}>
        {shown.map(({ id, context }) => (
          <li key={id}>
            <Link as="button" onClick={() => onShowText(id)}>
              {shortened(context)}
            </Link>
          </li>
        ))}
        {shown.length < broken.length && <li className={styles.more}>og {broken.length - shown.length} til</li>}
      </ul>
    </Line>
  );
}

interface ForecastProps {
  onShowSection: (id: string) => void;
  /** Goes to the part of the text with this id. */
  onShowText: (id: string) => void;
  /** Opens the list of what the template demands and the plan lacks. */
  onShowMissing: () => void;
}

/** What the file will leave out and what is still empty, so that nobody is surprised by it at the meeting. */
export function Forecast({ onShowSection, onShowText, onShowMissing }: ForecastProps) {
  const { template } = usePlan();
  const missing = useDerived((plan) => countMissing(plan.missing(template)));
  const outline = useDerived((plan) => plan.outline());
  const broken = useDerived((plan) => plan.brokenReferences());
  const guidance = outline.reduce((count, entry) => count + entry.guidance, 0);
  const empty = outline.filter((entry) => !entry.hasContent);
  const shown = empty.length > LONGEST_LIST + 1 ? empty.slice(0, LONGEST_LIST) : empty;

  return (
    <ul className={styles.list}>
      <Line good>{guidanceWords(guidance)}</Line>
      <BrokenReferences broken={broken} onShowText={onShowText} />
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
      {missing > 0 && (
        <Line good={false}>
          <Link as="button" onClick={onShowMissing}>
            {missing} {missing === 1 ? "del" : "dele"} mangler
          </Link>{" "}
          af det, skabelonen beder om.
        </Line>
      )}
    </ul>
  );
}
