import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { ProblemBar } from "./ProblemBar.tsx";
import { useReturnFocus } from "./useReturnFocus.ts";
import styles from "./FormDialog.module.css";

interface Props {
  title: string;
  /** What the button says that Enter presses too. */
  submit: string;
  /** Whether there is anything to submit yet. */
  isPossible?: boolean;
  /** Why it could not be done, last time it was tried. */
  failure?: unknown;
  /** Whether there is anything to call off. */
  hasCancel?: boolean;
  /** A button beside them for something else that can be done. */
  otherAction?: ReactNode;
  /** The widest it gets, in CSS pixels. */
  width: number;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog with fields to fill in. Keys pressed in it are its own, also where it was opened from the paper. */
export function FormDialog({ title, submit, isPossible = true, failure, hasCancel = true, otherAction, width, onSubmit, onClose, children }: Props) {
  useReturnFocus();
  const onFormSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (isPossible) onSubmit();
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: width }} onKeyDown={(event) => event.stopPropagation()}>
        <form onSubmit={onFormSubmit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.fields}>
              {failure !== undefined && <ProblemBar error={failure} />}
              {children}
            </DialogContent>
            <DialogActions>
              {otherAction}
              {hasCancel && <Button onClick={onClose}>Annullér</Button>}
              <Button type="submit" appearance="primary" className={styles.submit ?? ""} disabledFocusable={!isPossible}>
                {submit}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
