import { naturalLine } from "../../../shared/look/fonts.ts";
import { spellOutChanges } from "./changes.ts";
import { markComments, type ShownComment } from "./comments.ts";
import { markDrawings, type Drawing } from "./drawings.ts";
import { unfoldFields } from "./fields.ts";
import { divideIntoFlows, type Flow } from "./flows.ts";
import { ParagraphNotebook, type ParagraphNotes } from "./paragraphNotes.ts";
import { dropTableStyleBorders, spellOutTableBorders } from "./tableBorders.ts";
import { takeWatermark, type Watermark } from "./watermark.ts";
import { WordParts, createWord, wordElements, wordChild, wordNumber, wordSwitch, wordValue } from "./wordXml.ts";

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";

/** The outermost elements of the parts that have text outside the document's own: headers, footers and notes. */
const OTHER_TEXTS = ["hdr", "ftr", "footnotes", "endnotes"];

/** A Word file in the shape that it can be drawn in page by page. */
export interface PreparedWord {
  /** The same file with every place that docx-preview would lose turned into something it draws. */
  bytes: Uint8Array<ArrayBuffer>;
  flows: readonly Flow[];
  paragraphs: readonly ParagraphNotes[];
  drawings: readonly Drawing[];
  /** What stands across the pages behind the text, by the id of the header that holds it. */
  watermarks: ReadonlyMap<string, Watermark>;
  comments: readonly ShownComment[];
  /** Whether left and right pages have headers of their own. */
  evenHeaders: boolean;
}

function bodyFont(parts: WordParts): string {
  const fonts = wordElements(parts.part(STYLES) ?? new Document(), "rPrDefault")[0];
  const named = wordValue(fonts && wordElements(fonts, "rFonts")[0], "ascii");
  const [scheme] = parts.part("word/theme/theme1.xml")?.getElementsByTagNameNS("*", "minorFont") ?? [];
  return named ?? scheme?.getElementsByTagNameNS("*", "latin")[0]?.getAttribute("typeface") ?? "Calibri";
}

/**
 * Word counts a line in heights of the font's own line, CSS in sizes of the font. "At least" becomes the font's own line,
 * which is what it nearly always comes to.
 */
function countLinesAsCss(root: Document, natural: number): void {
  for (const spacing of wordElements(root, "spacing")) {
    const line = wordNumber(spacing, "line");
    const rule = wordValue(spacing, "lineRule") ?? "auto";
    if (line === undefined || rule === "exact") continue;
    const multiple = rule === "auto" ? line : 240;
    const attribute = (name: string, value: string) => spacing.setAttributeNS(spacing.namespaceURI, `w:${name}`, value);
    attribute("line", String(Math.round(multiple * natural)));
    attribute("lineRule", "auto");
  }
}

function hyphensAsText(root: Document): void {
  for (const hyphen of wordElements(root, "noBreakHyphen")) {
    const text = createWord(root, "t");
    text.textContent = "\u2011";
    hyphen.replaceWith(text);
  }
}

/** Makes a finished Word file ready to be drawn. Throws where the bytes are none. */
export function prepareWord(bytes: Uint8Array): PreparedWord {
  const parts = new WordParts(bytes);
  const root = parts.part(DOCUMENT);
  if (!root) throw new Error("no text in the Word file");
  const styles = parts.part(STYLES);
  const notebook = new ParagraphNotebook(styles, parts.part("word/numbering.xml"));
  const flows = divideIntoFlows(root, notebook.styles);
  const comments = markComments(root, parts);
  const drawings: Drawing[] = [];
  const targets = [...parts.targets(DOCUMENT)];
  const others = targets.map(([, path]) => path).filter((path) => path.endsWith(".xml") && OTHER_TEXTS.includes(parts.part(path)?.documentElement.localName ?? ""));
  const natural = naturalLine(bodyFont(parts));
  const watermarks = new Map<string, Watermark>();
  for (const path of new Set([DOCUMENT, ...others])) {
    const part = parts.part(path);
    if (!part) continue;
    const watermark = takeWatermark(part);
    const id = targets.find(([, target]) => target === path)?.[0];
    if (watermark !== undefined && id !== undefined) watermarks.set(id, watermark);
    unfoldFields(part);
    spellOutChanges(part);
    hyphensAsText(part);
    markDrawings(path, parts, drawings);
    countLinesAsCss(part, natural);
    spellOutTableBorders(part, styles);
    notebook.noteAll(part);
  }
  if (styles) {
    countLinesAsCss(styles, natural);
    dropTableStyleBorders(styles);
    for (const pageBreak of wordElements(styles, "pageBreakBefore")) pageBreak.remove();
  }
  for (const reference of wordElements(root, "footnoteReference")) {
    const look = wordChild(reference.parentElement ?? undefined, "rPr");
    wordChild(look, "vertAlign")?.remove();
  }
  return {
    bytes: parts.save(),
    flows,
    paragraphs: notebook.notes,
    drawings,
    comments,
    watermarks,
    evenHeaders: wordSwitch(parts.part("word/settings.xml")?.documentElement, "evenAndOddHeaders") ?? false,
  };
}
