import { useRef, useState, type FormEvent } from "react";
import {
  Button,
  Dialog,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  mergeClasses,
  Radio,
  RadioGroup,
  SpinButton,
  Spinner,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { Municipality } from "../../shared/municipality.ts";
import { LONGEST_PERIOD } from "../../shared/plan/period.ts";
import type { ListedTemplate } from "../../shared/contract.ts";
import { call } from "../app/api.ts";
import { goTo } from "../app/route.ts";
import { ProblemBar } from "../ui/ProblemBar.tsx";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import { readSetting, writeSetting } from "../ui/settings.ts";
import styles from "./NewPlanDialog.module.css";
import { formPeriod, formProblems, formTitle, FIRST_YEAR, LAST_YEAR, type FieldName, type NewPlanForm } from "./newPlanForm.ts";
import { StructurePreview } from "./StructurePreview.tsx";
import { TemplateChoice } from "./TemplateChoice.tsx";
import { useSettings } from "./useSettings.ts";

/** Most plans in use run for two years. */
const USUAL_YEARS = 2;
const LENGTHS = Array.from({ length: LONGEST_PERIOD }, (_, index) => index + 1);
const FIELD_ORDER: readonly FieldName[] = ["municipality", "title", "period"];

interface NewPlanDialogProps {
  templates: readonly ListedTemplate[] | undefined;
  templateId: string | undefined;
  onClose: () => void;
}

/** Asks for what a plan needs to begin, shows what it will hold, makes it and opens it. */
export function NewPlanDialog({ templates, templateId, onClose }: NewPlanDialogProps) {
  useReturnFocus();
  const settings = useSettings();
  const chosen = templates?.find(({ id }) => id === templateId) ?? templates?.find(({ isDefault }) => isDefault) ?? templates?.[0];
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        {templates && chosen && settings ? (
          <NewPlan templates={templates} chosen={chosen} house={settings.municipality} onClose={onClose} />
        ) : (
          <div className={styles.waiting}>
            <Spinner label="Henter skabeloner" />
          </div>
        )}
      </DialogSurface>
    </Dialog>
  );
}

interface NewPlanProps {
  templates: readonly ListedTemplate[];
  chosen: ListedTemplate;
  house: Municipality;
  onClose: () => void;
}

function NewPlan({ templates, chosen, house, onClose }: NewPlanProps) {
  const [form, setForm] = useState<NewPlanForm>(() => ({
    municipality: house.name || (readSetting("municipality") ?? ""),
    ownTitle: null,
    from: new Date().getFullYear() + 1,
    years: USUAL_YEARS,
    template: chosen,
  }));
  const [asked, setAsked] = useState(false);
  const [creating, setCreating] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fields = useRef<Partial<Record<FieldName, HTMLInputElement | null>>>({});

  const change = (changed: Partial<NewPlanForm>) => setForm((before) => ({ ...before, ...changed }));
  const problems = formProblems(form);
  const shown = asked ? problems : {};
  const period = formPeriod(form);
  const title = formTitle(form);

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const missing = FIELD_ORDER.find((name) => problems[name] !== undefined);
    if (missing) fields.current[missing]?.focus();
    if (missing || !period || creating) return;
    setCreating(true);
    setError(null);
    const municipality = form.municipality.trim();
    try {
      const { id } = await call("library.create", {
        title: title.trim(),
        municipality,
        period,
        templateId: form.template.id,
      });
      writeSetting("municipality", municipality);
      goTo({ screen: "plan", planId: id });
    } catch (failure) {
      setError(failure);
      setCreating(false);
    }
  };

  return (
    <form className={styles.form} onSubmit={create} noValidate>
      <div className={styles.left}>
        <div className={styles.fields}>
          <DialogTitle className={styles.title} action={null}>
            Ny plan
          </DialogTitle>
          {error !== null && <ProblemBar error={error} />}
          <Field label="Kommune" validationMessage={shown.municipality ?? null}>
            <Input
              input={{ ref: (element) => void (fields.current.municipality = element) }}
              value={form.municipality}
              placeholder="Skriv kommunens navn"
              autoComplete="off"
              autoFocus
              onChange={(_event, { value }) => change({ municipality: value })}
            />
          </Field>
          <Field label="Titel" validationMessage={shown.title ?? null}>
            <Input
              input={{ ref: (element) => void (fields.current.title = element) }}
              value={title}
              autoComplete="off"
              onChange={(_event, { value }) => change({ ownTitle: value })}
            />
          </Field>
          <div className={styles.period}>
            <Field label="Første år" validationMessage={shown.period ?? null} className={mergeClasses(styles.from)}>
              <SpinButton
                input={{ ref: (element) => void (fields.current.period = element) }}
                value={form.from}
                displayValue={form.from === null ? "" : String(form.from)}
                min={FIRST_YEAR}
                max={LAST_YEAR}
                incrementButton={{ "aria-label": "Et år senere" }}
                decrementButton={{ "aria-label": "Et år tidligere" }}
                onChange={(_event, { value, displayValue }) => {
                  const year = value ?? Number(displayValue?.trim() || NaN);
                  change({ from: Number.isInteger(year) ? year : null });
                }}
              />
            </Field>
            <Field label="Varighed">
              <RadioGroup
                layout="horizontal"
                value={String(form.years)}
                onChange={(_event, { value }) => change({ years: Number(value) })}
              >
                {LENGTHS.map((years) => (
                  <Radio key={years} value={String(years)} label={`${years} år`} />
                ))}
              </RadioGroup>
            </Field>
          </div>
          <TemplateChoice
            templates={templates}
            chosen={form.template}
            onChoose={(template) => change({ template })}
          />
        </div>
        <div className={styles.buttons}>
          <Button onClick={onClose}>Annullér</Button>
          <Button type="submit" appearance="primary" disabledFocusable={creating} icon={creating ? <Spinner size="tiny" /> : null}>
            {creating ? "Opretter …" : "Opret plan"}
          </Button>
        </div>
      </div>
      <StructurePreview
        template={form.template}
        title={title}
        municipality={form.municipality}
        period={period}
        theme={form.template.theme ?? house.theme}
      />
      <Button
        className={mergeClasses(styles.close)}
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label="Luk"
        onClick={onClose}
      />
    </form>
  );
}
