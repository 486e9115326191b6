import { mergeClasses } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import styles from "./DropTarget.module.css";
import { useFileDrop } from "./useFileDrop.ts";

/** Covers the window while a file is held over it, and takes it. */
export function DropTarget({ onFiles }: { onFiles: (files: File[]) => void }) {
  const held = useFileDrop(onFiles);
  if (!held) return null;
  return (
    <div className={styles.cover}>
      <div className={styles.target}>
        <FolderOpenRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
        <p className={styles.title}>Slip filen for at importere den</p>
        <p className={styles.text}>Markdown, tekst, JSON, planpakke eller skabelon</p>
      </div>
    </div>
  );
}
