import { childElement, descendantElements, isSwitchedOn, valueAt } from "../ooxml/elements.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";

const NUMBERING = "word/numbering.xml";
const SETTINGS = "word/settings.xml";

/** Letters and signs whose widths the layout knows in every font; bullets are mostly in fonts of symbols. */
const UNKNOWN = /[^\u0000-\u024f\u2010-\u2026\u20ac]/gu;
const BULLET = "\u2022";

/** What floats in headers and footers, and moves no line of the text. */
const FLOATING = ["mc:AlternateContent", "w:pict", "w:object"];

/** A file to work out pages with. */
export interface LayoutCopy {
  bytes: Uint8Array;
  /** Whether its lines break as the original's do: they do not where Word hyphenates by itself. */
  isExact: boolean;
}

function plainBullets(word: WordPackage): void {
  for (const level of word.has(NUMBERING) ? descendantElements(word.xml(NUMBERING), "w:lvl") : []) {
    const text = childElement(level, "w:lvlText");
    if (valueAt(level, "w:numFmt") !== "bullet" || !text) continue;
    text.setAttribute("w:val", BULLET);
    const fonts = childElement(level, "w:rPr", "w:rFonts");
    fonts?.parentNode?.removeChild(fonts);
  }
}

/**
 * A finished Word file such as the layout can work with: it gives up on bullets in fonts of symbols and on hyphenation,
 * which a municipality's own template may well have. Bullets stand outside the text, so that its lines stay as they are.
 */
export function layoutCopy(bytes: Uint8Array): LayoutCopy {
  const word = WordPackage.open(bytes);
  plainBullets(word);
  for (const path of word.paths.filter((each) => /^word\/(?:header|footer)[^/]*\.xml$/.test(each))) {
    const root = word.xml(path).documentElement;
    if (!root) continue;
    for (const name of FLOATING) for (const element of descendantElements(root, name)) element.parentNode?.removeChild(element);
    for (const text of descendantElements(root, "w:t")) text.textContent = (text.textContent ?? "").replaceAll(UNKNOWN, BULLET);
  }
  const hyphenation = word.has(SETTINGS) ? childElement(word.xml(SETTINGS), "w:settings", "w:autoHyphenation") : undefined;
  const isHyphenated = isSwitchedOn(hyphenation);
  hyphenation?.parentNode?.removeChild(hyphenation);
  return { bytes: word.save(), isExact: !isHyphenated };
}
