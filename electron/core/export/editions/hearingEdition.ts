import { EDITION_NAMES } from "../../../../shared/exportChoice.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { numberLines } from "./lineNumbers.ts";
import { addWatermark } from "./watermark.ts";

/** A finished Word file as it is sent out for comments: marked as such on every page, its lines numbered. */
export async function markForHearing(bytes: Uint8Array): Promise<Uint8Array> {
  const word = WordPackage.open(bytes);
  numberLines(word);
  await addWatermark(word, EDITION_NAMES.hearing);
  return word.save();
}
