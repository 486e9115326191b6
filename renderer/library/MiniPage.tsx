import type { Block } from "../../shared/plan/nodes/index.ts";
import type { Template } from "../../shared/plan/template.ts";
import { sectionBlocks } from "../../shared/plan/tree.ts";
import styles from "./MiniPage.module.css";

/** Ragged as real lines are; the last of a paragraph is short. */
const LINE_WIDTHS = ["100%", "96%", "62%"];

function Lines({ count, kind = "line" }: { count: number; kind?: "line" | "strong" | "item" }) {
  return Array.from({ length: count }, (_, index) => (
    <span
      key={index}
      className={styles[kind]}
      style={{ width: index === count - 1 && count > 1 ? "62%" : (LINE_WIDTHS[index % 2] ?? "100%") }}
    />
  ));
}

function MiniBlock({ block }: { block: Block }) {
  switch (block.type) {
    case "heading":
      return <span className={styles.heading} />;
    case "lead":
      return (
        <span className={styles.group}>
          <Lines count={2} kind="strong" />
        </span>
      );
    case "paragraph":
      return (
        <span className={styles.group}>
          <Lines count={3} />
        </span>
      );
    case "list":
      return (
        <span className={styles.group}>
          <Lines count={2} kind="item" />
        </span>
      );
    case "points":
      return (
        <span className={styles.group}>
          <span className={styles.heading} />
          <Lines count={3} kind="item" />
        </span>
      );
    case "quote":
      return (
        <span className={styles.quote}>
          <Lines count={2} kind="strong" />
        </span>
      );
    case "goal":
    case "chart":
    case "image":
    case "factBox":
      return (
        <span className={styles.factBox}>
          <Lines count={2} />
        </span>
      );
    case "table":
      return (
        <span className={styles.table}>
          {Array.from({ length: 9 }, (_, index) => (
            <span key={index} className={index < 3 ? styles.headCell : styles.cell} />
          ))}
        </span>
      );
    case "generated":
    case "pageBreak":
    case "guidance":
      return null;
  }
}

/** A focus area of the template drawn as a page seen from afar, so that templates are told apart at a glance. */
export function MiniPage({ template }: { template: Template }) {
  return (
    <span className={styles.page} aria-hidden="true">
      <span className={styles.title} />
      {sectionBlocks(template.focusAreaPattern).map((block) => (
        <MiniBlock key={block.id} block={block} />
      ))}
    </span>
  );
}
