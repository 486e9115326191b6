import { Button } from "@fluentui/react-components";
import { CheckmarkRegular, DismissRegular } from "@fluentui/react-icons";
import type { Decision } from "../../../shared/review/index.ts";
import styles from "./ReceiveView.module.css";

interface Props {
  decision: Decision;
  name: string;
  disabled: boolean;
  onReconsider: () => void;
}

const DECIDED: Record<Decision, string> = { accepted: "Taget med", resolved: "Valgt", rejected: "Afvist" };

/** What has been decided, on a line, with a way back. */
export function DecidedLine({ decision, name, disabled, onReconsider }: Props) {
  const isAccepted = decision !== "rejected";
  return (
    <div className={styles.decided} data-decided={isAccepted}>
      <span className={styles.mark}>
        {isAccepted ? <CheckmarkRegular aria-hidden /> : <DismissRegular aria-hidden />}
        {DECIDED[decision]}
      </span>
      <span className={styles.line}>{name}</span>
      <Button size="small" appearance="subtle" disabled={disabled} aria-label={`Fortryd: ${name}`} onClick={onReconsider}>
        Fortryd
      </Button>
    </div>
  );
}
