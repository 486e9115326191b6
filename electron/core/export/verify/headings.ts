import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement, isSwitchedOn } from "../ooxml/elements.ts";
import { styleIdentity } from "../ooxml/styleIdentity.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import { outlineLevel, quoted, type WordFile, type WordParagraph } from "./wordFile.ts";

const LONGEST_HEADING = 80;

/** A short line of nothing but bold letters in running text, which only looks like a heading. */
function looksLikeHeading({ element, text, runs, style, place }: WordParagraph, { styles }: WordFile): boolean {
  const words = text.trim();
  if (place || words === "" || words.length > LONGEST_HEADING || /[.,:;!?…]$/.test(words)) return false;
  if (style !== styles.defaultOf("paragraph") || childElement(element, "w:pPr", "w:numPr")) return false;
  const written = runs.filter((run) => run.getElementsByTagName("w:t").length > 0);
  return written.length > 0 && written.every((run) => isSwitchedOn(run, "w:rPr", "w:b"));
}

/** Whether a style is one of Word's headings or is based on one. */
function isHeading(style: Style | undefined, styles: StyleSheet): boolean {
  return styles.chain(style).some(({ name }) => /^heading [1-9]$/.test(styleIdentity(name)));
}

/** Point 1: headings are Word's own, begin at the first level and leave none out, and say something. */
export function checkHeadings(file: WordFile): FileFinding[] {
  const { styles, body } = file;
  let above = 0;
  return body.paragraphs.flatMap((paragraph, index): FileFinding[] => {
    const { element, text, style, under } = paragraph;
    const outline = outlineLevel(element, style, styles);
    if (outline === undefined) {
      const isSignature = /hilsen/i.test(body.paragraphs[index - 1]?.text ?? "");
      if (isSignature || !looksLikeHeading(paragraph, file)) return [];
      return [{ rule: "heading.unmarked", where: under, message: `${quoted(text)} er skrevet med fed som en overskrift, men er ikke en. Gør linjen til en overskrift.` }];
    }
    const level = outline + 1;
    if (text.trim() === "") {
      const isGoing = ["w:del", "w:moveFrom"].some((change) => childElement(element, "w:pPr", "w:rPr", change));
      if (isGoing) return [];
      above = level;
      return [{ rule: "heading.empty", where: under, message: "En overskrift er tom. Skriv den, eller slet den." }];
    }
    const before = above === 0 ? "men er den første" : `men den før er på niveau ${above}`;
    const found: FileFinding[] =
      level > above + 1 ? [{ rule: "heading.skips", where: "", message: `Overskriften ${quoted(text)} er på niveau ${level}, ${before}.` }] : [];
    if (!isHeading(style, styles)) {
      found.push({ rule: "heading.unmarked", where: "", message: `Overskriften ${quoted(text)} har ikke en af Words overskriftstypografier.` });
    }
    above = level;
    return found;
  });
}
