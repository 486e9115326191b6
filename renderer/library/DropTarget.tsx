import { mergeClasses } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons";
import styles from "./DropTarget.module.css";
import { useFileDrop } from "./useFileDrop.ts";

interface Props {
  onFiles: (files: File[]) => void;
  /** What happens when it is let go, and what can be. */
  title?: string;
  text?: string;
}

/** Covers the window while a file is held over it, and takes it. */
export function DropTarget({
  onFiles,
  title = "Slip filen for at importere den",
  text = "Markdown, tekst, JSON, planpakke eller skabelon",
}: Props) {
  const held = useFileDrop(onFiles);
  if (!held) return null;
  return (
    <div className={styles.cover}>
      <div className={styles.target}>
        <FolderOpenRegular className={mergeClasses(styles.icon)} aria-hidden="true" />
        <p className={styles.title}>{title}</p>
        <p className={styles.text}>{text}</p>
      </div>
    </div>
  );
}
