import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import type { KeyboardEvent } from "react";
import type { ChangeDescription } from "../../../shared/diff/describeChange.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { ReviewedChange } from "../../../shared/review/index.ts";
import { ChangeCard } from "../../changes/ChangeCard.tsx";
import { DecidedLine } from "./DecidedLine.tsx";
import { EditActions } from "./EditActions.tsx";
import styles from "./ReceiveView.module.css";
import type { Deciding } from "./useDeciding.ts";

interface Props {
  change: ReviewedChange;
  deciding: Deciding;
  /** Both versions, to speak of the sections that conflicts are in. */
  versions: readonly Plan[];
  /** When it was made; "" where that is not known. */
  when: string;
  /** Undefined where it is no longer in the text. */
  onShow: (() => void) | undefined;
  /** Told once nothing of it is left to decide, so that the next one can be shown. */
  onDecided: (id: string) => void;
  /** Told once there is something of it to decide again. */
  onReopened: (id: string) => void;
}

function lineOf({ what, where, detail }: ChangeDescription): string {
  return [what, where || detail].filter(Boolean).join(": ");
}

/** One change that came back: to be accepted or rejected, whole or edit by edit, and a line once it is decided. */
export function DecisionCard({ change, deciding, versions, when, onShow, onDecided, onReopened }: Props) {
  const { id } = change.change;
  const { edits } = change;
  const { busy, incoming } = deciding;
  const name = lineOf(change);
  const open = edits.filter(({ decision }) => decision === null);
  const openIds = open.map((edit) => edit.change.id);
  const [only, ...others] = edits;
  const decided = new Set(edits.map(({ decision }) => decision));
  const [same] = decided;

  const reopen = (ids: readonly string[]) => void deciding.reconsider(ids).then((isDone) => isDone && onReopened(id));

  if (same && decided.size === 1) {
    const reconsider = () => reopen(edits.map((edit) => edit.change.id));
    return (
      <li>
        <DecidedLine decision={same} name={name} disabled={busy} onReconsider={reconsider} />
      </li>
    );
  }

  const acceptAll = async () => {
    if ((await deciding.accept(openIds)).length === 0) onDecided(id);
  };
  const rejectAll = async () => {
    if (await deciding.reject(openIds)) onDecided(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || busy) return;
    if (event.key.toLowerCase() === "t") void acceptAll();
    if (event.key.toLowerCase() === "a") void rejectAll();
  };

  const note = [incoming.by.name, when].filter(Boolean).join(" · ");
  const show = onShow && (
    <Button size="small" appearance="subtle" aria-label={`Vis i teksten: ${name}`} onClick={onShow}>
      Vis i teksten
    </Button>
  );
  return (
    <li className={styles.item} {...(open.length > 0 && { "data-open": id })} tabIndex={-1} aria-label={name} onKeyDown={onKeyDown}>
      <ChangeCard
        description={change}
        note={note}
        actions={
          others.length > 0 && (
            <>
              {open.length > 1 && (
                <>
                  <Button size="small" appearance="primary" disabled={busy} icon={<CheckmarkRegular />} aria-label={`Tag alle ${open.length} med: ${name}`} onClick={() => void acceptAll()}>
                    Tag alle {open.length} med
                  </Button>
                  <Button size="small" disabled={busy} icon={<DismissRegular />} aria-label={`Afvis alle ${open.length}: ${name}`} onClick={() => void rejectAll()}>
                    Afvis alle {open.length}
                  </Button>
                </>
              )}
              {show}
            </>
          )
        }
      >
        {only && others.length === 0 && (
          <EditActions edit={only} name={name} deciding={deciding} versions={versions} onDecided={() => onDecided(id)}>
            {show}
          </EditActions>
        )}
        {others.length > 0 && (
          <ol className={styles.edits}>
            {edits.map((edit) => {
              const { change: own, detail, decision } = edit;
              const reconsider = () => reopen([own.id]);
              return (
                <li key={own.id} className={styles.edit}>
                  {decision === null ? (
                    <>
                      <p className={styles.editText}>{detail}</p>
                      <EditActions
                        edit={edit}
                        name={detail}
                        deciding={deciding}
                        versions={versions}
                        onDecided={() => open.length === 1 && onDecided(id)}
                      />
                    </>
                  ) : (
                    <DecidedLine decision={decision} name={detail} disabled={busy} onReconsider={reconsider} />
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </ChangeCard>
    </li>
  );
}
