import type { AgendaPlan } from "../../shared/agenda/agendaPlan.ts";
import { planName } from "../../shared/agenda/planWords.ts";
import type { AgendaItem } from "../../shared/plan/agendaItem.ts";
import { EditableLines } from "./EditableLines.tsx";
import styles from "./Memo.module.css";

interface Props {
  plan: AgendaPlan;
  onChange: (changed: Partial<AgendaItem>) => void;
}

/** The plan itself, and below it what else is attached. */
export function Attachments({ plan, onChange }: Props) {
  return (
    <div>
      <ol className={styles.lines}>
        <li>
          <span>{planName(plan)}</span>
        </li>
      </ol>
      <EditableLines
        noun={{ one: "Bilag", the: "bilaget" }}
        lines={plan.agendaItem.attachments}
        placeholder="Bilagets navn"
        start={2}
        add="Tilføj bilag"
        onChange={(attachments) => onChange({ attachments })}
      />
    </div>
  );
}
