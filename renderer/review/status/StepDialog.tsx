import { Dropdown, Field, Option, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { PlanStatus } from "../../../shared/plan/plan.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { stepTo } from "../../../shared/review/index.ts";
import { FormDialog } from "../../ui/FormDialog.tsx";
import { requiredProblem } from "../../ui/requiredProblem.ts";
import styles from "./Status.module.css";
import { STEP_HINTS } from "./statusWords.ts";

export interface AskedStep {
  from: PlanStatus;
  /** The state to go to; the first of several to choose from. */
  to: readonly [PlanStatus, ...PlanStatus[]];
  title: string;
  submit: string;
}

interface Props extends AskedStep {
  /** Rejects with a `ProblemError` when the step could not be taken. */
  onStep: (to: PlanStatus, note: string) => Promise<void>;
  onClose: () => void;
}

/** Asks for what is to be remembered of a step, and for the reason of one that goes back. */
export function StepDialog({ from, to: choices, title, submit, onStep, onClose }: Props) {
  const [to, setTo] = useState(choices[0]);
  const [note, setNote] = useState("");
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [isBusy, setBusy] = useState(false);
  const isBack = stepTo(from, to) === "back";
  const field = isBack ? "Begrundelse" : "Bemærkning";
  const problem = isBack ? requiredProblem(field, note) : null;

  const take = () => {
    setAsked(true);
    if (problem || isBusy) return;
    setBusy(true);
    onStep(to, note.trim()).then(onClose, (error: unknown) => {
      setFailure(error);
      setBusy(false);
    });
  };

  return (
    <FormDialog title={title} submit={submit} failure={failure} width={520} onSubmit={take} onClose={onClose}>
      {choices.length > 1 && (
        <Field label="Ny tilstand">
          <Dropdown
            value={STATUS_WORDS[to]}
            selectedOptions={[to]}
            onOptionSelect={(_, { optionValue }) => {
              const chosen = choices.find((choice) => choice === optionValue);
              if (chosen) setTo(chosen);
            }}
          >
            {choices.map((choice) => (
              <Option key={choice} value={choice}>
                {STATUS_WORDS[choice]}
              </Option>
            ))}
          </Dropdown>
        </Field>
      )}
      <p className={styles.hint}>{STEP_HINTS[to]} Der gemmes en version af planen, som den er nu.</p>
      <Field
        label={field}
        required={isBack}
        hint={isBack ? "Hvorfor skal planen tilbage?" : "Valgfri, fx mødedato eller sagsnummer"}
        validationMessage={asked ? problem : null}
      >
        <Textarea value={note} rows={3} onChange={(_, { value }) => setNote(value)} autoFocus />
      </Field>
    </FormDialog>
  );
}
