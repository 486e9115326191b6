import { Button, Checkbox, Input, Tooltip } from "@fluentui/react-components";
import {
  ChevronDownRegular,
  ChevronRightRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  DismissRegular,
} from "@fluentui/react-icons";
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
} from "react";
import type { Editor } from "slate";
import { planSections } from "../commands/sections.ts";
import { commandOf, shortcutText } from "../keyboard/shortcuts.ts";
import { useIsLocked, usePlan } from "../PlanContext.tsx";
import { DESK, focusText } from "../place.ts";
import { currentIndex, hitFromCaret, type Reached } from "./currentHit.ts";
import { findInPlan, inSameSlot, type Hit, type Query } from "./findInPlan.ts";
import { enterHit, showHit } from "./goToHit.ts";
import { HitList } from "./HitList.tsx";
import { clearPaint, paintHits } from "./paintHits.ts";
import { replaceHits } from "./replaceHits.ts";
import styles from "./FindPanel.module.css";
import "./found.css";

interface Props {
  editor: Editor;
  /** What was last looked for, changed by what is now. */
  query: Query;
  onQuery: (query: Query) => void;
  /** Takes the panel's keys where they are pressed elsewhere on the screen. */
  onStep: (listener: ((by: 1 | -1) => void) | null) => void;
  hasReplace: boolean;
  onReplaceShown: (shown: boolean) => void;
  onClose: () => void;
}

const count = (many: number) => (many === 1 ? "1 sted" : `${many.toLocaleString("da-DK")} steder`);

