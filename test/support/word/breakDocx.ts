import { strFromU8, strToU8 } from "fflate";
import { WordPackage } from "../../../electron/core/export/ooxml/wordPackage.ts";

/** A Word file with one thing broken in the text of one part. Throws where `change` changes nothing. */
export function breakPart(bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array {
  const word = WordPackage.open(bytes);
  const before = strFromU8(word.bytes(path));
  const after = change(before);
  if (after === before) throw new Error(`Nothing was broken in ${path}`);
  word.set(path, strToU8(after));
  return word.save();
}
