import { EDITION_NAMES, type Edition, type ExportedDocument } from "../../shared/exportChoice.ts";

interface Words {
  name: string;
  text: string;
}

export const DOCUMENT_WORDS: Readonly<Record<ExportedDocument, Words>> = {
  plan: { name: "Planen", text: "Hele planen med forside." },
  sagsfremstilling: { name: "Sagsfremstilling", text: "Notatet, som planen følger på dagsordenen." },
};

/** Each edition by what it is for. */
export const EDITION_WORDS: Readonly<Record<Edition, Words>> = {
  final: { name: EDITION_NAMES.final, text: "Klar til dagsordenen, som den skal besluttes." },
  hearing: { name: EDITION_NAMES.hearing, text: "Vandmærke, linjenumre og høringsfrist på forsiden." },
  review: { name: EDITION_NAMES.review, text: "Med kommentarer, til kolleger der retter i Word." },
};
