import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Radio,
  RadioGroup,
  Textarea,
} from "@fluentui/react-components";
import { useRef, useState, type FormEvent } from "react";
import { describeProblem, problemError } from "../../shared/problem.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { useNotify } from "../ui/notify.tsx";
import { ProblemBar } from "../ui/ProblemBar.tsx";
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
  const [failure, setFailure] = useState<unknown>(null);
  const nameField = useRef<HTMLInputElement>(null);
  const nameProblem = name.trim() === "" ? describeProblem(problemError("text.required", { field: "Navn" }).problem) : null;

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (nameProblem) nameField.current?.focus();
    if (nameProblem || saving) return;
    setSaving(true);
    setFailure(null);
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
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={save} noValidate>
          <DialogBody>
            <DialogTitle>Gem som skabelon</DialogTitle>
            <DialogContent className={styles.fields}>
              {failure !== null && <ProblemBar error={failure} />}
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
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>Annullér</Button>
              <Button type="submit" appearance="primary" disabledFocusable={saving}>
                {saving ? "Gemmer …" : "Gem skabelonen"}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
