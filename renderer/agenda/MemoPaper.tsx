import { useId } from "react";
import type { AgendaMemo } from "../../shared/agenda/agendaMemo.ts";
import type { AgendaSubheading } from "../../shared/agenda/agendaTemplate.ts";
import type { AgendaPlan } from "../../shared/agenda/agendaPlan.ts";
import { isUsualCaseNumber, isUsualKle, kleName } from "../../shared/agenda/caseNumber.ts";
import { agendaTitle } from "../../shared/agenda/recommendation.ts";
import type { AgendaItem } from "../../shared/plan/agendaItem.ts";
import { Attachments } from "./Attachments.tsx";
import { memoVariables } from "./memoVariables.ts";
import { MemoPart } from "./MemoPart.tsx";
import styles from "./Memo.module.css";

export interface MemoProps {
  memo: AgendaMemo;
  /** The plan with the memo as it is being written. */
  plan: AgendaPlan;
  onChange: (changed: Partial<AgendaItem>) => void;
  /** Copies what stands under one heading, for a system that has a field for each. */
  onCopy: (heading: AgendaSubheading) => void;
}

/** Other systems number cases in other ways, so this only wonders. */
function caseHint({ caseNumber, kle }: AgendaItem): string {
  if (caseNumber.trim() !== "" && !isUsualCaseNumber(caseNumber)) {
    return "Sagsnummeret ligner ikke 15.00.15-P00-1-26. Det er i orden, hvis jeres sagssystem skriver det sådan.";
  }
  return kle.trim() !== "" && !isUsualKle(kle) ? "KLE-nummeret ligner ikke 15.00.15. Kontrollér det." : "";
}

function Head({ memo, plan, onChange }: Omit<MemoProps, "onCopy">) {
  const item = plan.agendaItem;
  const hintId = useId();
  const hint = caseHint(item);
  return (
    <header className={styles.head}>
      <p className={styles.municipality}>{plan.municipality}</p>
      <textarea
        rows={1}
        className={`${styles.field} ${styles.title}`}
        aria-label="Sagens titel på dagsordenen"
        value={item.title}
        placeholder={agendaTitle({ ...plan, agendaItem: { ...item, title: "" } })}
        onChange={({ target }) => onChange({ title: target.value.replaceAll("\n", " ") })}
      />
      <div className={styles.caseLine}>
        <label>
          Sagsnr.{" "}
          <input
            className={`${styles.field} ${styles.caseNumber}`}
            value={item.caseNumber}
            placeholder="15.00.15-P00-1-26"
            aria-describedby={hint === "" ? undefined : hintId}
            onChange={({ target }) => onChange({ caseNumber: target.value })}
          />
        </label>
        <label>
          KLE{" "}
          <input className={`${styles.field} ${styles.kle}`} value={item.kle} placeholder="15.00.15" onChange={({ target }) => onChange({ kle: target.value })} />
        </label>
        <span>{kleName(item.kle)}</span>
      </div>
      <p id={hintId} className={styles.hint} role="status">
        {hint}
      </p>
      {memo.attachments.length > 0 && (
        <div className={styles.headAttachments}>
          <span>Bilag</span>
          <Attachments plan={plan} onChange={onChange} />
        </div>
      )}
    </header>
  );
}

/** The memo as the page it becomes, with its headings in place and room to write under each. */
export function MemoPaper(props: MemoProps) {
  const { memo } = props;
  return (
    <article className={`paper ${styles.memo}`} style={memoVariables} aria-label="Sagsfremstillingen">
      <Head {...props} />
      {memo.parts.map((part) => (
        <MemoPart key={part.heading.id} part={part} {...props} />
      ))}
    </article>
  );
}
