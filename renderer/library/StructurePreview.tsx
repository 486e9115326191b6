import { frontPage } from "../../shared/plan/frontPage.ts";
import type { Period } from "../../shared/plan/period.ts";
import { focusAreaTerm } from "../../shared/plan/plan.ts";
import type { Template } from "../../shared/plan/template.ts";
import type { Theme } from "../../shared/plan/theme.ts";
import { themeVariables } from "../ui/lookStyles.ts";
import styles from "./StructurePreview.module.css";
import { templateOutline, type OutlineEntry } from "./templateOutline.ts";

interface StructurePreviewProps {
  template: Template;
  title: string;
  municipality: string;
  /** Null while what stands in the fields is no period. */
  period: Period | null;
  theme: Theme;
}

function Entry({ entry, term }: { entry: OutlineEntry; term: string }) {
  if (entry.kind === "section") return <li className={styles.section}>{entry.title}</li>;
  return (
    <li className={styles.areas}>
      <ul className={styles.titles}>
        {entry.titles.map((title) => (
          <li key={title} className={styles.section}>
            {title}
          </li>
        ))}
      </ul>
      <div className={styles.pattern}>
        <p className={styles.patternTitle}>Indhold pr. {term.toLocaleLowerCase("da")}</p>
        <ul className={styles.parts}>
          {entry.parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
    </li>
  );
}

/** The plan to be, as its first page and the sections it will hold. */
export function StructurePreview({ template, title, municipality, period, theme }: StructurePreviewProps) {
  const term = focusAreaTerm(template.focusAreas);
  const line = [municipality, period && frontPage({ title, municipality, period }).period];
  return (
    <section className={styles.desk} aria-label="Planens opbygning" tabIndex={0}>
      <div className={styles.paper} style={themeVariables(theme)}>
        <p className={styles.title}>{title}</p>
        <p className={styles.line}>{line.filter(Boolean).join(" · ")}</p>
        <ol className={styles.outline}>
          {templateOutline(template).map((entry, index) => (
            <Entry key={index} entry={entry} term={term} />
          ))}
        </ol>
      </div>
    </section>
  );
}
