import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, type KeyboardEvent } from "react";
import { describeConflicts } from "../../../shared/merge/describeConflict.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Decision, Resolutions, ReviewedChange } from "../../../shared/review/index.ts";
import { ChangeCard } from "../../changes/ChangeCard.tsx";
import { ConflictChoice } from "./ConflictChoice.tsx";
import type { Deciding } from "./useDeciding.ts";
import styles from "./ReceiveView.module.css";

interface Props {
  change: ReviewedChange;
  deciding: Deciding;
  /** Both versions, to speak of the sections that conflicts are in. */
  versions: readonly Plan[];
  /** When it was made; "" where that is not known. */
  when: string;
  /** Undefined where it is no longer in the text. */
  onShow: (() => void) | undefined;
  /** Told once it is decided, so that the next one can be shown. */
  onDecided: (id: string) => void;
}

const DECIDED: Record<Decision, string> = { accepted: "Taget med", resolved: "Valgt", rejected: "Afvist" };

function lineOf({ what, where, detail }: ReviewedChange): string {
  return [what, where || detail].filter(Boolean).join(": ");
}

/** One change that came back: to be accepted or rejected, chosen between where both wrote, and a line once it is decided. */
export function DecisionCard({ change, deciding, versions, when, onShow, onDecided }: Props) {
  const [chosen, setChosen] = useState<Resolutions>({});
  const { id } = change.change;
  const { busy, incoming, mine } = deciding;
  const name = lineOf(change);

  if (change.decision !== null) {
    const isAccepted = change.decision !== "rejected";
    return (
      <li className={styles.decided} data-decided={isAccepted}>
        <span className={styles.mark}>
          {isAccepted ? <CheckmarkRegular aria-hidden /> : <DismissRegular aria-hidden />}
          {DECIDED[change.decision]}
        </span>
        <span className={styles.line}>{name}</span>
        <Button size="small" appearance="subtle" disabled={busy} aria-label={`Fortryd: ${name}`} onClick={() => void deciding.reconsider([id])}>
          Fortryd
        </Button>
      </li>
    );
  }

  const conflicts = deciding.conflicts(id);
  const told = conflicts.length === 0 ? [] : describeConflicts([...versions, mine], conflicts);
  const accept = async () => {
    const left = await deciding.accept([id]);
    if (left.length === 0) onDecided(id);
  };
  const reject = async () => {
    if (await deciding.reject([id])) onDecided(id);
  };
  const choose = async (resolutions: Resolutions) => {
    setChosen(resolutions);
    if (!conflicts.every((conflict) => resolutions[conflict.id] !== undefined)) return;
    if (await deciding.resolve(id, resolutions)) onDecided(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || busy) return;
    if (event.key.toLowerCase() === "t" && conflicts.length === 0) void accept();
    if (event.key.toLowerCase() === "a") void reject();
  };

  const note = [incoming.by.name, when].filter(Boolean).join(" · ");
  return (
    <li className={styles.item} data-open={id} tabIndex={-1} aria-label={name} onKeyDown={onKeyDown}>
      <ChangeCard
        description={change}
        note={note}
        actions={
          <>
            {conflicts.length === 0 && (
              <Button size="small" appearance="primary" disabled={busy} icon={<CheckmarkRegular />} aria-label={`Tag med: ${name}`} onClick={() => void accept()}>
                Tag med
              </Button>
            )}
            <Button size="small" disabled={busy} icon={<DismissRegular />} aria-label={`Afvis: ${name}`} onClick={() => void reject()}>
              Afvis
            </Button>
            {onShow && (
              <Button size="small" appearance="subtle" aria-label={`Vis i teksten: ${name}`} onClick={onShow}>
                Vis i teksten
              </Button>
            )}
            {change.isThere && <span className={styles.same}>Står allerede sådan i din plan</span>}
          </>
        }
      >
        {told.map((description) => (
          <ConflictChoice
            key={description.conflict.id}
            description={description}
            by={incoming.by.name}
            disabled={busy}
            chosen={chosen[description.conflict.id]}
            onResolve={(resolution) => void choose({ ...chosen, [description.conflict.id]: resolution })}
          />
        ))}
      </ChangeCard>
    </li>
  );
}
