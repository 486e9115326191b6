import type { ExportFormat } from "../../shared/exportChoice.ts";

interface FormatWords {
  name: string;
  text: string;
  /** The words of the button that makes the file. */
  make: string;
}

/** Each format by what a person wants it for. */
export const FORMAT_WORDS: Readonly<Record<ExportFormat, FormatWords>> = {
  docx: {
    name: "Word",
    text: "Den færdige plan med forside, indholdsfortegnelse, overskrifter og sidetal, klar til dagsordenen.",
    make: "Lav Word-fil",
  },
  pdf: {
    name: "PDF",
    text: "Den færdige plan til hjemmesiden og til læsere uden Word, tilgængelig også for skærmlæsere.",
    make: "Lav PDF-fil",
  },
  planpakke: {
    name: "Planpakke",
    text: "Hele planen med vejledning til en kollega, som også bruger Planskriver.",
    make: "Lav planpakke",
  },
  md: {
    name: "Markdown",
    text: "Planens tekst uden vejledning til hjemmesider og andre skriveprogrammer.",
    make: "Lav Markdown-fil",
  },
  json: {
    name: "JSON",
    text: "Hele planen med vejledning i et åbent format til andre programmer.",
    make: "Lav JSON-fil",
  },
};

export const OTHER_FORMATS: readonly ExportFormat[] = ["planpakke", "md", "json"];
