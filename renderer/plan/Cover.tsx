import { formatPeriod } from "../../shared/plan/period.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import styles from "./Cover.module.css";

interface Props {
  properties: OpenPlan["properties"];
  onEdit: () => void;
}

/** The front page as it comes out in Word. It is made from the plan's properties, so a click opens those. */
export function Cover({ properties: { title, municipality, period }, onEdit }: Props) {
  return (
    <header className={`paper ${styles.cover}`}>
      <p className={styles.municipality}>{municipality}</p>
      <h1 className={styles.title}>{title || "Uden titel"}</h1>
      <p className={styles.period}>{formatPeriod(period)}</p>
      <button type="button" className={styles.edit} onClick={onEdit}>
        Ret forsiden
      </button>
    </header>
  );
}
