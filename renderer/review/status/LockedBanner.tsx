import { LockClosedRegular } from "@fluentui/react-icons";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { useIsLocked, usePlan } from "../../editor/PlanContext.tsx";
import { OpenAgain } from "./OpenAgain.tsx";
import styles from "./Status.module.css";
import { useStatusRecord } from "./StatusContext.tsx";
import { dayWords } from "./statusWords.ts";

/** Says over the paper that the plan stands as it was decided, by whom and when, and how to write on. */
export function LockedBanner() {
  const isLocked = useIsLocked();
  const { status } = usePlan().properties;
  const last = useStatusRecord().value?.transitions.findLast(({ to }) => to === status);
  if (!isLocked) return null;
  return (
    <section className={styles.banner} aria-label="Planen er låst">
      <LockClosedRegular aria-hidden className={styles.bannerIcon ?? ""} />
      <p className={styles.bannerText}>
        <strong>
          {STATUS_WORDS[status]}
          {last && ` af ${last.by.name} ${dayWords(last.at)}`}
        </strong>
        {". "}
        Planen kan læses, kommenteres og eksporteres, men ikke ændres.
      </p>
      <OpenAgain />
    </section>
  );
}
