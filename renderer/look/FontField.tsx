import { useRef, useState, type KeyboardEvent } from "react";
import { Combobox, Field, Option } from "@fluentui/react-components";
import { FONTS, fontStack } from "../../shared/look/fonts.ts";
import { fontName } from "../../shared/plan/theme.ts";
import { isInstalled } from "./isInstalled.ts";

interface Props {
  label: string;
  value: string;
  onChange: (name: string) => void;
}

/** From this many letters on, what is typed may stand for the known font that begins so. */
const ENOUGH_LETTERS = 3;

/** The font meant by what was typed: a known one, however it is spelled or cut short, or one of this name. */
function meantFont(text: string): string {
  const wanted = text.trim().toLowerCase();
  const known = FONTS.find(({ name }) => name.toLowerCase() === wanted);
  const begun = wanted.length >= ENOUGH_LETTERS ? FONTS.find(({ name }) => name.toLowerCase().startsWith(wanted)) : undefined;
  return (known ?? begun)?.name ?? fontName(text);
}

/** A font by name: from the list of those that municipalities have, or any other. Nothing is fetched. */
export function FontField({ label, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  /** Whether an option was walked to after the last letter, so that Enter means it and not the letters. */
  const hasWalked = useRef(false);

  const commit = (name: string) => {
    setDraft(null);
    if (name !== "" && name !== value) onChange(name);
  };
  const meansDraft = draft !== null && !hasWalked.current;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") hasWalked.current = true;
    if (event.key === "Enter" && meansDraft) commit(meantFont(draft));
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
        expandIcon={{ "aria-label": `${label}: vis skrifttyper` }}
        style={{ minWidth: 0 }}
        input={{ style: { fontFamily: fontStack(value), minWidth: 0, width: "100%" } }}
        onChange={(event) => {
          hasWalked.current = false;
          setDraft(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onOptionSelect={(event, { optionText }) => {
          // Enter and Tab take the marked option, also where the letters say another; letters that fit none take none.
          if (optionText !== undefined && !(event.type === "keydown" && meansDraft)) commit(optionText);
        }}
        onBlur={() => commit(draft === null ? value : meantFont(draft))}
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
