import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { FormDialog } from "../ui/FormDialog.tsx";
import { requiredProblem } from "../ui/requiredProblem.ts";
import styles from "./VersionsPanel.module.css";

interface Props {
  title: string;
  /** What the version is called now. */
  name: string;
  submit: string;
  /** Rejects with a `ProblemError` where it could not be kept. */
  onSave: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Asks what a version is to be called. */
export function NameDialog({ title, name: given, submit, onSave, onClose }: Props) {
  const [name, setName] = useState(given);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const problem = requiredProblem("Navn", name);

  const save = () => {
    setAsked(true);
    if (problem) return;
    onSave(name.trim()).then(onClose, setFailure);
  };

  return (
    <FormDialog title={title} submit={submit} failure={failure} width={460} onSubmit={save} onClose={onClose}>
      <p className={styles.why}>En version med navn bliver aldrig tyndet ud. Du kan altid se den, sammenligne med den og gendanne den.</p>
      <Field label="Navn" required hint="Fx Til direktionen" validationMessage={asked ? problem : null}>
        <Input value={name} maxLength={120} onChange={(_, { value }) => setName(value)} autoFocus />
      </Field>
    </FormDialog>
  );
}
