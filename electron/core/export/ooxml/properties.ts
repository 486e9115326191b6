import type { Document, Element } from "@xmldom/xmldom";
import { childElement, childElements, createElement } from "./elements.ts";

/** The order the schema demands in `w:pPr`. */
const PARAGRAPH = [
  "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd",
  "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
  "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc", "textDirection",
  "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
];

/** In `w:rPr`, as far as we put anything there. */
const RUN = [
  "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline", "shadow", "emboss", "imprint",
  "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u",
  "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath", "rPrChange",
];

/** In `w:style`. */
const STYLE = [
  "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat",
  "locked", "personal", "personalCompose", "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
];

/** In `w:sectPr`. */
const SECTION = [
  "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar", "paperSrc", "pgBorders", "lnNumType",
  "pgNumType", "cols", "formProt", "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
  "printerSettings", "sectPrChange",
];

/** In `w:lvl`. */
const LEVEL = ["start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr"];

const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "w:pPr": PARAGRAPH,
  "w:rPr": RUN,
  "w:style": STYLE,
  "w:sectPr": SECTION,
  "w:lvl": LEVEL,
};

/** Puts `child` into `parent` where the schema wants it, after its like. */
export function insertOrdered(parent: Element, child: Element, order: readonly string[] = ORDERS[parent.nodeName] ?? []): void {
  const rank = (element: Element) => order.indexOf(element.nodeName.replace(/^\w+:/, ""));
  const own = rank(child);
  const after = childElements(parent).find((other) => rank(other) > own);
  parent.insertBefore(child, after ?? null);
}

/** The child called `name`, made in its place where there is none. */
export function ensureChild(parent: Element, name: `w:${string}`): Element {
  const found = childElement(parent, name);
  if (found) return found;
  const made = createElement(parent.ownerDocument as Document, name);
  insertOrdered(parent, made);
  return made;
}

/** Puts `child` in place of whatever `parent` has of that name. */
export function replaceChildOf(parent: Element, child: Element): void {
  for (const old of childElements(parent, child.nodeName)) parent.removeChild(old);
  insertOrdered(parent, child);
}

/** The properties of a paragraph, made where it has none. */
export function paragraphProperties(paragraph: Element): Element {
  const found = childElement(paragraph, "w:pPr");
  if (found) return found;
  const made = createElement(paragraph.ownerDocument as Document, "w:pPr");
  paragraph.insertBefore(made, paragraph.firstChild);
  return made;
}
