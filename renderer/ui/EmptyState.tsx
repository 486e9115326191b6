import type { ReactNode } from "react";
import styles from "./EmptyState.module.css";

interface EmptyStateProps {
  /** The heading's rank on its page. */
  level?: 1 | 2;
  title: string;
  text: string;
  icon?: ReactNode;
  actions?: ReactNode;
}

/** Fills a place that has nothing to show: says why, and what to do next. */
export function EmptyState({ level = 2, title, text, icon, actions }: EmptyStateProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className={styles.empty}>
      {icon && (
        <div className={styles.icon} aria-hidden="true">
          {icon}
        </div>
      )}
      <Heading className={styles.title}>{title}</Heading>
      <p className={styles.text}>{text}</p>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
