import { frontPage } from "../../shared/plan/frontPage.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import styles from "./Cover.module.css";

interface Props {
  properties: OpenPlan["properties"];
  onEdit: () => void;
}

/** The front page as it comes out in Word. It is made from the plan's properties, so its button opens those. */
export function Cover({ properties, onEdit }: Props) {
  const { title, municipality, period } = frontPage(properties);
  return (
    <header className={`paper ${styles.cover}`}>
      <h1 className={styles.title}>{title || "Uden titel"}</h1>
      <p className={styles.municipality}>{municipality}</p>
      {period && <p className={styles.period}>{period}</p>}
      <button type="button" className={styles.edit} onClick={onEdit}>
        Ret forsiden
      </button>
    </header>
  );
}
