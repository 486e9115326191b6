import type { Document, Element, Node } from "@xmldom/xmldom";
import type { CommentedBlock } from "./commentPlaces.ts";
import { styleIds } from "../styles/styleIds.ts";
import { anchorName, readSectionTag } from "../../ooxml/anchorNames.ts";
import { childElement, childElements, createElement, descendantElements, valueAt } from "../../ooxml/elements.ts";
import type { WordPackage } from "../../ooxml/wordPackage.ts";
import { DOCUMENT } from "../../ooxml/names.ts";

/** The paragraph that `mark` stands in, or else the first one after it. */
function paragraphAt(mark: Element): Element | undefined {
  if (mark.parentNode?.nodeName === "w:p") return mark.parentNode as Element;
  for (let node: Node | null = mark.nextSibling; node; node = node.nextSibling) {
    const element = node as Element;
    if (node.nodeName === "w:p") return element;
    const inside = node.nodeType === 1 ? descendantElements(element, "w:p")[0] : undefined;
    if (inside) return inside;
  }
  return undefined;
}

/** Finds the paragraph that a block or section begins with, by its anchors. */
function paragraphFinder(document: Document): (id: string) => Element | undefined {
  const marks = new Map(descendantElements(document, "w:bookmarkStart").map((mark) => [mark.getAttribute("w:name"), mark]));
  return (id) => {
    const mark = (["block", "words", "section"] as const).map((part) => marks.get(anchorName(part, id))).find((found) => found !== undefined);
    return mark && paragraphAt(mark);
  };
}

function referenceRun(document: Document, number: string): Element {
  const run = createElement(document, "w:r");
  const properties = createElement(document, "w:rPr");
  properties.appendChild(createElement(document, "w:rStyle", { "w:val": styleIds.commentReference }));
  run.appendChild(properties);
  run.appendChild(createElement(document, "w:commentReference", { "w:id": number }));
  return run;
}

/**
 * Takes commented paragraphs that a section's content control begins with out of it: LibreOffice drops their words up to
 * the end of the comment. The bookmark round the section still holds them.
 */
function freeCommentedStarts(document: Document): void {
  for (const control of descendantElements(document, "w:sdt")) {
    if (readSectionTag(valueAt(control, "w:sdtPr", "w:tag") ?? "") === undefined) continue;
    const content = childElement(control, "w:sdtContent");
    if (!content) continue;
    for (;;) {
      const first = childElements(content).find(({ nodeName }) => !nodeName.startsWith("w:bookmark"));
      if (!first) {
        control.parentNode?.removeChild(control);
        break;
      }
      if (first.nodeName !== "w:p" || descendantElements(first, "w:commentReference").length === 0) break;
      while (content.firstChild && content.firstChild !== first) control.parentNode?.insertBefore(content.firstChild, control);
      control.parentNode?.insertBefore(first, control);
    }
  }
}

/** Puts the marks of threads on whole blocks into a file with anchors; none is left out, whatever became of its block. */
export function markCommentedBlocks(word: WordPackage, blocks: readonly CommentedBlock[]): void {
  const document = word.xml(DOCUMENT);
  const find = paragraphFinder(document);
  const start = descendantElements(document, "w:sdt").flatMap((control) => descendantElements(control, "w:p"))[0];
  for (const { numbers, candidates } of blocks) {
    const paragraph = candidates.map(find).find((found) => found !== undefined) ?? start ?? descendantElements(document, "w:p")[0];
    if (!paragraph) continue;
    for (const number of numbers.map(String)) {
      const properties = childElement(paragraph, "w:pPr");
      const first = properties ? properties.nextSibling : paragraph.firstChild;
      paragraph.insertBefore(createElement(document, "w:commentRangeStart", { "w:id": number }), first);
      paragraph.appendChild(createElement(document, "w:commentRangeEnd", { "w:id": number }));
      paragraph.appendChild(referenceRun(document, number));
    }
  }
  freeCommentedStarts(document);
}
