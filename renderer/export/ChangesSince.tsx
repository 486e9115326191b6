import { Dropdown, Field, Option } from "@fluentui/react-components";
import { formatPeriod } from "../../shared/plan/period.ts";
import type { PlanSummary } from "../../shared/contract.ts";
import { useLibrary } from "../library/useLibrary.ts";
import styles from "./Choices.module.css";

const NONE = "";

function nameOf({ title, municipality, period }: PlanSummary): string {
  const years = formatPeriod(period);
  const named = title.trim() || "Uden titel";
  return [named.includes(years) ? named : `${named} ${years}`, municipality].filter(Boolean).join(", ");
}

interface ChangesSinceProps {
  planId: string;
  /** The plan that changes are shown against; null for none. */
  value: string | null;
  onChange: (planId: string | null) => void;
}

/** Lets the file show what has changed since another plan of the library, such as the last period's. */
export function ChangesSince({ planId, value, onChange }: ChangesSinceProps) {
  const { plans = [] } = useLibrary();
  const others = plans.filter(({ id, trashedAt, isTemplate }) => id !== planId && (trashedAt === null || id === value) && !isTemplate);
  const chosen = others.find(({ id }) => id === value);
  if (others.length === 0) return null;
  return (
    <Field
      label={{ children: "Vis ændringer siden", className: styles.label }}
      hint={chosen ? "Tilføjet og slettet tekst kan ses, godkendes og afvises i Word." : ""}
    >
      <Dropdown
        className={styles.dropdown ?? ""}
        value={chosen ? nameOf(chosen) : "Ingen"}
        selectedOptions={[value ?? NONE]}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue === NONE ? null : (optionValue ?? null))}
      >
        <Option value={NONE}>Ingen</Option>
        {others.map((plan) => (
          <Option key={plan.id} value={plan.id} text={nameOf(plan)}>
            {nameOf(plan)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
