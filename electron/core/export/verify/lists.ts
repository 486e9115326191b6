import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement } from "../ooxml/elements.ts";
import { quoted, type WordFile, type WordParagraph } from "./wordFile.ts";

/** A dash before a number is a minus. */
const BULLET = /^\s*[•▪◦●○■□‣⁃·*–-]\s+(?!\d)\S/;
const COUNTED = /^\s*(\d{1,2}|[a-z])[.)]\s+\S/;

/** What a typed mark of a list is: "•" for any bullet, the number or letter of others; undefined where none is typed. */
function typedMark({ element, text, style }: WordParagraph, { styles }: WordFile): string | undefined {
  if (/^toc \d|^table of figures$/i.test(style?.name ?? "")) return undefined;
  if (childElement(element, "w:pPr", "w:numPr") ?? styles.stated(style, "w:pPr", "w:numPr")) return undefined;
  return BULLET.test(text) ? "•" : COUNTED.exec(text)?.[1];
}

function follows(mark: string, before: string): boolean {
  if (mark === "•" || before === "•") return mark === before;
  return /\d/.test(mark) ? Number(mark) === Number(before) + 1 : mark.charCodeAt(0) === before.charCodeAt(0) + 1;
}

/** Point 3, of lists: one typed by hand, told by two marks in a row, is no list to a screen reader. */
export function checkLists(file: WordFile): FileFinding[] {
  const findings: FileFinding[] = [];
  let before: string | undefined;
  let told = false;
  for (const paragraph of file.body.paragraphs) {
    const mark = typedMark(paragraph, file);
    const goesOn = mark !== undefined && before !== undefined && follows(mark, before);
    if (goesOn && !told) {
      findings.push({ rule: "list.typed", where: paragraph.under, message: `Listen ved ${quoted(paragraph.text)} er skrevet med tegn i stedet for at være en liste. Lav den om til en liste.` });
    }
    told = goesOn;
    before = mark;
  }
  return findings;
}