/** Searches the whole plan and replaces in it, over the desk and beside the writing. */
export function FindPanel({ editor, query, onQuery, onStep, hasReplace, onReplaceShown, onClose }: Props) {
  const isLocked = useIsLocked();
  const { derived } = usePlan();
  const panel = useRef<HTMLDivElement>(null);
  const [replacement, setReplacement] = useState("");
  const [done, setDone] = useState("");
  const [reached, setReached] = useState<Reached | null>(() => hitFromCaret(editor, findInPlan(planSections(editor), query)));

  // Deferred, so that a key press in the text is shown before the plan is searched again.
  const sections = useDeferredValue(useSyncExternalStore(derived.subscribe, () => planSections(editor)));
  const hits = useMemo(() => findInPlan(sections, query), [sections, query]);
  const index = currentIndex(hits, reached);
  const current = hits[index];

  const show = useCallback(
    (hit: Hit) => {
      // Asked for after React has shown what was just changed.
      requestAnimationFrame(() => {
        const desk = document.querySelector(`[${DESK}]`);
        if (desk) showHit(editor, hit, desk, panel.current);
      });
    },
    [editor],
  );

  const reach = useCallback(
    (next: Reached | null) => {
      setReached(next);
      if (next) show(next.hit);
    },
    [show],
  );

  useEffect(() => {
    let frame = 0;
    const paint = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => paintHits(editor, hits, current));
    };
    paint();
    document.addEventListener("scroll", paint, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener("scroll", paint, { capture: true });
    };
  }, [editor, hits, current]);

  useEffect(() => clearPaint, []);

  // The first hit may be far from where the author is.
  useEffect(() => {
    if (reached && query.text) show(reached.hit);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the panel opens; later every act shows its own.
  }, []);

  const change = (next: Query) => {
    setDone("");
    onQuery(next);
    reach(hitFromCaret(editor, findInPlan(planSections(editor), next)));
  };

  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.length === 0) return;
      const next = (index + by + hits.length) % hits.length;
      const hit = hits[next];
      if (hit) reach({ hit, index: next });
      // From the text, F3 takes the caret along.
      if (hit && !panel.current?.contains(document.activeElement)) enterHit(editor, hit);
    },
    [editor, hits, index, reach],
  );

  useEffect(() => {
    onStep(step);
    return () => onStep(null);
  }, [onStep, step]);

  const replaceOne = () => {
    const fresh = findInPlan(planSections(editor), query);
    const hit = current && fresh.find((other) => inSameSlot(other, current) && other.start === current.start);
    if (!hit) return;
    replaceHits(editor, [hit], replacement);
    const past = { hit: { ...hit, start: hit.start + replacement.length }, index };
    const left = findInPlan(planSections(editor), query);
    const next = left[currentIndex(left, past)];
    reach(next ? { hit: next, index: left.indexOf(next) } : null);
    setDone("Erstattede 1 sted.");
  };

  const replaceAll = () => {
    const fresh = findInPlan(planSections(editor), query);
    if (fresh.length === 0) return;
    replaceHits(editor, fresh, replacement);
    setDone(`Erstattede ${count(fresh.length)}.`);
  };

  const close = () => {
    onClose();
    if (current) enterHit(editor, current);
    else focusText(editor);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const command = commandOf(event.nativeEvent);
    if (event.key === "Escape") close();
    // Right after replacing, undo means the plan and not what was typed in the field.
    else if (done && (command === "undo" || command === "redo")) {
      editor[command]();
      setDone("");
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const onEnter = (act: (back: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act(event.shiftKey);
  };

  const counter = query.text === "" ? "" : hits.length === 0 ? "0" : `${index + 1} af ${hits.length.toLocaleString("da-DK")}`;
  const state = query.text === "" ? "Skriv det, du leder efter." : hits.length === 0 ? `Ingen fund af »${query.text}«` : "";
  const message = [done, state].filter(Boolean).join(" ");
  const none = hits.length === 0;

  return (
    <div ref={panel} className={styles.panel} role="search" aria-label="Find og erstat" onKeyDown={onKeyDown}>
      <div className={styles.row}>
        {!isLocked && (
          <Tooltip content={hasReplace ? "Skjul erstat" : "Vis erstat"} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              aria-expanded={hasReplace}
              icon={hasReplace ? <ChevronDownRegular /> : <ChevronRightRegular />}
              onClick={() => onReplaceShown(!hasReplace)}
            />
          </Tooltip>
        )}
        <Input
          className={styles.field}
          size="small"
          aria-label="Søg i planen"
          placeholder="Søg i planen"
          data-find-field
          autoFocus
          onFocus={(event) => event.target.select()}
          value={query.text}
          onChange={(_, { value }) => change({ ...query, text: value })}
          onKeyDown={onEnter((back) => step(back ? -1 : 1))}
          contentAfter={
            <span className={styles.counter} aria-live="polite">
              {counter}
            </span>
          }
        />
        <Tooltip content={`Forrige (${shortcutText("findPrevious")})`} relationship="label">
          <Button size="small" appearance="subtle" disabled={none} icon={<ArrowUpRegular />} onClick={() => step(-1)} />
        </Tooltip>
        <Tooltip content={`Næste (${shortcutText("findNext")})`} relationship="label">
          <Button size="small" appearance="subtle" disabled={none} icon={<ArrowDownRegular />} onClick={() => step(1)} />
        </Tooltip>
        <Tooltip content="Luk (Esc)" relationship="label">
          <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </div>
      {hasReplace && !isLocked && (
        <div className={styles.replace}>
          <Input
            className={styles.field}
            size="small"
            aria-label="Erstat med"
            placeholder="Erstat med"
            value={replacement}
            onChange={(_, { value }) => {
              setReplacement(value);
              setDone("");
            }}
            onKeyDown={onEnter(replaceOne)}
          />
          <Button size="small" disabledFocusable={none} onClick={replaceOne}>
            Erstat
          </Button>
          <Button size="small" disabledFocusable={none} onClick={replaceAll}>
            Erstat alle
          </Button>
        </div>
      )}
      <div className={styles.options}>
        <Checkbox
          label="Store/små bogstaver"
          checked={query.matchCase}
          onChange={(_, { checked }) => change({ ...query, matchCase: checked === true })}
        />
        <Checkbox
          label="Kun hele ord"
          checked={query.wholeWords}
          onChange={(_, { checked }) => change({ ...query, wholeWords: checked === true })}
        />
      </div>
      <p className={styles.message} role="status">
        {message}
      </p>
      {!none && <HitList hits={hits} current={current} onPick={(hit) => reach({ hit, index: hits.indexOf(hit) })} />}
    </div>
  );
}
