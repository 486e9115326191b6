import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import { useState, type ReactNode } from "react";
import { describeConflicts } from "../../../shared/merge/describeConflict.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Resolutions, ReviewedEdit } from "../../../shared/review/index.ts";
import { ConflictChoice } from "./ConflictChoice.tsx";
import styles from "./ReceiveView.module.css";
import type { Deciding } from "./useDeciding.ts";

interface Props {
  edit: ReviewedEdit;
  name: string;
  deciding: Deciding;
  /** Both versions, to speak of the sections that conflicts are in. */
  versions: readonly Plan[];
  /** Told once it is decided, so that the next one can be shown. */
  onDecided: (id: string) => void;
  /** More that can be done. */
  children?: ReactNode;
}

/** What can be done with one change: take it over or leave it, or choose what is to stand where both wrote. */
export function EditActions({ edit, name, deciding, versions, onDecided, children }: Props) {
  const [chosen, setChosen] = useState<Resolutions>({});
  const { busy, incoming, mine } = deciding;
  const { id } = edit.change;
  const conflicts = deciding.conflicts(id);
  const told = conflicts.length === 0 ? [] : describeConflicts([...versions, mine], conflicts);
  const accept = async () => {
    if ((await deciding.accept([id])).length === 0) onDecided(id);
  };
  const reject = async () => {
    if (await deciding.reject([id])) onDecided(id);
  };
  const choose = async (resolutions: Resolutions) => {
    setChosen(resolutions);
    if (!conflicts.every((conflict) => resolutions[conflict.id] !== undefined)) return;
    if (await deciding.resolve(id, resolutions)) onDecided(id);
  };
  return (
    <>
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
      <div className={styles.actions}>
        {conflicts.length === 0 && (
          <Button size="small" appearance="primary" disabled={busy} icon={<CheckmarkRegular />} aria-label={`Tag med: ${name}`} onClick={() => void accept()}>
            Tag med
          </Button>
        )}
        <Button size="small" disabled={busy} icon={<DismissRegular />} aria-label={`Afvis: ${name}`} onClick={() => void reject()}>
          Afvis
        </Button>
        {children}
        {edit.isThere && <span className={styles.same}>Står allerede sådan i din plan</span>}
      </div>
    </>
  );
}
