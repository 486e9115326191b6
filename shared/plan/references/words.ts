import { QUOTE_MARKS } from "../../houseStyle/quotes.ts";
import { capitalised } from "../capitalised.ts";
import type { HouseStyle } from "../houseStyle.ts";
import type { ReferenceForm } from "../nodes/index.ts";
import type { ReferenceTarget } from "./targets.ts";

/** Stands where a reference's target has been deleted, so that nobody prints it unseen. */
export const BROKEN_REFERENCE = "[henvisning mangler]";

/** Words of a reference: its own, or those it takes from its target. */
export interface ReferencePart {
  from: "reference" | "number" | "title";
  text: string;
}

export interface ReferenceContext {
  houseStyle: Pick<HouseStyle, "quotes">;
  /** Whether the reference opens a sentence: "Tabel 1 viser …". */
  opensSentence: boolean;
}

/** What a reference to `target` says, piece by piece; `BROKEN_REFERENCE` where the target is gone. */
export function referenceParts(
  target: ReferenceTarget | undefined,
  form: ReferenceForm,
  { houseStyle, opensSentence }: ReferenceContext,
): ReferencePart[] {
  if (!target) return [{ from: "reference", text: BROKEN_REFERENCE }];
  const { number, title } = target;
  const term = opensSentence ? capitalised(target.term) : target.term;
  const { open, close } = QUOTE_MARKS[houseStyle.quotes];
  const own = (text: string): ReferencePart => ({ from: "reference", text });
  const quoted = (before: string): ReferencePart[] => [
    own(`${before}${open}`),
    { from: "title", text: title },
    own(close),
  ];
  if (form === "title" && title !== "") return quoted("");
  if (number === "") return title === "" ? [own(`${term} uden titel`)] : quoted(`${term} `);
  const counted: ReferencePart = { from: "number", text: number };
  return form === "number" ? [counted] : [own(`${term} `), counted];
}

/** `referenceParts` as one string. */
export function referenceWords(
  target: ReferenceTarget | undefined,
  form: ReferenceForm,
  context: ReferenceContext,
): string {
  return referenceParts(target, form, context)
    .map(({ text }) => text)
    .join("");
}
