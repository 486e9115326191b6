import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { fieldCodes } from "../ooxml/fieldCodes.ts";
import { outlineLevel, type WordFile } from "./wordFile.ts";

/** From about ten pages on nobody finds anything by leafing. */
const LONG = 3500;

function countWords(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
}

/** Point 13: a long document has a contents list of Word's. */
export function checkContents({ body, styles }: WordFile): FileFinding[] {
  if (countWords(body.paragraphs.map(({ text }) => text)) < LONG) return [];
  if (!body.paragraphs.some(({ element, style }) => outlineLevel(element, style, styles) !== undefined)) return [];
  const isListed = fieldCodes(body.root).some((code) => /^\s*TOC\s/.test(code) && !/\\c\s/.test(code));
  return isListed ? [] : [{ rule: "contents.missing", where: "", message: "Filen er lang, men har ingen indholdsfortegnelse. Indsæt en forrest i planen." }];
}
