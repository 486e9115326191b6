import { useState } from "react";
import { Combobox, Field, Option } from "@fluentui/react-components";
import { FONTS, fontStack } from "../../shared/look/fonts.ts";
import { isInstalled } from "./isInstalled.ts";

interface Props {
  label: string;
  value: string;
  onChange: (name: string) => void;
}

/** A font by name: from the list of those that municipalities have, or any other. Nothing is fetched. */
export function FontField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (name: string) => {
    setDraft(null);
    if (name.trim() !== "" && name.trim() !== value) onChange(name.trim());
  };
  const type = (text: string) => {
    setDraft(text);
    const known = FONTS.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase());
    if (known) onChange(known.name);
  };
  const hint = isInstalled(value)
    ? null
    : "Skrifttypen er ikke på denne computer. Papiret viser en, der ligner; Word bruger den rigtige, hvor den findes.";
  return (
    <Field label={label} hint={hint}>
      <Combobox
        freeform
        autoComplete="off"
        value={draft ?? value}
        selectedOptions={[value]}
        style={{ minWidth: 0 }}
        input={{ style: { fontFamily: fontStack(value), minWidth: 0, width: "100%" } }}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && commit(draft ?? value)}
        onOptionSelect={(_, { optionText }) => commit(optionText ?? value)}
        onBlur={() => commit(draft ?? value)}
      >
        {FONTS.map(({ name }) => (
          <Option key={name} text={name} value={name}>
            <span style={{ fontFamily: fontStack(name) }}>{name}</span>
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
