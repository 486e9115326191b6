import { readAnchorName, readSectionTag } from "./anchorNames.ts";
import { childElement, descendantElements, valueAt } from "./elements.ts";
import type { WordPackage } from "./wordPackage.ts";
import { DOCUMENT } from "./names.ts";

/** Takes the content controls round sections away; what is in them stays, with the bookmarks round its blocks. */
export function unwrapSections(word: WordPackage): void {
  for (const control of descendantElements(word.xml(DOCUMENT), "w:sdt")) {
    if (readSectionTag(valueAt(control, "w:sdtPr", "w:tag") ?? "") === undefined) continue;
    const content = childElement(control, "w:sdtContent");
    while (content?.firstChild) control.parentNode?.insertBefore(content.firstChild, control);
    control.parentNode?.removeChild(control);
  }
}

/** Takes the anchors that `DocxOptions.anchors` put in out of `word` again; all they stand round stays. */
export function stripAnchors(word: WordPackage): void {
  const document = word.xml(DOCUMENT);
  const ours = new Set<string>();
  for (const start of descendantElements(document, "w:bookmarkStart")) {
    if (!readAnchorName(start.getAttribute("w:name") ?? "")) continue;
    ours.add(start.getAttribute("w:id") ?? "");
    start.parentNode?.removeChild(start);
  }
  for (const end of descendantElements(document, "w:bookmarkEnd")) {
    if (ours.has(end.getAttribute("w:id") ?? "")) end.parentNode?.removeChild(end);
  }
  unwrapSections(word);
}
