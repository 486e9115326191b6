import { Button, Input } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import type { AbbreviationDraft } from "./drafts.ts";
import styles from "./AbbreviationsDialog.module.css";

function usage(count: number): string {
  if (count === 0) return "ikke i teksten";
  return count === 1 ? "1 gang" : `${count} gange`;
}

interface Props {
  draft: AbbreviationDraft;
  onChange: (meaning: string) => void;
}

/** One short form: how often it is used, what it stands for, and a suggestion where there is one. */
export function AbbreviationRow({ draft: { short, meaning, count, suggestion }, onChange }: Props) {
  return (
    <li className={styles.row}>
      <div className={styles.short}>
        <span className={styles.name}>{short}</span>
        <span className={styles.count}>{usage(count)}</span>
      </div>
      <div className={styles.meaning}>
        <Input
          aria-label={`Betydning af ${short}`}
          placeholder="Hvad står den for?"
          value={meaning}
          onChange={(_, { value }) => onChange(value)}
          contentAfter={
            meaning === "" ? null : (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={`Ryd betydningen af ${short}`}
                onClick={() => onChange("")}
              />
            )
          }
        />
        {suggestion && meaning === "" && (
          <Button
            className={styles.suggestion ?? ""}
            appearance="subtle"
            size="small"
            icon={<CheckmarkRegular />}
            aria-label={`Brug »${suggestion.meaning}« om ${short}`}
            onClick={() => onChange(suggestion.meaning)}
          >
            {suggestion.from === "text" ? "Fra teksten" : "Forslag"}: {suggestion.meaning}
          </Button>
        )}
      </div>
    </li>
  );
}
