import { useId, type ReactElement } from "react";
import { CHART_WORDS } from "../../../shared/plan/charts/chartWords.ts";
import { CHART_KINDS, type ChartKind } from "../../../shared/plan/nodes/index.ts";
import styles from "./KindChooser.module.css";

const PICTURES: Readonly<Record<ChartKind, ReactElement>> = {
  bars: <path d="M4 24V14h5v10zM14 24V6h5v18zM24 24V10h5v14z" />,
  horizontalBars: <path d="M4 4h14v5H4zM4 12h24v5H4zM4 20h10v5H4z" />,
  stackedBars: (
    <>
      <path d="M4 24v-7h5v7zM14 24V14h5v10zM24 24v-9h5v9z" />
      <path className={styles.second} d="M4 16v-4h5v4zM14 13V5h5v8zM24 14V9h5v5z" />
    </>
  ),
  lines: (
    <>
      <path className={styles.line} d="M4 20l8-8 7 4 10-11" />
      <circle cx="12" cy="12" r="2.2" />
      <circle cx="19" cy="16" r="2.2" />
    </>
  ),
  shares: (
    <>
      <path d="M15 4a11 11 0 1 0 11 11H15z" />
      <path className={styles.second} d="M18 1v11h11A11 11 0 0 0 18 1z" />
    </>
  ),
};

interface Props {
  kind: ChartKind;
  onChange: (kind: ChartKind) => void;
}

/** What the chart may look like, each kind as a picture of itself. */
export function KindChooser({ kind, onChange }: Props) {
  const name = useId();
  return (
    <fieldset className={styles.kinds}>
      <legend>Diagramtype</legend>
      {CHART_KINDS.map((choice) => (
        <label key={choice} className={styles.kind}>
          <input type="radio" name={name} checked={choice === kind} onChange={() => onChange(choice)} />
          <svg viewBox="0 0 32 28" aria-hidden>
            {PICTURES[choice]}
          </svg>
          <span>{CHART_WORDS[choice].name}</span>
        </label>
      ))}
    </fieldset>
  );
}
