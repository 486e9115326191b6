import { useId } from "react";
import { Button } from "@fluentui/react-components";
import { applyEdits } from "../../../shared/houseStyle/deviation.ts";
import { hitContext } from "../find/hitContext.ts";
import { useDerived, usePlan } from "../PlanContext.tsx";
import type { FoundDeviation } from "./findDeviations.ts";
import styles from "./HouseStyleDialog.module.css";

/** A long quotation shows its ends, where the marks are. */
const LONGEST = 44;
const END = 18;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, END)} … ${text.slice(-END)}` : text;
}

/** The place as it will be; as it is where nothing mends it. */
function mended({ text, start, end, edits }: FoundDeviation): string {
  const moved = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), moved);
}

/** A dash alone says little: it is shown with the words it stands between. */
function withWords(deviation: FoundDeviation): FoundDeviation {
  const { text, start, end } = deviation;
  if (/[\p{L}\d]/u.test(text.slice(start, end))) return deviation;
  const before = /\S+$/.exec(text.slice(0, start))?.[0].length ?? 0;
  const after = /^\S+/.exec(text.slice(end))?.[0].length ?? 0;
  return { ...deviation, start: start - before, end: end + after };
}

interface Props {
  deviations: readonly FoundDeviation[];
  isTicked?: (deviation: FoundDeviation) => boolean;
  onTick?: (deviation: FoundDeviation, ticked: boolean) => void;
  /** Leads to the place in the text, where it is the author who has to change it. */
  onShow?: (deviation: FoundDeviation) => void;
}

function Place({ deviation, isTicked, onTick, onShow }: Omit<Props, "deviations"> & { deviation: FoundDeviation }) {
  const shown = withWords(deviation);
  const { derived } = usePlan();
  const { before, after } = hitContext(shown, (inline) => derived.wordsOf(inline));
  const found = shown.text.slice(shown.start, shown.end);
  const words = (
    <>
      {before}
      {deviation.edits.length > 0 ? (
        <>
          <del>{shortened(found)}</del> <ins>{shortened(mended(shown))}</ins>
        </>
      ) : (
        <mark>{found}</mark>
      )}
      {after}
    </>
  );
  if (onShow) {
    return (
      <li className={styles.row}>
        <span className={styles.words}>{words}</span>
        <Button size="small" appearance="subtle" aria-label={`Gå til ${found}`} onClick={() => onShow(deviation)}>
          Gå til
        </Button>
      </li>
    );
  }
  return (
    <li>
      <label className={styles.row}>
        <input
          type="checkbox"
          checked={isTicked?.(deviation) ?? true}
          onChange={(event) => onTick?.(deviation, event.target.checked)}
        />
        <span className={styles.words}>{words}</span>
      </label>
    </li>
  );
}

/** Places under the section they are in, each as it is and as it will be. */
export function DeviationList({ deviations, ...rest }: Props) {
  const outline = useDerived((derived) => derived.outline());
  const headings = useId();
  const bySection = Map.groupBy(deviations, ({ sectionId }) => sectionId);
  return (
    <div className={styles.sections}>
      {outline.map(({ id, label }) => {
        const own = bySection.get(id);
        if (!own) return null;
        return (
          <div key={id}>
            <h3 className={styles.section} id={`${headings}-${id}`}>
              {label}
            </h3>
            <ul className={styles.places} aria-labelledby={`${headings}-${id}`}>
              {own.map((deviation) => (
                <Place
                  key={`${deviation.elementId} ${deviation.attribute} ${deviation.kind} ${deviation.start}`}
                  deviation={deviation}
                  {...rest}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </div>
  );
}
