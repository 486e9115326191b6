import { textRuns } from "../../shared/diff/textRuns.ts";
import type { Inline } from "../../shared/plan/nodes/index.ts";
import { useComparison } from "./ComparisonContext.ts";
import { InlineText } from "./InlineText.tsx";
import type { Side } from "./side.ts";
import styles from "./changes.module.css";

interface Props {
  /** Undefined where there was none. */
  before: readonly Inline[] | undefined;
  now: readonly Inline[] | undefined;
  /** Whether to show the words of one version only, with those marked that the other lacks. */
  side?: Side;
}

/** A text with what was added to it and what was removed from it, word by word. */
export function ChangedText({ before = [], now = [], side = "both" }: Props) {
  const { words } = useComparison().before;
  const { words: wordsNow } = useComparison().now;
  return textRuns(before, now).map(({ kind, before: old, after }, index) => {
    switch (kind) {
      case "same":
        return <InlineText key={index} inlines={side === "before" ? old : after} words={side === "before" ? words : wordsNow} />;
      case "removed":
        return side === "now" ? null : (
          <del key={index} className={styles.removed}>
            <InlineText inlines={old} words={words} />
          </del>
        );
      case "added":
        return side === "before" ? null : (
          <ins key={index} className={styles.added}>
            <InlineText inlines={after} words={wordsNow} />
          </ins>
        );
      case "restyled":
        return (
          <span key={index} className={styles.restyled} title="Formateringen er ændret">
            <InlineText inlines={side === "before" ? old : after} words={side === "before" ? words : wordsNow} />
          </span>
        );
    }
  });
}

/** As `ChangedText`, for words without formatting. */
export function ChangedWords({ before, now, side }: { before: string; now: string; side?: Side }) {
  return <ChangedText before={[{ text: before }]} now={[{ text: now }]} {...(side && { side })} />;
}
