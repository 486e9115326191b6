import { patchDocument, type EstimatedPageNumbers, type PatchedTemplate } from "docx";
import { estimatePageNumbers } from "docx/layout";
import { layoutCopy } from "./layoutCopy.ts";
import { childElement, descendantElements } from "../ooxml/elements.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";

const DOCUMENT = "word/document.xml";
const SETTINGS = "word/settings.xml";

/** The bookmarks that the page references in the document's text lead to. */
function referredTo(word: WordPackage): string[] {
  return descendantElements(word.xml(DOCUMENT), "w:instrText").flatMap(({ textContent }) => {
    const name = /^\s*PAGEREF\s+(\S+)/.exec(textContent ?? "")?.[1];
    return name === undefined ? [] : [name];
  });
}

/** The page of each bookmark in the file. Those that could not be found are not among them. */
async function estimate(bytes: Uint8Array): Promise<EstimatedPageNumbers> {
  const laidOut: EstimatedPageNumbers[] = [];
  const layOut = (file: PatchedTemplate): EstimatedPageNumbers => {
    const numbers = estimatePageNumbers(file);
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
  const copy = layoutCopy(bytes);
  const numbers = await estimate(copy.bytes);
  const numbered = await patchDocument({ outputType: "uint8array", data: bytes, patches: {}, pageNumbers: () => numbers });
  const isComplete = referredTo(WordPackage.open(bytes)).every((name) => numbers.bookmarks.has(name));
  if (!copy.isExact || !isComplete) return numbered;
  const complete = WordPackage.open(numbered);
  const settings = childElement(complete.xml(SETTINGS), "w:settings");
  const update = childElement(settings, "w:updateFields");
  if (update) settings?.removeChild(update);
  return complete.save();
}
