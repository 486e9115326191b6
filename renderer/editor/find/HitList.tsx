import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { memo, useState } from "react";
import { useDerived, usePlan } from "../PlanContext.tsx";
import type { Hit } from "./findInPlan.ts";
import { ATTRIBUTE_NAMES, hitContext } from "./hitContext.ts";
import styles from "./FindPanel.module.css";

/** With more hits than this only the section of the current one stands open, and no section lists more. */
const MANY = 150;

interface RowProps {
  hit: Hit;
  isCurrent: boolean;
  onPick: (hit: Hit) => void;
}

const HitRow = memo(function HitRow({ hit, isCurrent, onPick }: RowProps) {
  const { derived } = usePlan();
  const { before, found, after } = hitContext(hit, (inline) => derived.wordsOf(inline));
  return (
    <li>
      <button type="button" className={styles.hit} aria-current={isCurrent || undefined} onClick={() => onPick(hit)}>
        {hit.attribute && <span className={styles.kind}>{ATTRIBUTE_NAMES[hit.attribute]}: </span>}
        {before}
        <mark>{found}</mark>
        {after}
      </button>
    </li>
  );
});

interface Props {
  hits: readonly Hit[];
  current: Hit | undefined;
  onPick: (hit: Hit) => void;
}

/** Every hit under its section. */
export function HitList({ hits, current, onPick }: Props) {
  const outline = useDerived((derived) => derived.outline());
  const [turned, setTurned] = useState<ReadonlyMap<string, boolean>>(new Map());
  const bySection = Map.groupBy(hits, ({ sectionId }) => sectionId);
  return (
    <ul className={styles.sections} aria-label="Fund efter afsnit">
      {outline.map(({ id, label }) => {
        const own = bySection.get(id);
        if (!own) return null;
        const isOpen = turned.get(id) ?? (hits.length <= MANY || current?.sectionId === id);
        return (
          <li key={id}>
            <button
              type="button"
              className={styles.section}
              aria-expanded={isOpen}
              onClick={() => setTurned(new Map(turned).set(id, !isOpen))}
            >
              {isOpen ? <ChevronDownRegular aria-hidden /> : <ChevronRightRegular aria-hidden />}
              <span className={styles.label}>{label}</span>
              <span className={styles.count}>{own.length}</span>
            </button>
            {isOpen && (
              <ul>
                {own.slice(0, MANY).map((hit) => (
                  <HitRow
                    key={`${hit.elementId} ${hit.attribute} ${hit.start}`}
                    hit={hit}
                    isCurrent={hit === current}
                    onPick={onPick}
                  />
                ))}
                {own.length > MANY && <li className={styles.more}>… og {own.length - MANY} til i afsnittet</li>}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
