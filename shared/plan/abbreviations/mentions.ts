import type { Section } from "../nodes/index.ts";
import { plainText } from "../plainText.ts";

/** Sections keep their identity until they change, so each is read once per change. */
const textOf = new WeakMap<Section, string>();

/** All words of a section, one line for each block. */
export function sectionText(section: Section): string {
  const known = textOf.get(section);
  if (known !== undefined) return known;
  const text = plainText([section]);
  textOf.set(section, text);
  return text;
}

/** Whether `text` has `short` as a word of its own, alone or at the head of a compound ("KUI", "KUI's", "KUI-medarbejder"). */
export function mentions(text: string, short: string): boolean {
  for (let at = text.indexOf(short); at !== -1; at = text.indexOf(short, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + short.length);
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}
