import { useId, useState } from "react";
import { Button, ColorSwatch, Input, SwatchPicker } from "@fluentui/react-components";
import { CheckmarkCircleRegular, WarningRegular } from "@fluentui/react-icons";
import { adviseOnColour, parseColour, type ColourUse } from "../../shared/look/colourAdvice.ts";
import { SWATCHES } from "../../shared/look/swatches.ts";
import { formatRatio } from "./formatRatio.ts";
import styles from "./ColourField.module.css";

interface Props {
  label: string;
  hint: string;
  use: ColourUse;
  /** RRGGBB. */
  value: string;
  onChange: (colour: string) => void;
}

const TOO_LIGHT: Readonly<Record<ColourUse, string>> = {
  text: "Farven er for lys til tekst. Overskrifter og numre vises derfor i en mørkere nuance.",
  graphic: "Farven er for lys til at ses tydeligt. I diagrammer vises derfor en mørkere nuance.",
};

/** A colour of the theme: from the swatches, from the system's own picker, or as six digits. Says whether it can be read. */
export function ColourField({ label, hint, use, value, onChange }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const [hasLeft, setLeft] = useState(false);
  const labelId = useId();
  const noteId = useId();
  const problemId = useId();
  const advice = adviseOnColour(value, use);
  const parsed = draft === null ? value : parseColour(draft);
  const isWrong = parsed === null && (hasLeft || /[^#\s0-9a-f]/i.test(draft ?? "") || (draft ?? "").length > 7);

  const choose = (colour: string) => {
    setDraft(null);
    onChange(colour);
  };
  const type = (text: string) => {
    setDraft(text);
    setLeft(false);
    const colour = parseColour(text);
    if (colour !== null) onChange(colour);
  };
  const leave = () => {
    setLeft(true);
    if (parsed !== null) setDraft(null);
  };

  return (
    <div className={styles.field} role="group" aria-labelledby={labelId} aria-describedby={noteId}>
      <span className={styles.label} id={labelId}>
        {label}
      </span>
      <span className={styles.hint}>{hint}</span>
      <div className={styles.own}>
        <input
          type="color"
          className={styles.well}
          aria-label={`${label}: vælg frit`}
          title="Vælg en anden farve"
          value={`#${value}`}
          onChange={(event) => choose(event.target.value.slice(1).toUpperCase())}
        />
        <Input
          className={styles.hex ?? ""}
          aria-label={`${label}: farvekode`}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? problemId : undefined}
          value={draft ?? `#${value}`}
          spellCheck={false}
          autoComplete="off"
          onChange={(_, data) => type(data.value)}
          onBlur={leave}
          onKeyDown={(event) => event.key === "Enter" && leave()}
        />
        <span className={styles.ratio}>Kontrast {formatRatio(advice.contrast)}</span>
      </div>
      {isWrong && (
        <p className={styles.problem} id={problemId} role="alert">
          Skriv farven som seks tegn, 0-9 og A-F, fx #17506B.
        </p>
      )}
      <SwatchPicker
        aria-label={`${label}: forslag`}
        className={styles.swatches ?? ""}
        shape="rounded"
        size="small"
        selectedValue={value}
        onSelectionChange={(_, { selectedValue }) => choose(selectedValue)}
      >
        {SWATCHES.map(({ name, colour }) => (
          <ColorSwatch key={colour} color={`#${colour}`} value={colour} aria-label={name} title={name} />
        ))}
      </SwatchPicker>
      <div className={styles.note} id={noteId} role="status">
        {advice.darker === null ? (
          <span className={styles.fine}>
            <CheckmarkCircleRegular aria-hidden="true" />
            {use === "text" ? "Kan læses som tekst på papiret" : "Kan ses tydeligt på papiret"}
          </span>
        ) : (
          <span className={styles.poor}>
            <WarningRegular aria-hidden="true" />
            <span>
              {TOO_LIGHT[use]} Kontrasten skal være mindst {formatRatio(advice.needed)}.
            </span>
          </span>
        )}
      </div>
      {advice.darker !== null && (
        <Button
          size="small"
          className={styles.mend ?? ""}
          icon={<span className={styles.shade} style={{ background: `#${advice.darker}` }} />}
          onClick={() => advice.darker !== null && choose(advice.darker)}
        >
          Brug en mørkere nuance
        </Button>
      )}
    </div>
  );
}
