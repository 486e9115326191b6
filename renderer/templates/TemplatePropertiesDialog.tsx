import { Field, Input, SpinButton, Switch, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { TemplateMeta } from "../../shared/plan/ownTemplate.ts";
import type { FocusAreaStyle } from "../../shared/plan/plan.ts";
import { MOST_FOCUS_AREAS, PERIOD_SLOT, suggestedTitle } from "../../shared/plan/template.ts";
import { usePlan } from "../editor/PlanContext.tsx";
import { FormDialog } from "../ui/FormDialog.tsx";
import { requiredProblem } from "../ui/requiredProblem.ts";
import styles from "./TemplateDialog.module.css";

interface Props {
  meta: TemplateMeta;
  /** Rejects with a `ProblemError` when the change could not be saved. */
  onChange: (meta: TemplateMeta) => Promise<void>;
  onClose: () => void;
}

/** What a template has beside its text: its name, what plans from it are called, and how their focus areas are. */
export function TemplatePropertiesDialog({ meta, onChange, onClose }: Props) {
  const { properties, change } = usePlan();
  const before = properties.focusAreas;
  const [name, setName] = useState(meta.name);
  const [description, setDescription] = useState(meta.description);
  const [title, setTitle] = useState(properties.title);
  const [isNamed, setNamed] = useState(before.name !== null);
  const [singular, setSingular] = useState(before.name?.singular ?? "Fokusområde");
  const [plural, setPlural] = useState(before.name?.plural ?? "Fokusområder");
  const [numbered, setNumbered] = useState(before.numbered);
  const [count, setCount] = useState<number | null>(meta.focusAreaCount);
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  const problems = {
    name: requiredProblem("Navn", name),
    title: requiredProblem("Forslag til planens titel", title),
    singular: isNamed ? requiredProblem("Ét hedder", singular) : null,
    plural: isNamed ? requiredProblem("Flere hedder", plural) : null,
    count:
      count === null || !Number.isInteger(count) || count < 1 || count > MOST_FOCUS_AREAS
        ? `Skriv et tal fra 1 til ${MOST_FOCUS_AREAS}.`
        : null,
  };
  const shown = asked ? problems : { name: null, title: null, singular: null, plural: null, count: null };

  const save = async () => {
    setAsked(true);
    if (count === null || Object.values(problems).some((problem) => problem !== null)) return;
    const focusAreas: FocusAreaStyle = {
      name: isNamed ? { singular: singular.trim(), plural: plural.trim() } : null,
      numbered,
    };
    try {
      await change({ title: title.trim(), focusAreas });
      await onChange({ name: name.trim(), description: description.trim(), focusAreaCount: count });
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <FormDialog
      title="Skabelonens egenskaber"
      submit="Gem"
      failure={failure}
      width={560}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <Field label="Navn" validationMessage={shown.name}>
        <Input value={name} autoFocus autoComplete="off" onChange={(_, { value }) => setName(value)} />
      </Field>
      <Field label="Beskrivelse" hint="Hvornår skal man vælge den?">
        <Textarea value={description} resize="vertical" onChange={(_, { value }) => setDescription(value)} />
      </Field>
      <Field
        label="Forslag til planens titel"
        hint={`${PERIOD_SLOT} bliver til planens periode: »${suggestedTitle({ planTitle: title || PERIOD_SLOT }, properties.period)}«`}
        validationMessage={shown.title}
      >
        <Input value={title} autoComplete="off" onChange={(_, { value }) => setTitle(value)} />
      </Field>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Fokusområder</legend>
        <Switch
          label="Fokusområderne har et fælles navn i planen"
          checked={isNamed}
          onChange={(_, { checked }) => setNamed(checked)}
        />
        {isNamed && (
          <div className={styles.pair}>
            <Field label="Ét hedder" validationMessage={shown.singular}>
              <Input value={singular} placeholder="Fokusområde" onChange={(_, { value }) => setSingular(value)} />
            </Field>
            <Field label="Flere hedder" validationMessage={shown.plural}>
              <Input value={plural} placeholder="Fokusområder" onChange={(_, { value }) => setPlural(value)} />
            </Field>
          </div>
        )}
        <Switch label="Nummerér dem" checked={numbered} onChange={(_, { checked }) => setNumbered(checked)} />
        <Field label="En ny plan begynder med" validationMessage={shown.count}>
          <SpinButton
            value={count}
            displayValue={count === null ? "" : String(count)}
            min={1}
            max={MOST_FOCUS_AREAS}
            incrementButton={{ "aria-label": "Én mere" }}
            decrementButton={{ "aria-label": "Én færre" }}
            onChange={(_, { value, displayValue }) => {
              const next = value ?? Number(displayValue?.trim() || NaN);
              setCount(Number.isInteger(next) ? next : null);
            }}
          />
        </Field>
      </fieldset>
    </FormDialog>
  );
}
