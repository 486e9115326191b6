import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { ConflictDescription } from "../../shared/merge/describeConflict.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import styles from "./MergeConflicts.module.css";

interface Props {
  conflicts: readonly ConflictDescription[];
  onClose: () => void;
}

/** Tells what two windows both changed, what each of them says, and where to find what is not in the text. */
export function MergeConflicts({ conflicts, onClose }: Props) {
  useReturnFocus();
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 640 }} onKeyDown={(event) => event.stopPropagation()}>
        <DialogBody>
          <DialogTitle>De to udgaver er flettet</DialogTitle>
          <DialogContent className={styles.content ?? ""}>
            <p className={styles.told}>
              {conflicts.length === 1 ? "Ét sted var ændret" : `${conflicts.length} steder var ændret`} i begge vinduer. Der står nu
              det, du har skrevet her. Den anden udgave er gemt under Versioner.
            </p>
            <ul className={styles.list}>
              {conflicts.map(({ conflict, section, what, mine, theirs }) => (
                <li key={conflict.id} className={styles.conflict}>
                  <strong>{section}</strong>
                  <span>{what}</span>
                  <dl className={styles.sides}>
                    <dt>Her</dt>
                    <dd>{mine}</dd>
                    <dt>I det andet vindue</dt>
                    <dd>{theirs}</dd>
                  </dl>
                </li>
              ))}
            </ul>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              Luk
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
