import { Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { requiredProblem } from "../ui/requiredProblem.ts";
import styles from "./TemplateDialog.module.css";

interface Props {
  plan: { id: string; title: string };
  /** Resolves when everything written is on disk, since the template is made of what is stored. */
  beforeSaving?: () => Promise<void>;
  onClose: () => void;
}

/** Makes a template of a plan and opens it, so that guidance and demands can be added. */
export function SaveAsTemplateDialog({ plan, beforeSaving, onClose }: Props) {
  const notify = useNotify();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const [keepText, setKeepText] = useState(false);
  const [asked, setAsked] = useState(false);
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const nameField = useRef<HTMLInputElement>(null);
  const nameProblem = requiredProblem("Navn", name);

  const save = async () => {
    setAsked(true);
    if (nameProblem) nameField.current?.focus();
    if (nameProblem) return;
    setSaving(true);
    setFailure(undefined);
    try {
      await beforeSaving?.();
      const { id } = await call("templates.saveFromPlan", { id: plan.id, name, description: description.trim(), keepText });
      onClose();
      notify.message(`»${name.trim()}« er gemt som skabelon`);
      goTo({ screen: "plan", planId: id });
    } catch (error) {
      setFailure(error);
      setSaving(false);
    }
  };

  return (
    <FormDialog
      title="Gem som skabelon"
      submit={saving ? "Gemmer …" : "Gem skabelonen"}
      isPossible={!saving}
      failure={failure}
      width={560}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className={styles.text}>
        Skabelonen laves af »{plan.title || "Uden titel"}«. Planen selv ændres ikke. Det første fokusområde bliver
        mønster for nye, og dets tekst tømmes.
      </p>
      <Field label="Navn" validationMessage={asked ? nameProblem : null}>
        <Input
          input={{ ref: nameField }}
          value={name}
          autoFocus
          autoComplete="off"
          placeholder="Fx Vores beskæftigelsesplan"
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Field label="Beskrivelse" hint="Hvornår skal man vælge den?">
        <Textarea value={description} resize="vertical" onChange={(_, { value }) => setDescription(value)} />
      </Field>
      <Field label="Planens tekst">
        <RadioGroup value={keepText ? "keep" : "empty"} onChange={(_, { value }) => setKeepText(value === "keep")}>
          <Radio
            value="empty"
            label="Tøm teksten: behold overskrifter, vejledning og tabelhoveder"
          />
          <Radio value="keep" label="Behold teksten uden for fokusområderne som udgangspunkt" />
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}
