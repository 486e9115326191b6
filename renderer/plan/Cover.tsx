import { frontPage } from "../../shared/plan/frontPage.ts";
import type { OpenPlan } from "../editor/PlanContext.tsx";
import { Logo } from "../look/Logo.tsx";
import { millimetresToPixels } from "../ui/lookStyles.ts";
import styles from "./Cover.module.css";

interface Props {
  properties: OpenPlan["properties"];
  /** Undefined where it may only be read. */
  onEdit: (() => void) | undefined;
}

/** The front page as it comes out in Word. It is made from the plan's properties, so its button opens those. */
export function Cover({ properties, onEdit }: Props) {
  const { theme } = properties;
  const { title, municipality, period } = frontPage(properties);
  return (
    <header className={`paper ${styles.cover}`}>
      {theme.logo && (
        <div className={styles.logo}>
          <Logo asset={theme.logo} municipality={municipality} length={(millimetres) => `${millimetresToPixels(millimetres)}px`} />
        </div>
      )}
      <h1 className={styles.title}>{title || "Uden titel"}</h1>
      <p className={styles.municipality}>{municipality}</p>
      {period && <p className={styles.period}>{period}</p>}
      {onEdit && (
        <button type="button" className={styles.edit} onClick={onEdit}>
          Ret forsiden
        </button>
      )}
    </header>
  );
}
