import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import type { Person } from "../../shared/person.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { requiredProblem } from "../ui/requiredProblem.ts";
import styles from "./PersonDialog.module.css";

interface Props {
  /** What is known already. */
  person: Person | null;
  /** Rejects with a `ProblemError` when it could not be kept. */
  onSave: (person: Person) => Promise<void>;
  onClose: () => void;
}

/** Asks who uses the program, and says what for. */
export function PersonDialog({ person, onSave, onClose }: Props) {
  const [name, setName] = useState(person?.name ?? "");
  const [title, setTitle] = useState(person?.title ?? "");
  const [department, setDepartment] = useState(person?.department ?? "");
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const nameProblem = requiredProblem("Navn", name);

  const save = () => {
    setAsked(true);
    if (nameProblem) return;
    onSave({ name: name.trim(), title: title.trim(), department: department.trim() }).catch(setFailure);
  };

  return (
    <FormDialog title="Hvem er du?" submit="Gem" failure={failure} width={480} onSubmit={save} onClose={onClose}>
      <p className={styles.why}>
        Dit navn står ved det, du godkender, kommenterer og sender, så andre kan se, hvem det kommer fra. Du bliver kun
        spurgt én gang og kan altid rette det.
      </p>
      <Field label="Navn" required validationMessage={asked ? nameProblem : null}>
        <Input value={name} autoComplete="name" onChange={(_, { value }) => setName(value)} autoFocus />
      </Field>
      <Field label="Titel" hint="Fx afdelingschef">
        <Input value={title} autoComplete="organization-title" onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <Field label="Afdeling" hint="Fx Job og Velfærd">
        <Input value={department} onChange={(_, { value }) => setDepartment(value)} />
      </Field>
    </FormDialog>
  );
}
