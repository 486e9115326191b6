import type { ExportFormat } from "../../shared/exportChoice.ts";

interface FormatWords {
  name: string;
  text: string;
  /** The words of the button that saves the file. */
  save: string;
}

/** Each format by what a person wants it for. */
export const FORMAT_WORDS: Readonly<Record<ExportFormat, FormatWords>> = {
  docx: { name: "Word", text: "Den færdige plan, klar til dagsordenen.", save: "Gem Word-fil" },
  pdf: { name: "PDF", text: "Den færdige plan til hjemmesiden og til læsere uden Word.", save: "Gem PDF" },
  planpakke: { name: "Planpakke", text: "Hele planen til en kollega med Planskriver.", save: "Gem planpakke" },
  md: { name: "Markdown", text: "Teksten til hjemmesider og andre programmer.", save: "Gem Markdown" },
  json: { name: "JSON", text: "Hele planen i et åbent format.", save: "Gem JSON" },
};

export const OTHER_FORMATS: readonly ExportFormat[] = ["planpakke", "md", "json"];
