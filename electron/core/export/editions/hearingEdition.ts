import { WordPackage } from "../ooxml/wordPackage.ts";
import { numberLines } from "./lineNumbers.ts";
import { addWatermark } from "./watermark.ts";

/** What it is called, on its front page and across every page. */
export const HEARING_EDITION = "Høringsudgave";

/** A finished Word file as it is sent out for comments: marked as such on every page, its lines numbered. */
export async function markForHearing(bytes: Uint8Array): Promise<Uint8Array> {
  const word = WordPackage.open(bytes);
  numberLines(word);
  await addWatermark(word, HEARING_EDITION);
  return word.save();
}
