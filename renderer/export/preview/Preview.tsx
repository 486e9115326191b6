import { Button, Label, ProgressBar, SpinButton, Tooltip } from "@fluentui/react-components";
import { ArrowClockwiseRegular, ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useId, useRef, useState, type CSSProperties, type MouseEvent, type RefObject } from "react";
import type { ExportedDocument } from "../../../shared/exportChoice.ts";
import { ProblemBar } from "../../ui/ProblemBar.tsx";
import type { WordFileState } from "../WordFile.ts";
import { LEADS_TO } from "./drawnMarks.ts";
import styles from "./Preview.module.css";
import { useSheets } from "./useSheets.ts";

/** Left free on either side of a page, and the largest it is shown. */
const SIDE = 24;
const LARGEST = 1.35;
const SMALLEST = 0.35;

/** How large pages are shown so that they fill the width there is. */
function useFittingZoom(scroller: RefObject<HTMLElement | null>, sheets: readonly HTMLElement[] | null): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  if (!sheets || width === 0) return 1;
  const widest = Math.max(...sheets.map(({ style }) => (Number.parseFloat(style.width) * 96) / 72));
  return Math.min(LARGEST, Math.max(SMALLEST, (width - 2 * SIDE) / widest));
}

function pageZoom(zoom: number): CSSProperties {
  return { "--page-zoom": zoom } as CSSProperties;
}

/** The page that fills most of the window, from 1. */
function pageAt(scroller: HTMLElement, sheets: readonly HTMLElement[]): number {
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  const place = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom >= middle);
  return place === -1 ? sheets.length : place + 1;
}

interface PreviewProps {
  /** Another one is begun from its first page. */
  document: ExportedDocument;
  state: WordFileState;
  onCancel: () => void;
  onRetry: () => void;
}

/** The finished Word file page by page. */
export function Preview({ document, state, onCancel, onRetry }: PreviewProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const { shown, isBusy, error } = useSheets(frame, state.file?.bytes);
  const zoom = useFittingZoom(scroller, shown);
  const [page, setPage] = useState(1);
  const label = useId();
  const count = shown?.length ?? 0;
  const making = state.making !== null || isBusy;
  const problem = state.error ?? error;
  const isOld = making || problem !== undefined || state.isStopped;

  useEffect(() => {
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [document]);

  const goTo = useCallback(
    (place: number) => {
      const sheet = shown?.[place - 1];
      const element = scroller.current;
      if (!sheet || !element) return;
      element.scrollTop += sheet.getBoundingClientRect().top - element.getBoundingClientRect().top - SIDE / 2;
      setPage(place);
    },
    [shown],
  );

  const follow = (event: MouseEvent) => {
    const link = event.nativeEvent.composedPath().find((each) => each instanceof Element && each.hasAttribute(LEADS_TO));
    if (!(link instanceof Element)) return;
    const name = link.getAttribute(LEADS_TO) ?? "";
    const place = shown?.findIndex((sheet) => sheet.querySelector(`[data-bookmark="${CSS.escape(name)}"]`)) ?? -1;
    if (place !== -1) goTo(place + 1);
  };

  const percent = Math.round((state.making ?? 1) * 100);
  return (
    <section className={styles.preview} aria-label="Forhåndsvisning">
      <div className={styles.bar}>
        {count > 0 && (
          <div className={styles.pages}>
            <Label id={label}>Side</Label>
            <SpinButton
              className={styles.page}
              aria-labelledby={label}
              min={1}
              max={count}
              value={Math.min(page, count)}
              onChange={(_, { value, displayValue }) => {
                const wanted = value ?? Number.parseInt(displayValue ?? "", 10);
                if (Number.isInteger(wanted)) goTo(Math.min(Math.max(wanted, 1), count));
              }}
            />
            <span>af {count}</span>
            <Tooltip content="Forrige side" relationship="label">
              <Button appearance="subtle" icon={<ChevronUpRegular />} disabledFocusable={page <= 1} onClick={() => goTo(page - 1)} />
            </Tooltip>
            <Tooltip content="Næste side" relationship="label">
              <Button appearance="subtle" icon={<ChevronDownRegular />} disabledFocusable={page >= count} onClick={() => goTo(page + 1)} />
            </Tooltip>
          </div>
        )}
        <span className={styles.note}>Sådan ser filen ud. Word kan bryde linjer en smule anderledes.</span>
      </div>

      {making && (
        <div className={styles.making}>
          <span role="status">{state.making === null ? "Viser siderne …" : "Laver forhåndsvisning …"}</span>
          <ProgressBar
            className={styles.progress}
            {...(state.making !== null && percent > 0 ? { value: percent / 100, "aria-valuetext": `${percent} %` } : {})}
            aria-label="Forhåndsvisning"
          />
          {state.making !== null && (
            <Button size="small" onClick={onCancel}>
              Annullér
            </Button>
          )}
        </div>
      )}
      {problem !== undefined && !making && (
        <div className={styles.message}>
          <ProblemBar error={problem} actions={<Button onClick={onRetry}>Prøv igen</Button>} />
        </div>
      )}
      {state.isStopped && !making && (
        <div className={styles.making}>
          <span>{count > 0 ? "Forhåndsvisningen er ikke fulgt med." : "Der er ingen forhåndsvisning."}</span>
          <Button size="small" icon={<ArrowClockwiseRegular />} onClick={onRetry}>
            Lav forhåndsvisning
          </Button>
        </div>
      )}

      <div
        ref={scroller}
        className={styles.scroller}
        role="region"
        aria-label="Sider"
        tabIndex={0}
        onScroll={({ currentTarget }) => shown && setPage(pageAt(currentTarget, shown))}
      >
        {count === 0 && making && <div className={styles.blank} aria-hidden="true" />}
        <div ref={frame} className={isOld ? `${styles.frame} ${styles.old}` : styles.frame} style={pageZoom(zoom)} onClick={follow} />
      </div>
    </section>
  );
}
