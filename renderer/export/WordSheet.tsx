import styles from "./WordSheet.module.css";

const LINES = ["100%", "94%", "98%", "60%", "100%", "91%", "72%"];

/** The finished document seen from afar: a front page, and a page of text behind it. */
export function WordSheet() {
  return (
    <div className={styles.stage} aria-hidden="true">
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
