import { useMemo } from "react";
import type { ExportChoice } from "../../shared/exportChoice.ts";
import { focusAreaTerm } from "../../shared/plan/plan.ts";
import { takeInventory } from "../../shared/plan/inventory.ts";
import { useDerived, usePlan } from "../editor/PlanContext.tsx";
import { countMarks } from "./countMarks.ts";
import styles from "./Findings.module.css";
import type { WordFileContent } from "./WordFile.ts";

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

function sentenceCase(words: string): string {
  return words.charAt(0).toLocaleUpperCase("da") + words.slice(1);
}

interface InFileProps {
  /** The Word file of what is chosen; null until it is made. */
  file: WordFileContent | null;
  choice: ExportChoice;
}

/** Comments and changes, where the chosen file is one that is to have them: none of them is worth knowing too. */
function useMarks(file: WordFileContent | null, { edition, changesSince }: ExportChoice): string[] {
  const hasComments = edition === "review";
  const hasChanges = changesSince !== null;
  const found = useMemo(() => (file && (hasComments || hasChanges) ? countMarks(file.bytes) : null), [file, hasComments, hasChanges]);
  if (!found) return [];
  return [
    ...(hasComments ? [found.comments === 0 ? "ingen kommentarer" : counted(found.comments, "kommentar", "kommentarer").join()] : []),
    ...(hasChanges ? [found.changes === 0 ? "ingen ændringer" : counted(found.changes, "ændring", "ændringer").join()] : []),
  ];
}

/** What readers will find in the file. */
export function InFile({ file, choice }: InFileProps) {
  const marks = useMarks(file, choice);
  const plan = useDerived((derived) => derived.plan);
  const { properties } = usePlan();
  const found = takeInventory(plan);
  const { name } = properties.focusAreas;
  const areas = name
    ? counted(found.focusAreas, name.singular.toLocaleLowerCase("da"), name.plural.toLocaleLowerCase("da"))
    : counted(found.focusAreas, focusAreaTerm(properties.focusAreas).toLocaleLowerCase("da"), "emner");
  const lines = [
    ["Forside", ...(found.hasContents ? ["indholdsfortegnelse"] : [])],
    [...counted(found.sections, "afsnit", "afsnit"), ...areas, ...counted(found.points, "punkt", "punkter")],
    [...counted(found.goals, "mål", "mål"), ...counted(found.tables, "tabel", "tabeller"), ...counted(found.charts, "diagram", "diagrammer")],
    [...counted(found.pictures, "billede", "billeder"), ...counted(found.footnotes, "fodnote", "fodnoter")],
    marks,
  ].filter((words) => words.length > 0);
  return (
    <section aria-labelledby="export-in-file">
      <h2 className={styles.heading} id="export-in-file">
        I filen
      </h2>
      <ul className={styles.plain}>
        {lines.map((words) => (
          <li key={words.join()}>{sentenceCase(words.join(" · "))}</li>
        ))}
      </ul>
    </section>
  );
}
