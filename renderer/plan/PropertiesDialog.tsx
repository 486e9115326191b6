import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { formatPeriod, parsePeriod } from "../../shared/plan/period.ts";
import type { PlanProperties } from "../../shared/plan/plan.ts";
import { describeProblem, toProblem } from "../../shared/problem.ts";
import { FormDialog } from "../ui/FormDialog.tsx";
import { requiredProblem } from "../ui/requiredProblem.ts";

type FrontPage = Pick<PlanProperties, "title" | "municipality" | "period">;

interface Props {
  properties: FrontPage;
  onClose: () => void;
  /** Rejects with a `ProblemError` when the change could not be saved. */
  onSave: (changed: FrontPage) => Promise<void>;
}

/** What the period field's text means, or why it means nothing. */
function readPeriod(text: string): { period?: FrontPage["period"]; problem?: string } {
  try {
    return { period: parsePeriod(text) };
  } catch (error) {
    return { problem: describeProblem(toProblem(error)) };
  }
}

/** Changes what the front page says: title, municipality and period. */
export function PropertiesDialog({ properties, onClose, onSave }: Props) {
  const [title, setTitle] = useState(properties.title);
  const [municipality, setMunicipality] = useState(properties.municipality);
  const [periodText, setPeriodText] = useState(formatPeriod(properties.period));
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const { period, problem } = readPeriod(periodText);
  const titleProblem = requiredProblem("Titel", title);

  const save = () => {
    setAsked(true);
    if (!period || titleProblem) return;
    onSave({ title: title.trim(), municipality: municipality.trim(), period }).then(onClose, setFailure);
  };

  return (
    <FormDialog title="Forsiden" submit="Gem" failure={failure} width={480} onSubmit={save} onClose={onClose}>
      <Field label="Titel" validationMessage={asked ? titleProblem : null}>
        <Input value={title} onChange={(_, { value }) => setTitle(value)} autoFocus />
      </Field>
      <Field label="Kommune">
        <Input value={municipality} onChange={(_, { value }) => setMunicipality(value)} />
      </Field>
      <Field label="Periode" hint="Et til fire år, fx 2027-2028" validationMessage={(asked && problem) || null}>
        <Input value={periodText} onChange={(_, { value }) => setPeriodText(value)} />
      </Field>
    </FormDialog>
  );
}
