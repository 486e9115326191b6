import { Button } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons";
import styles from "./AgendaCard.module.css";

/** Leads from the export to the memo that goes to the agenda with the plan. */
export function AgendaCard({ onOpen }: { onOpen: () => void }) {
  return (
    <section className={styles.card} aria-labelledby="agenda-card">
      <div className={styles.words}>
        <h2 className={styles.name} id="agenda-card">
          Sagsfremstilling
        </h2>
        <p className={styles.text}>
          Et udkast til dagsordenen med kommunens egne overskrifter, planens fokusområder og mål, høring, bilag og indstilling.
        </p>
      </div>
      <Button icon={<DocumentTextRegular />} onClick={onOpen}>
        Skriv sagsfremstilling
      </Button>
    </section>
  );
}
