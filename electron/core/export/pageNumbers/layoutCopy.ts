import { childElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { NUMBERING, STYLES } from "../ooxml/names.ts";

const THEME = /^word\/theme\/[^/]+\.xml$/;

const DISPLAY = "Aptos Display";
const TEXT = "Aptos";

/** Letters and signs whose widths the layout knows in every font; bullets are mostly in fonts of symbols. */
const UNKNOWN = /[^\u0000-\u024f\u2010-\u2026\u20ac]/gu;
const BULLET = "\u2022";

/** What floats in headers and footers, and moves no line of the text. */
const FLOATING = ["mc:AlternateContent", "w:pict", "w:object"];

/** What fills controls in headers and footers, which show the same without. */
const FILLED = ["w:dataBinding", "w15:dataBinding"];

function plainBullets(word: WordPackage): void {
  for (const level of word.has(NUMBERING) ? descendantElements(word.xml(NUMBERING), "w:lvl") : []) {
    const text = childElement(level, "w:lvlText");
    if (valueAt(level, "w:numFmt") !== "bullet" || !text) continue;
    text.setAttribute("w:val", BULLET);
    const fonts = childElement(level, "w:rPr", "w:rFonts");
    fonts?.parentNode?.removeChild(fonts);
  }
}

/** Word's own font for headings is not in the layout's tables; that for text, made to go with it, is as good as as wide. */
function plainDisplay(word: WordPackage): void {
  const named = word.paths.filter((path) => path === STYLES || THEME.test(path)).flatMap((path) => [
    ...descendantElements(word.xml(path), "w:rFonts").flatMap((element) => ["w:ascii", "w:hAnsi"].map((name) => ({ element, name }))),
    ...descendantElements(word.xml(path), "a:latin").map((element) => ({ element, name: "typeface" })),
  ]);
  for (const { element, name } of named) if (element.getAttribute(name) === DISPLAY) element.setAttribute(name, TEXT);
}

/**
 * A finished Word file such as the layout can work with: bullets in fonts of symbols, Word's font for headings and what
 * floats in headers or fills them in would make it guess. Nothing of that moves a line of the text.
 */
export function layoutCopy(bytes: Uint8Array): Uint8Array {
  const word = WordPackage.open(bytes);
  plainBullets(word);
  plainDisplay(word);
  for (const path of word.paths.filter((each) => /^word\/(?:header|footer)[^/]*\.xml$/.test(each))) {
    const root = word.xml(path).documentElement;
    if (!root) continue;
    for (const name of [...FLOATING, ...FILLED]) for (const element of descendantElements(root, name)) element.parentNode?.removeChild(element);
    for (const text of descendantElements(root, "w:t")) text.textContent = (text.textContent ?? "").replaceAll(UNKNOWN, BULLET);
  }
  return word.save();
}
