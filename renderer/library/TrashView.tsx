import { useState } from "react";
import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowUndoRegular, DeleteRegular, DocumentTextRegular } from "@fluentui/react-icons";
import type { PlanSummary } from "../../shared/contract.ts";
import { formatPeriod } from "../../shared/plan/period.ts";
import { ConfirmDialog } from "../ui/ConfirmDialog.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { formatChanged } from "../ui/formatChanged.ts";
import { useNow } from "../ui/useNow.ts";
import page from "./Page.module.css";
import table from "./PlanTable.module.css";
import styles from "./TrashView.module.css";
import { usePlanActions } from "./usePlanActions.ts";

/** The plans in the bin: each can come back, or go for good. */
export function TrashView({ plans }: { plans: readonly PlanSummary[] }) {
  const now = useNow();
  const actions = usePlanActions();
  const [removing, setRemoving] = useState<PlanSummary>();

  return (
    <div className={page.page}>
      <div className={page.head}>
        <h1 className={page.title}>Papirkurv</h1>
      </div>
      {plans.length === 0 ? (
        <div className={styles.empty}>
          <EmptyState
            icon={<DeleteRegular />}
            title="Papirkurven er tom"
            text="Planer og skabeloner, du sletter, ligger her, til du gendanner dem eller sletter dem for altid."
          />
        </div>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Titel</th>
              <th scope="col" className={table.periodHead}>
                Periode
              </th>
              <th scope="col" className={table.changedHead}>
                Slettet
              </th>
              <td className={styles.actionsHead} />
            </tr>
          </thead>
          <tbody>
            {plans.map((plan) => (
              <tr key={plan.id} className={table.row}>
                <th scope="row" className={table.titleCell}>
                  <div className={table.document}>
                    <DocumentTextRegular className={mergeClasses(table.icon)} aria-hidden="true" />
                    <div className={table.words}>
                      <span className={styles.title}>{plan.title || "Uden titel"}</span>
                      <span className={table.municipality}>{plan.isTemplate ? "Skabelon" : plan.municipality}</span>
                    </div>
                  </div>
                </th>
                <td className={`${table.number} ${table.period}`}>{plan.isTemplate ? "" : formatPeriod(plan.period)}</td>
                <td className={`${table.number} ${table.changed}`}>
                  {plan.trashedAt !== null && formatChanged(new Date(plan.trashedAt), now)}
                </td>
                <td className={styles.actions}>
                  <Button
                    icon={<ArrowUndoRegular />}
                    onClick={() => actions.restore(plan)}
                    aria-label={`Gendan ${plan.title}`}
                  >
                    Gendan
                  </Button>
                  <Button
                    appearance="subtle"
                    onClick={() => setRemoving(plan)}
                    aria-label={`Slet for altid: ${plan.title}`}
                  >
                    Slet for altid
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {removing && (
        <ConfirmDialog
          title={removing.isTemplate ? "Slet skabelonen for altid?" : "Slet planen for altid?"}
          text={`»${removing.title}« bliver slettet og kan ikke hentes tilbage.`}
          confirm="Slet for altid"
          onConfirm={() => actions.remove(removing)}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </div>
  );
}
