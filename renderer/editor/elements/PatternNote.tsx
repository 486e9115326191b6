import { usePlan } from "../PlanContext.tsx";
import styles from "./PatternNote.module.css";

/** Stands over the first focus area of a template: every new one is made from it. */
export function PatternNote() {
  const { asTemplate, properties } = usePlan();
  if (!asTemplate) return null;
  const many = properties.focusAreas.name?.plural ?? "Fokusområder";
  return (
    <p className={styles.note} contentEditable={false}>
      <strong>Mønster for {many.toLocaleLowerCase("da")}.</strong> Nye laves herfra. En plan begynder med{" "}
      {asTemplate.focusAreaCount}.
    </p>
  );
}
