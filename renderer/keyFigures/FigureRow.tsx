import { Button, mergeClasses, Tooltip } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular, DeleteRegular, EditRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import { keyFigureBasis, keyFigureName } from "../../shared/figures/describeKeyFigure.ts";
import { formatUnit, MISSING } from "../../shared/figures/formatAmount.ts";
import { formatDecimal } from "../../shared/figures/formatDecimal.ts";
import type { HouseStyle } from "../../shared/plan/houseStyle.ts";
import type { KeyFigure } from "../../shared/plan/keyFigures.ts";
import { listed } from "../../shared/plan/listed.ts";
import { draftOf, isUnclear, type Draft } from "./draft.ts";
import { FigureFields } from "./FigureFields.tsx";
import { FigurePlaces } from "./FigurePlaces.tsx";
import styles from "./KeyFiguresPanel.module.css";

/** What a figure must have before a reader can trust it: "Mangler tidspunkt og kilde". */
function lacks({ value, asOf, source }: KeyFigure): string | undefined {
  const missing = [value === null ? "tal" : "", asOf.trim() === "" ? "tidspunkt" : "", source.trim() === "" ? "kilde" : ""];
  const named = listed(missing.filter(Boolean));
  return named === "" ? undefined : `Mangler ${named}`;
}

function usesLabel(count: number): string {
  if (count === 0) return "Bruges ikke endnu";
  return count === 1 ? "1 sted" : `${count} steder`;
}

interface Props {
  figure: KeyFigure;
  /** What is being written of it. */
  draft: Draft | undefined;
  isOpen: boolean;
  /** In how many places of the plan it is shown. */
  uses: number;
  style: HouseStyle;
  onOpen: () => void;
  onType: (typed: Partial<Draft>) => void;
  onSettle: () => void;
  onDone: () => void;
  onDelete: () => void;
}

function Summary({ figure, draft, style }: Pick<Props, "figure" | "draft" | "style">) {
  const basis = keyFigureBasis(figure);
  const lacking = lacks(figure);
  const unclear = draft && isUnclear(draft);
  return (
    <>
      <span className={styles.label}>{keyFigureName(figure)}</span>
      <span className={styles.amount}>
        <span className={styles.value}>{figure.value === null ? MISSING : formatDecimal(figure.value)}</span>
        {figure.unit.trim() !== "" && <span className={styles.unit}>{formatUnit(figure.unit, style)}</span>}
      </span>
      {basis && <span className={styles.basis}>{basis}</span>}
      {lacking && <span className={styles.lacking}>{lacking}</span>}
      {unclear && <span className={styles.unclear}>»{draft.value.trim()}« er ikke gemt: skriv tallet færdigt</span>}
    </>
  );
}

/** One figure of the list: a calm line that opens into its fields. */
export function FigureRow({ figure, draft, isOpen, uses, style, onOpen, onType, onSettle, onDone, onDelete }: Props) {
  const summary = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  const [showsPlaces, setShowsPlaces] = useState(false);
  const name = keyFigureName(figure);

  // Whoever closed the fields by key goes on from the row, unless the focus has gone elsewhere.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) summary.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  return (
    <li className={styles.row} data-open={isOpen || undefined}>
      {isOpen ? (
        <FigureFields draft={draft ?? draftOf(figure)} onType={onType} onSettle={onSettle} onDone={onDone} />
      ) : (
        <button ref={summary} type="button" className={styles.summary} title="Ret nøgletallet" onClick={onOpen}>
          <Summary figure={figure} draft={draft} style={style} />
          <EditRegular className={mergeClasses(styles.pencil)} aria-hidden />
        </button>
      )}
      <div className={styles.foot}>
        {uses === 0 ? (
          <span className={styles.unused}>{usesLabel(uses)}</span>
        ) : (
          <button
            type="button"
            className={styles.uses}
            aria-expanded={showsPlaces}
            aria-label={`${showsPlaces ? "Skjul steder" : `Vis ${usesLabel(uses)}`} med ${name}`}
            onClick={() => setShowsPlaces(!showsPlaces)}
          >
            {showsPlaces ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
            {showsPlaces ? "Skjul steder" : `Vis ${usesLabel(uses)}`}
          </button>
        )}
        <span className={styles.acts}>
          <Tooltip content={`Slet ${name}`} relationship="label">
            <Button size="small" appearance="subtle" icon={<DeleteRegular />} onClick={onDelete} />
          </Tooltip>
          {isOpen && (
            <Button size="small" onClick={onDone}>
              Færdig
            </Button>
          )}
        </span>
      </div>
      {showsPlaces && uses > 0 && <FigurePlaces figureId={figure.id} name={name} />}
    </li>
  );
}
