import type { ReactNode } from "react";
import type { ChangeDescription } from "../../shared/diff/describeChange.ts";
import { ChangeBody } from "./ChangeBody.tsx";
import styles from "./ChangeCard.module.css";

interface Props {
  description: ChangeDescription;
  /** Who made it and when, or what has been decided. */
  note?: ReactNode;
  /** What can be done with it. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** One change: what it is, where, and what it said before and says now. Within a `ComparisonContext`. */
export function ChangeCard({ description, note, actions, children }: Props) {
  const { what, where, change } = description;
  return (
    <article className={styles.card} data-change={change.id} aria-label={[what, where].filter(Boolean).join(", ")}>
      <header className={styles.head}>
        <span className={styles.what}>{what}</span>
        {where && <span className={styles.where}>{where}</span>}
        {note && <span className={styles.note}>{note}</span>}
      </header>
      <div className={styles.body}>
        <ChangeBody description={description} />
      </div>
      {children}
      {actions && <div className={styles.actions}>{actions}</div>}
    </article>
  );
}
