import { Button } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons";
import { useRef, useState } from "react";
import { dateWords } from "../../shared/plan/dateWords.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { HearingDialog } from "./HearingDialog.tsx";
import styles from "./HearingFields.module.css";

const NOT_SET = "ikke angivet";

/** What the hearing edition of the open plan says of the hearing, and the way to change it. */
export function HearingFields() {
  const { deadline, replyTo, parties } = usePlan().properties.hearing;
  const [isOpen, setOpen] = useState(false);
  const section = useRef<HTMLElement>(null);
  const close = () => {
    setOpen(false);
    // The dialog goes at once, and would take the focus with it.
    requestAnimationFrame(() => section.current?.querySelector("button")?.focus());
  };
  const rows = [
    ["Høringsfrist", deadline === null ? "" : dateWords(deadline)],
    ["Svar sendes til", replyTo],
    ["Høringsparter", parties.join(", ")],
  ] as const;
  return (
    <section ref={section} className={styles.hearing} aria-label="Om høringen">
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt className={styles.name}>{name}</dt>
            <dd className={value === "" ? styles.missing : styles.value}>{value === "" ? NOT_SET : value}</dd>
          </div>
        ))}
      </dl>
      <Button className={styles.change ?? ""} size="small" icon={<EditRegular />} onClick={() => setOpen(true)}>
        Ret høringens oplysninger
      </Button>
      {isOpen && <HearingDialog onClose={close} />}
    </section>
  );
}
