import { patchDocument, type EstimatedPageNumbers, type PatchedTemplate } from "docx";
import { estimatePageNumbers } from "docx/layout";
import { childElement, descendantElements } from "./ooxml/elements.ts";
import { WordPackage } from "./ooxml/wordPackage.ts";

const DOCUMENT = "word/document.xml";
const SETTINGS = "word/settings.xml";

/** The bookmarks that the page references in the document's text lead to. */
function referredTo(word: WordPackage): string[] {
  return descendantElements(word.xml(DOCUMENT), "w:instrText").flatMap(({ textContent }) => {
    const name = /^\s*PAGEREF\s+(\S+)/.exec(textContent ?? "")?.[1];
    return name === undefined ? [] : [name];
  });
}

/**
 * A finished Word file with the numbers of its pages where its lists refer to them, worked out by laying out its pages.
 * It then no longer asks Word to update its fields as it opens; where a page could not be found, it still does.
 * Takes several times as long as writing the file.
 */
export async function numberPages(bytes: Uint8Array): Promise<Uint8Array> {
  const word = WordPackage.open(bytes);
  let found: EstimatedPageNumbers["bookmarks"] = new Map();
  const layOut = (file: PatchedTemplate): EstimatedPageNumbers => {
    const numbers = estimatePageNumbers(file);
    found = numbers.bookmarks;
    return numbers;
  };
  const numbered = await patchDocument({ outputType: "uint8array", data: bytes, patches: {}, pageNumbers: layOut });
  if (referredTo(word).some((name) => !found.has(name))) return numbered;
  const complete = WordPackage.open(numbered);
  const settings = childElement(complete.xml(SETTINGS), "w:settings");
  const update = childElement(settings, "w:updateFields");
  if (update) settings?.removeChild(update);
  return complete.save();
}
