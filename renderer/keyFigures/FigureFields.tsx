import { Button, Field, Input, type InputOnChangeData } from "@fluentui/react-components";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { formatDecimal } from "../../shared/figures/formatDecimal.ts";
import { ambiguousText, notANumberText } from "../../shared/figures/numberProblem.ts";
import { isUnclear, readValue, type Draft } from "./draft.ts";
import styles from "./KeyFiguresPanel.module.css";

interface Props {
  draft: Draft;
  onType: (typed: Partial<Draft>) => void;
  /** The value has been left or chosen. */
  onSettle: () => void;
  onDone: () => void;
}

/** The fields of one figure, open in its row. Enter or Escape closes them. */
export function FigureFields({ draft, onType, onSettle, onDone }: Props) {
  const form = useRef<HTMLDivElement>(null);
  const [hasLeftValue, setLeftValue] = useState(() => isUnclear(draft));
  const parsed = readValue(draft);
  const shown = hasLeftValue ? parsed : undefined;

  // A figure that has no name yet is named first; after that it is the number that changes.
  useEffect(() => {
    const field = form.current?.querySelector<HTMLInputElement>(draft.label === "" ? "[data-part=label]" : "[data-part=value]");
    field?.focus();
    field?.select();
    form.current?.scrollIntoView({ block: "nearest" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when the fields open.
  }, []);

  const field = (part: keyof Draft, placeholder: string) => ({
    size: "small" as const,
    value: draft[part],
    placeholder,
    "data-part": part,
    onChange: (_: unknown, { value }: InputOnChangeData) => onType({ [part]: value }),
  });

  const settle = () => {
    setLeftValue(isUnclear(draft));
    onSettle();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const inField = (event.target as HTMLElement).tagName === "INPUT";
    if (event.key !== "Escape" && !(event.key === "Enter" && inField)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Enter" && isUnclear(draft)) settle();
    else onDone();
  };

  return (
    <div ref={form} className={styles.fields} onKeyDown={onKeyDown}>
      <Field label="Navn" size="small">
        <Input {...field("label", "fx Ledige fuldtidspersoner")} />
      </Field>
      <div className={styles.pair}>
        <Field
          label="Tal"
          size="small"
          validationState={shown?.kind === "notANumber" ? "error" : "none"}
          validationMessage={shown?.kind === "notANumber" ? notANumberText(draft.value) : ""}
        >
          <Input {...field("value", "fx 12.850")} inputMode="decimal" onBlur={settle} />
        </Field>
        <Field label="Enhed" size="small">
          <Input {...field("unit", "fx pct.")} />
        </Field>
      </div>
      {shown?.kind === "ambiguous" && (
        <div className={styles.question} role="alert">
          <span>{ambiguousText(draft.value)}</span>
          <span className={styles.answers}>
            {shown.readings.map((reading) => (
              <Button
                key={reading}
                size="small"
                onClick={() => {
                  onType({ value: formatDecimal(reading) });
                  setLeftValue(false);
                  form.current?.querySelector<HTMLInputElement>("[data-part=unit]")?.focus();
                }}
              >
                {formatDecimal(reading)}
              </Button>
            ))}
          </span>
        </div>
      )}
      <div className={styles.pair}>
        <Field label="Opgjort" size="small">
          <Input {...field("asOf", "fx august 2026")} />
        </Field>
        <Field label="Kilde" size="small">
          <Input {...field("source", "fx Jobindsats.dk")} />
        </Field>
      </div>
    </div>
  );
}
