import { BracesVariableRegular } from "@fluentui/react-icons";
import { fieldWords } from "../../../shared/plan/derivedWords.ts";
import { createField, FIELD_NAMES, type FieldName } from "../../../shared/plan/nodes/index.ts";
import { insertDerived } from "../commands/insertDerived.ts";
import type { Choice, Chooser } from "./choice.ts";
import { matchesWords } from "./matchesWords.ts";

/** What each field is called where it is chosen and explained. */
export const FIELD_LABELS: Readonly<Record<FieldName, string>> = {
  title: "Planens titel",
  municipality: "Kommune",
  period: "Periode",
  periodFrom: "Periodens første år",
  periodTo: "Periodens sidste år",
};

export const fieldIcon = <BracesVariableRegular />;

/** Chooses which of the plan's own data the text shall show. */
export const fieldChooser: Chooser = {
  name: "Felt",
  placeholder: "Søg i felter",
  choices: (query, { derived }) =>
    FIELD_NAMES.filter((name) => matchesWords(FIELD_LABELS[name], query)).map((name): Choice => ({
      id: name,
      name: FIELD_LABELS[name],
      description: fieldWords(name, derived.plan) || "Ikke udfyldt endnu",
      icon: fieldIcon,
      insert: (editor) => insertDerived(editor, createField(name)),
    })),
};
