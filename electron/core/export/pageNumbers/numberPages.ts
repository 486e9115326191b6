import { patchDocument, type EstimatedPageNumbers, type PatchedTemplate } from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { layoutCopy } from "./layoutCopy.ts";
import { childElement, descendantElements } from "../ooxml/elements.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, SETTINGS } from "../ooxml/names.ts";

/** The bookmarks that the page references in the document's text lead to. */
function referredTo(word: WordPackage): string[] {
  return descendantElements(word.xml(DOCUMENT), "w:instrText").flatMap(({ textContent }) => {
    const name = /^\s*PAGEREF\s+(\S+)/.exec(textContent ?? "")?.[1];
    return name === undefined ? [] : [name];
  });
}

/**
 * Lays out past fonts and settings that it does not know, as a municipality's own template may well have them: a number
 * that Word will put right says more than none. What it gives tells where it guessed.
 */
const layOutPages = estimatePageNumbersWith({ guess: true });

/** Guesses at the width of a single character, too little to move a line. */
const SLIGHT = "kerned text with a character whose kerning isn't known";

function isCertain({ guesses }: EstimatedPageNumbers): boolean {
  return guesses?.every(({ reason }) => reason === SLIGHT) ?? false;
}

/** The page of each bookmark in the file. Those that could not be found are not among them. */
async function estimate(bytes: Uint8Array): Promise<EstimatedPageNumbers> {
  const laidOut: EstimatedPageNumbers[] = [];
  const layOut = (file: PatchedTemplate): EstimatedPageNumbers => {
    const numbers = layOutPages(file);
    laidOut.push(numbers);
    return numbers;
  };
  await patchDocument({ outputType: "uint8array", data: bytes, patches: {}, pageNumbers: layOut });
  const [numbers] = laidOut;
  if (!numbers) throw new Error("The library laid out nothing");
  return numbers;
}

/**
 * A finished Word file with the numbers of its pages where its lists refer to them, worked out by laying out its pages.
 * It then no longer asks Word to update its fields as it opens; where a page could not be found or told with certainty, it
 * still does. Takes several times as long as writing the file.
 */
export async function numberPages(bytes: Uint8Array): Promise<Uint8Array> {
  const numbers = await estimate(layoutCopy(bytes));
  const numbered = await patchDocument({ outputType: "uint8array", data: bytes, patches: {}, pageNumbers: () => numbers });
  const referred = referredTo(WordPackage.open(bytes));
  const isComplete = referred.every((name) => numbers.bookmarks.has(name));
  if (referred.length > 0 && !(isCertain(numbers) && isComplete)) return numbered;
  const complete = WordPackage.open(numbered);
  const settings = childElement(complete.xml(SETTINGS), "w:settings");
  const update = childElement(settings, "w:updateFields");
  if (update) settings?.removeChild(update);
  return complete.save();
}
