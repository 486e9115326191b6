import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { EDITIONS, EXPORTED_DOCUMENTS, type Edition, type ExportChoice, type ExportedDocument } from "../../shared/exportChoice.ts";
import { HearingFields } from "../hearing/HearingFields.tsx";
import { ChangesSince } from "./ChangesSince.tsx";
import { WordTemplateChoice } from "../wordTemplate/WordTemplateChoice.tsx";
import styles from "./Choices.module.css";
import { DOCUMENT_WORDS, EDITION_WORDS } from "./choiceWords.ts";

function Option({ name, text }: { name: string; text: string }) {
  return (
    <span className={styles.option}>
      <span className={styles.name}>{name}</span>
      <span className={styles.text}>{text}</span>
    </span>
  );
}

interface ChoicesProps {
  planId: string;
  choice: ExportChoice;
  onChange: (changed: Partial<ExportChoice>) => void;
}

/** What is to be in the file, and what it is for. */
export function Choices({ planId, choice, onChange }: ChoicesProps) {
  return (
    <div className={styles.choices}>
      <Field label={{ children: "Dokument", className: styles.label }}>
        <RadioGroup value={choice.document} onChange={(_, { value }) => onChange({ document: value as ExportedDocument })}>
          {EXPORTED_DOCUMENTS.map((document) => (
            <Radio key={document} value={document} label={<Option {...DOCUMENT_WORDS[document]} />} />
          ))}
        </RadioGroup>
      </Field>
      {choice.document === "plan" && (
        <Field label={{ children: "Udgave", className: styles.label }}>
          <RadioGroup value={choice.edition} onChange={(_, { value }) => onChange({ edition: value as Edition })}>
            {EDITIONS.map((edition) => (
              <Radio key={edition} value={edition} label={<Option {...EDITION_WORDS[edition]} />} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {choice.document === "plan" && choice.edition === "hearing" && <HearingFields />}
      {choice.document === "plan" && (
        <ChangesSince planId={planId} value={choice.changesSince} onChange={(changesSince) => onChange({ changesSince })} />
      )}
      <WordTemplateChoice value={choice.wordTemplate} onChange={(wordTemplate) => onChange({ wordTemplate })} />
    </div>
  );
}
