import { useState, type KeyboardEvent } from "react";
import type { PlanSummary } from "../../shared/contract.ts";
import { SaveAsTemplateDialog } from "../templates/SaveAsTemplateDialog.tsx";
import { useNow } from "../ui/useNow.ts";
import { PlanRow } from "./PlanRow.tsx";
import styles from "./PlanTable.module.css";
import { usePlanActions } from "./usePlanActions.ts";

/** Where an arrow key leads in a list of `count`, from place `index`; undefined for any other key. */
function nextPlace(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return Math.min(index + 1, count - 1);
    case "ArrowUp":
      return Math.max(index - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** The plans as a list that a single Tab reaches and the arrow keys walk. Enter opens, F2 renames, Delete bins. */
export function PlanTable({ plans }: { plans: readonly PlanSummary[] }) {
  const now = useNow();
  const actions = usePlanActions();
  const [renaming, setRenaming] = useState<string>();
  const [template, setTemplate] = useState<PlanSummary>();
  const [reached, setReached] = useState<string>();
  const entry = plans.some(({ id }) => id === reached) ? reached : plans[0]?.id;

  const onKeyDown = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.plan === undefined) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-plan]")];
    const index = links.indexOf(event.target);
    const plan = plans[index];
    if (!plan) return;

    const next = nextPlace(event.key, index, links.length);
    if (next !== undefined) links[next]?.focus();
    else if (event.key === "F2") setRenaming(plan.id);
    else if (event.key === "Delete") {
      (links[index + 1] ?? links[index - 1] ?? document.getElementById("indhold"))?.focus();
      actions.trash(plan);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Titel</th>
            <th scope="col" className={styles.periodHead}>
              Periode
            </th>
            <th scope="col" className={styles.statusHead}>
              Status
            </th>
            <th scope="col" className={styles.changedHead}>
              Senest ændret
            </th>
            <td className={styles.menuHead} />
          </tr>
        </thead>
        <tbody onKeyDown={onKeyDown}>
          {plans.map((plan) => (
            <PlanRow
              key={plan.id}
              plan={plan}
              now={now}
              actions={actions}
              isEntry={plan.id === entry}
              onReach={() => setReached(plan.id)}
              renaming={plan.id === renaming}
              onRename={() => setRenaming(plan.id)}
              onRenamed={() => setRenaming(undefined)}
              onSaveAsTemplate={() => setTemplate(plan)}
            />
          ))}
        </tbody>
      </table>
      {template && <SaveAsTemplateDialog plan={template} onClose={() => setTemplate(undefined)} />}
    </>
  );
}
