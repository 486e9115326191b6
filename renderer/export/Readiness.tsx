import { Link } from "@fluentui/react-components";
import { CheckmarkRegular, InfoRegular } from "@fluentui/react-icons";
import { useDerived } from "../editor/PlanContext.tsx";
import styles from "./ExportView.module.css";

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the file leaves out and what is still empty, so that nobody is surprised by it at the meeting. */
export function Readiness({ onShowSection }: { onShowSection: (id: string) => void }) {
  const outline = useDerived((derived) => derived.outline());
  const guidance = outline.reduce((sum, entry) => sum + entry.guidance, 0);
  const empty = outline.filter((entry) => !entry.hasContent);
  return (
    <section aria-labelledby="export-readiness">
      <h2 id="export-readiness" className={styles.subtitle}>
        Før du sender filen
      </h2>
      <ul className={styles.readiness}>
        {guidance === 0 && empty.length === 0 && (
          <li className={styles.ready}>
            <CheckmarkRegular aria-hidden />
            <span>Alle afsnit er skrevet, og der er ingen vejledninger tilbage.</span>
          </li>
        )}
        {guidance > 0 && (
          <li>
            <InfoRegular aria-hidden />
            <span>{plural(guidance, "vejledning kommer", "vejledninger kommer")} ikke med i Word.</span>
          </li>
        )}
        {empty.length > 0 && (
          <li>
            <InfoRegular aria-hidden />
            <span>
              {plural(empty.length, "afsnit har", "afsnit har")} endnu intet indhold:{" "}
              {empty.map((entry, index) => (
                <span key={entry.id}>
                  {index > 0 && ", "}
                  <Link as="button" inline onClick={() => onShowSection(entry.id)}>
                    {entry.number !== undefined && `${entry.number}. `}
                    {entry.title || "Uden titel"}
                  </Link>
                </span>
              ))}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
