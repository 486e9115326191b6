import { useEffect, useState } from "react";
import { Checkbox, Field } from "@fluentui/react-components";
import { PDF_IN_TEMPLATE } from "../../shared/wordTemplate.ts";
import { call } from "../app/api.ts";

interface Props {
  value: boolean;
  onChange: (value: boolean) => void;
}

/** Whether files are written in the municipality's own template; nothing where it has none. */
export function WordTemplateChoice({ value, onChange }: Props) {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    // Without an answer the choice stays as it is, which uses the template where there is one.
    call("wordTemplate.get", {}).then(({ template }) => setName(template?.name ?? null), () => setName(null));
  }, []);
  if (name === null) return null;
  return (
    <Field hint={value ? PDF_IN_TEMPLATE : ""}>
      <Checkbox label={`Brug kommunens Word-skabelon (${name})`} checked={value} onChange={(_, { checked }) => onChange(checked === true)} />
    </Field>
  );
}
