import { usePlan } from "../editor/PlanContext.tsx";
import { themeVariables } from "../ui/lookStyles.ts";
import styles from "./WordSheet.module.css";

const LINES = ["100%", "94%", "98%", "60%", "100%", "91%", "72%"];

/** The finished document seen from afar: a front page, and a page of text behind it. */
export function WordSheet() {
  const { theme } = usePlan().properties;
  return (
    <div className={styles.stage} style={themeVariables(theme)} aria-hidden="true">
      <div className={`${styles.sheet} ${styles.behind}`}>
        <span className={styles.heading} />
        {LINES.map((width, index) => (
          <span key={index} className={styles.line} style={{ width }} />
        ))}
      </div>
      <div className={`${styles.sheet} ${styles.front}`}>
        <span className={styles.title} />
        <span className={styles.titleShort} />
        <span className={styles.period} />
        <span className={styles.foot} />
      </div>
    </div>
  );
}
