import { Fragment } from "react";
import type { Words } from "../../shared/diff/describeChange.ts";
import type { Inline } from "../../shared/plan/nodes/index.ts";
import { isText } from "../../shared/plan/tree.ts";
import { withMarks } from "../editor/elements/withMarks.tsx";
import styles from "./changes.module.css";

/** A text as a reader sees it, to be read only. `words` says what its fields, key figures and references say. */
export function InlineText({ inlines, words }: { inlines: readonly Inline[]; words: Words }) {
  return inlines.map((inline, index) => {
    if (isText(inline)) return <Fragment key={index}>{withMarks(inline.text, inline)}</Fragment>;
    switch (inline.type) {
      case "link":
        return (
          <span key={index} className={styles.link} title={inline.url}>
            <InlineText inlines={inline.children} words={words} />
          </span>
        );
      case "footnote":
        return (
          <span key={index} className={styles.note}>
            {" [fodnote: "}
            <InlineText inlines={inline.note} words={words} />]
          </span>
        );
      default:
        return <Fragment key={index}>{words(inline)}</Fragment>;
    }
  });
}
