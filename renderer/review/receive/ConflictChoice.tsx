import { Button, Field, Textarea } from "@fluentui/react-components";
import { useId, useRef, useState } from "react";
import type { Conflict } from "../../../shared/merge/conflict.ts";
import type { ConflictDescription } from "../../../shared/merge/describeConflict.ts";
import { canKeepBoth, type Resolution } from "../../../shared/merge/resolveConflict.ts";
import { editableText, fromEditableText } from "../../../shared/review/index.ts";
import { ChangedText } from "../../changes/ChangedText.tsx";
import { useComparison } from "../../changes/ComparisonContext.ts";
import styles from "./ConflictChoice.module.css";

interface Props {
  description: ConflictDescription;
  /** Whose version stands against the author's. */
  by: string;
  disabled: boolean;
  /** What has been chosen already, while another of the same change waits. */
  chosen: Resolution | undefined;
  onResolve: (resolution: Resolution) => void;
}

function Side({ conflict, side, description }: { conflict: Conflict; side: "mine" | "theirs"; description: ConflictDescription }) {
  if (conflict.kind !== "text") return <p className={styles.text}>{description[side]}</p>;
  return (
    <p className={styles.text}>
      <ChangedText before={conflict.base} now={conflict[side]} />
    </p>
  );
}

/** What the author starts from who writes something third; null where that cannot be written as words. */
function startOf(conflict: Conflict, words: ReturnType<typeof useComparison>["now"]["words"]): string | null {
  if (conflict.kind === "text") return editableText(conflict.mine, words);
  if (conflict.kind !== "property" && conflict.kind !== "attribute") return null;
  return typeof conflict.mine === "string" && typeof conflict.theirs === "string" ? conflict.mine : null;
}

const CHOSEN = { mine: "Min er valgt", theirs: "Deres er valgt", both: "Begge er valgt" } as const;

/** Both versions of what two people changed, beside each other, and what can stand instead. */
export function ConflictChoice({ description, by, disabled, chosen, onResolve }: Props) {
  const { conflict, what } = description;
  const { words } = useComparison().now;
  const start = startOf(conflict, words);
  const [written, setWritten] = useState<string | null>(null);
  const headingId = useId();
  const ways = useRef<HTMLDivElement>(null);
  const both = conflict.kind !== "removed" && canKeepBoth(conflict);
  const stopWriting = () => {
    setWritten(null);
    requestAnimationFrame(() => ways.current?.querySelector<HTMLElement>("button:last-of-type")?.focus());
  };
  const use = (text: string) => {
    if (conflict.kind === "text") onResolve({ text: fromEditableText(text, [conflict.mine, conflict.theirs], words) });
    else onResolve({ value: text });
  };
  return (
    <div className={styles.conflict} role="group" aria-labelledby={headingId}>
      <h3 id={headingId} className={styles.heading}>
        {what}
      </h3>
      <div className={styles.sides}>
        <div className={styles.side}>
          <p className={styles.name}>Min</p>
          <Side conflict={conflict} side="mine" description={description} />
        </div>
        <div className={styles.side}>
          <p className={styles.name}>Deres ({by})</p>
          <Side conflict={conflict} side="theirs" description={description} />
        </div>
      </div>
      {/* In a text, the words that were there are struck out on both sides. */}
      {conflict.kind !== "text" && (
        <p className={styles.base}>
          <span className={styles.name}>Før:</span> {description.base}
        </p>
      )}
      {chosen !== undefined && <p className={styles.chosen}>{typeof chosen === "string" ? CHOSEN[chosen] : "Din egen tekst er valgt"}</p>}
      {written === null ? (
        <div ref={ways} className={styles.actions}>
          <Button size="small" disabled={disabled} onClick={() => onResolve("mine")}>
            Behold min
          </Button>
          <Button size="small" disabled={disabled} onClick={() => onResolve("theirs")}>
            Brug deres
          </Button>
          {both && (
            <Button size="small" disabled={disabled} onClick={() => onResolve("both")}>
              Behold begge
            </Button>
          )}
          {start !== null && (
            <Button size="small" disabled={disabled} onClick={() => setWritten(start)}>
              Ret selv
            </Button>
          )}
        </div>
      ) : (
        <>
          <Field label="Det, der skal stå" hint="Fodnoter, nøgletal og henvisninger bliver stående, når deres ord gør.">
            <Textarea
              autoFocus
              resize="vertical"
              rows={4}
              value={written}
              onChange={(_event, { value }) => setWritten(value)}
            />
          </Field>
          <div className={styles.actions}>
            <Button size="small" appearance="primary" disabled={disabled} onClick={() => use(written)}>
              Brug min tekst
            </Button>
            <Button size="small" disabled={disabled} onClick={stopWriting}>
              Annullér
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
