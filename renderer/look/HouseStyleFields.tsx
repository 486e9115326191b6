import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { formatAmount } from "../../shared/figures/formatAmount.ts";
import { RANGE_DASHES } from "../../shared/houseStyle/dashes.ts";
import { inQuotes } from "../../shared/houseStyle/quotes.ts";
import { DASH_STYLES, PERCENT_STYLES, QUOTE_STYLES, type HouseStyle } from "../../shared/plan/houseStyle.ts";

interface ChoiceProps<T extends string> {
  label: string;
  values: readonly T[];
  value: T;
  example: (value: T) => string;
  onChange: (value: T) => void;
}

/** One of few ways to write something, each shown by an example of itself. */
function Choice<T extends string>({ label, values, value, example, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label}>
      <RadioGroup
        layout="horizontal"
        value={value}
        onChange={(_, data) => {
          const chosen = values.find((known) => known === data.value);
          if (chosen !== undefined) onChange(chosen);
        }}
      >
        {values.map((known) => (
          <Radio key={known} value={known} label={example(known)} />
        ))}
      </RadioGroup>
    </Field>
  );
}

const DASH_NAMES: Readonly<Record<HouseStyle["dash"], string>> = { hyphen: "kort", enDash: "lang" };

interface Props {
  houseStyle: HouseStyle;
  onChange: (houseStyle: HouseStyle) => void;
}

/** How the municipality writes what orthography leaves open. */
export function HouseStyleFields({ houseStyle, onChange }: Props) {
  return (
    <>
      <Choice
        label="Procent"
        values={PERCENT_STYLES}
        value={houseStyle.percent}
        example={(percent) => formatAmount("48", "%", { percent })}
        onChange={(percent) => onChange({ ...houseStyle, percent })}
      />
      <Choice
        label="Fra … til"
        values={DASH_STYLES}
        value={houseStyle.dash}
        example={(dash) => `2027${RANGE_DASHES[dash]}2028 (${DASH_NAMES[dash]})`}
        onChange={(dash) => onChange({ ...houseStyle, dash })}
      />
      <Choice
        label="Citationstegn"
        values={QUOTE_STYLES}
        value={houseStyle.quotes}
        example={(quotes) => inQuotes("sådan her", { quotes })}
        onChange={(quotes) => onChange({ ...houseStyle, quotes })}
      />
    </>
  );
}
