import { useRef, useState, type CSSProperties, type MouseEvent } from "react";
import { mergeClasses } from "@fluentui/react-components";
import { DocumentTextRegular } from "@fluentui/react-icons";
import type { PlanSummary } from "../../shared/contract.ts";
import type { PlanStatus } from "../../shared/plan/plan.ts";
import { formatPeriod } from "../../shared/plan/period.ts";
import { formatRoute } from "../app/route.ts";
import { formatChanged } from "../ui/formatChanged.ts";
import { RenameField } from "../ui/RenameField.tsx";
import { PlanMenu, type MenuPlace } from "./PlanMenu.tsx";
import styles from "./PlanTable.module.css";
import { STATUS_WORDS } from "../../shared/plan/statusWords.ts";
import type { PlanActions } from "./usePlanActions.ts";

/** Only an aid to the eye; the word beside it says the same. */
const STATUS_COLOURS: Readonly<Record<PlanStatus, string>> = {
  draft: "var(--status-draft)",
  review: "var(--status-review)",
  hearing: "var(--status-hearing)",
  committee: "var(--status-committee)",
  adopted: "var(--status-adopted)",
  archived: "var(--status-archived)",
};

/** "Til gennemsyn hos dig for Mette Holm", "Retur fra Bo Lund og Mette Holm": what waits for the person in a plan; "" for nothing. */
function exchangeWords({ reviewFor, returnedFrom }: PlanSummary): string {
  if (returnedFrom.length > 0) return `Retur fra ${new Intl.ListFormat("da").format(returnedFrom)}`;
  return reviewFor === null ? "" : `Til gennemsyn hos dig for ${reviewFor}`;
}

interface PlanRowProps {
  plan: PlanSummary;
  now: Date;
  actions: PlanActions;
  /** Whether Tab enters the list here. */
  isEntry: boolean;
  onReach: () => void;
  renaming: boolean;
  onRename: () => void;
  onRenamed: () => void;
  onSaveAsTemplate: () => void;
}

export function PlanRow(props: PlanRowProps) {
  const { plan, now, actions, isEntry, onReach, renaming, onRename, onRenamed, onSaveAsTemplate } = props;
  const link = useRef<HTMLAnchorElement>(null);
  const [menuPlace, setMenuPlace] = useState<MenuPlace>();
  const tabIndex = isEntry ? 0 : -1;

  const onContextMenu = (event: MouseEvent) => {
    event.preventDefault();
    setMenuPlace({ x: event.clientX, y: event.clientY });
  };
  const endRename = (title: string | null) => {
    onRenamed();
    if (title !== null && title !== plan.title) actions.rename(plan, title);
    // The link is back only after this render.
    requestAnimationFrame(() => link.current?.focus());
  };

  return (
    <tr className={styles.row} onFocus={onReach} onContextMenu={onContextMenu}>
      <th scope="row" className={styles.titleCell}>
        <div className={styles.document}>
          <DocumentTextRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
          <div className={styles.words}>
            {renaming ? (
              <RenameField title={plan.title} label="Ny titel" className={styles.rename} onEnd={endRename} />
            ) : (
              <a
                ref={link}
                data-plan={plan.id}
                className={styles.title}
                href={formatRoute({ screen: "plan", planId: plan.id })}
                tabIndex={tabIndex}
                title={plan.title}
              >
                {plan.title || "Uden titel"}
              </a>
            )}
            <span className={styles.municipality}>
              {[exchangeWords(plan), plan.municipality].filter((words) => words !== "").join(" · ")}
            </span>
          </div>
        </div>
      </th>
      <td className={`${styles.number} ${styles.period}`}>{formatPeriod(plan.period)}</td>
      <td>
        <span
          className={styles.status}
          style={{ "--status-colour": STATUS_COLOURS[plan.status] } as CSSProperties}
        >
          {STATUS_WORDS[plan.status]}
        </span>
      </td>
      <td className={`${styles.number} ${styles.changed}`}>{formatChanged(new Date(plan.changedAt), now)}</td>
      <td className={styles.menuCell}>
        <PlanMenu
          plan={plan}
          actions={actions}
          onRename={onRename}
          onSaveAsTemplate={onSaveAsTemplate}
          tabIndex={tabIndex}
          place={menuPlace}
          onClose={() => setMenuPlace(undefined)}
        />
      </td>
    </tr>
  );
}
