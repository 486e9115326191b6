import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  mergeClasses,
} from "@fluentui/react-components";
import styles from "./ConfirmDialog.module.css";
import { useReturnFocus } from "./useReturnFocus.ts";

interface ConfirmDialogProps {
  title: string;
  text: string;
  /** The deed itself as the button's words ("Slet for altid"), never "OK". */
  confirm: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before what cannot be undone. Shown for as long as it is rendered; the safe choice has the focus. */
export function ConfirmDialog({ title, text, confirm, onConfirm, onClose }: ConfirmDialogProps) {
  useReturnFocus();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>{text}</DialogContent>
          <DialogActions className={mergeClasses(styles.actions)}>
            <DialogTrigger>
              <Button appearance="secondary" autoFocus>
                Annullér
              </Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              className={styles.confirm}
              onClick={() => {
                onConfirm();
                onClose();
              }}
            >
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
