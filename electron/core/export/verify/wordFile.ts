import type { Element } from "@xmldom/xmldom";
import { childElement, childElements, valueAt } from "../ooxml/elements.ts";
import { StyleSheet, type Style } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, STYLES } from "../ooxml/names.ts";

/** Where a paragraph in a table stands. */
export interface CellPlace {
  table: Element;
  row: Element;
  /** Of the row in its table, from 0. */
  rowIndex: number;
  cell: Element;
}

export interface WordParagraph {
  element: Element;
  /** Its words as a reader gets them: with what is proposed as new, without what is proposed to go. */
  text: string;
  runs: Element[];
  /** The default one where it names none; undefined where the one it names is not in the file. */
  style: Style | undefined;
  place: CellPlace | undefined;
  /** The words of the heading it stands under; "" before the first. */
  under: string;
}

export interface WordTable {
  element: Element;
  rows: Element[];
  /** How many tables it stands in. */
  depth: number;
  under: string;
}

/** One part of the file that holds text: the body, the notes, the comments, a header or a footer. */
export interface TextPart {
  path: string;
  root: Element;
  paragraphs: WordParagraph[];
  tables: WordTable[];
}

/** What stands in a file's text parts, read once for all rules. */
export interface WordFile {
  word: WordPackage;
  styles: StyleSheet;
  body: TextPart;
  /** The body first, then all others. */
  parts: TextPart[];
  /** Guidance that was not to be printed. */
  guidance: readonly string[];
}

const TEXT_PART = /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/;

/** What holds runs or blocks and is nothing itself. What is proposed to go (`w:del`, `w:moveFrom`) is not for readers. */
const WRAPPERS: ReadonlySet<string> = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:customXml", "w:footnote", "w:endnote", "w:comment"]);

function runsIn(parent: Element): Element[] {
  return childElements(parent).flatMap((child) => {
    if (child.nodeName === "w:r") return [child];
    return WRAPPERS.has(child.nodeName) ? runsIn(child) : [];
  });
}

/** A run's characters. */
export function runText(run: Element): string {
  return childElements(run)
    .map((child) => {
      switch (child.nodeName) {
        case "w:t":
          return child.textContent ?? "";
        case "w:tab":
          return "\t";
        case "w:br":
        case "w:cr":
          return "\n";
        case "w:noBreakHyphen":
          return "-";
        default:
          return "";
      }
    })
    .join("");
}

function styleOf(paragraph: Element, styles: StyleSheet): Style | undefined {
  const id = valueAt(paragraph, "w:pPr", "w:pStyle");
  return id === undefined ? styles.defaultOf("paragraph") : styles.byId(id);
}

/** The level of the outline a paragraph is on, from 0; undefined for running text. */
export function outlineLevel(paragraph: Element, style: Style | undefined, styles: StyleSheet): number | undefined {
  const own = childElement(paragraph, "w:pPr", "w:outlineLvl") ?? styles.stated(style, "w:pPr", "w:outlineLvl");
  const level = Number(own?.getAttribute("w:val") ?? Number.NaN);
  return level >= 0 && level < 9 ? level : undefined;
}

function readPart(path: string, root: Element, styles: StyleSheet): TextPart {
  const part: TextPart = { path, root, paragraphs: [], tables: [] };
  let under = "";
  const read = (parent: Element, place: CellPlace | undefined, depth: number): void => {
    for (const child of childElements(parent)) {
      if (child.nodeName === "w:p") {
        const runs = runsIn(child);
        const text = runs.map(runText).join("");
        const style = styleOf(child, styles);
        if (outlineLevel(child, style, styles) !== undefined && text.trim() !== "") under = text.trim();
        part.paragraphs.push({ element: child, text, runs, style, place, under });
      } else if (child.nodeName === "w:tbl") {
        const rows = childElements(child, "w:tr").filter((row) => !childElement(row, "w:trPr", "w:del"));
        part.tables.push({ element: child, rows, depth, under });
        for (const [rowIndex, row] of rows.entries()) {
          for (const cell of childElements(row, "w:tc")) read(cell, { table: child, row, rowIndex, cell }, depth + 1);
        }
      } else if (WRAPPERS.has(child.nodeName)) {
        read(child, place, depth);
      }
    }
  };
  read(childElement(root, "w:body") ?? root, undefined, 0);
  return part;
}

/** Throws where the file has no body or a part of it is no XML. */
export function readWordFile(word: WordPackage, guidance: readonly string[] = []): WordFile {
  const styles = StyleSheet.read(word, STYLES);
  const parts = word.paths.flatMap((path) => {
    const root = TEXT_PART.test(path) ? childElements(word.xml(path))[0] : undefined;
    return root ? [readPart(path, root, styles)] : [];
  });
  const body = parts.find(({ path }) => path === DOCUMENT);
  if (!body) throw new Error(`The file has no ${DOCUMENT}`);
  return { word, styles, body, parts: [body, ...parts.filter((part) => part !== body)], guidance };
}

/** A few words of `text` to know it by. */
export function quoted(text: string): string {
  const words = text.trim().replaceAll(/\s+/g, " ");
  return `»${words.length > 60 ? `${words.slice(0, 57)}…` : words}«`;
}
