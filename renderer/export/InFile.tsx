import { focusAreaTerm } from "../../shared/plan/plan.ts";
import { takeInventory } from "../../shared/plan/inventory.ts";
import { useDerived, usePlan } from "../editor/PlanContext.tsx";
import styles from "./Findings.module.css";

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
}

/** What readers will find in the file. */
export function InFile() {
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
  ].filter((words) => words.length > 0);
  return (
    <section aria-labelledby="export-in-file">
      <h2 className={styles.heading} id="export-in-file">
        I filen
      </h2>
      <ul className={styles.plain}>
        {lines.map((words) => (
          <li key={words.join()}>{words.join(" · ")}</li>
        ))}
      </ul>
    </section>
  );
}
