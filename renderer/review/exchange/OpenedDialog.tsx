import { useState } from "react";
import type { OpenedFile } from "../../../shared/contract.ts";
import { describeOpened } from "../../../shared/describeOpened.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import styles from "./ExchangePanel.module.css";
import { openFile, showOpened } from "./openFile.ts";

/** A file that was opened, and what became of it. */
export interface OpenedHere {
  file: File;
  opened: OpenedFile;
}

/** Explains why a file has led nowhere, and offers what can be done with it instead. Nothing where it has. */
export function OpenedDialog({ of: { file, opened }, onClose }: { of: OpenedHere; onClose: () => void }) {
  const [failure, setFailure] = useState<unknown>();
  const explanation = describeOpened(opened, file.name);
  if (!explanation) return null;
  const { title, text, offer } = explanation;
  const act = () => {
    if (!offer) {
      onClose();
      return;
    }
    openFile(file, null, offer.does === "asPlan").then((next) => {
      onClose();
      showOpened(next);
    }, setFailure);
  };
  return (
    <FormDialog title={title} submit={offer ? offer.words : "Luk"} hasCancel={offer !== null} failure={failure} width={480} onSubmit={act} onClose={onClose}>
      <p className={styles.words}>{text}</p>
    </FormDialog>
  );
}
