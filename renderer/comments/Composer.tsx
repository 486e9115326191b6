import { Button, mergeClasses, Textarea } from "@fluentui/react-components";
import { useState, type KeyboardEvent } from "react";
import styles from "./CommentsPanel.module.css";

interface Props {
  label: string;
  send: string;
  text?: string;
  autoFocus?: boolean;
  /** Whether there are buttons before anything is written. */
  isCalm?: boolean;
  /** Resolves to whether it was kept; if not, what was written stays. */
  onSend: (text: string) => Promise<boolean>;
  onCancel?: () => void;
}

/** Where a comment is written. Ctrl+Enter sends it, as in Word. */
export function Composer({ label, send, text: first = "", autoFocus = false, isCalm = false, onSend, onCancel }: Props) {
  const [text, setText] = useState(first);
  const [isSending, setSending] = useState(false);
  const isEmpty = text.trim() === "";

  const submit = async () => {
    if (isEmpty || isSending) return;
    setSending(true);
    const isKept = await onSend(text.trim());
    setSending(false);
    if (isKept) setText("");
  };
  const cancel = () => {
    setText(first);
    onCancel?.();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === "Escape" && onCancel) {
      event.preventDefault();
      event.stopPropagation();
      cancel();
    }
  };

  return (
    <div className={styles.composer}>
      <Textarea
        aria-label={label}
        placeholder={label}
        autoFocus={autoFocus}
        resize="none"
        className={mergeClasses(styles.field)}
        textarea={{ rows: isCalm && isEmpty ? 1 : 3 }}
        value={text}
        onChange={(_, { value }) => setText(value)}
        onKeyDown={onKeyDown}
      />
      {!(isCalm && isEmpty) && (
        <div className={styles.answers}>
          <Button size="small" appearance="primary" disabledFocusable={isEmpty || isSending} onClick={() => void submit()}>
            {send}
          </Button>
          <Button size="small" onClick={cancel}>
            Annullér
          </Button>
        </div>
      )}
    </div>
  );
}
