import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, type ParagraphChild } from "docx";
import type { Footnote, Inline, Link } from "../../../../../shared/plan/nodes/index.ts";
import { isText, withoutFootnotes } from "../../../../../shared/plan/tree.ts";
import { hyperlinkTarget } from "../../hyperlinkTarget.ts";
import { referenceRuns } from "./references.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns, textRuns } from "./textRuns.ts";
import type { Writing } from "../writing.ts";

export { plainRuns } from "./textRuns.ts";

/** An address that Word would refuse leaves its words and is itself written after them. */
function linkRuns(link: Link): ParagraphChild[] {
  const target = hyperlinkTarget(link.url);
  if (target === undefined) return [...link.children.flatMap((text) => textRuns(text)), ...plainRuns(` (${link.url})`)];
  return [
    new ExternalHyperlink({ link: target, children: link.children.flatMap((text) => textRuns(text, styleIds.hyperlink)) }),
  ];
}

function footnoteRuns(footnote: Footnote, writing: Writing): ParagraphChild[] {
  const words = [...plainRuns(" "), ...inlineRuns(footnote.note, writing)];
  const note = new Paragraph({ style: styleIds.footnoteText, children: words });
  return writing.bookmarks.mark(footnote.id, [new FootnoteReferenceRun({ children: [note] })]);
}

/** The inline content of a block as what stands in a Word paragraph. */
export function inlineRuns(inlines: readonly Inline[], writing: Writing): ParagraphChild[] {
  return writing.anchors.words(inlines, (words) => words.flatMap((node) => nodeRuns(node, writing)));
}

function nodeRuns(node: Inline, writing: Writing): ParagraphChild[] {
  if (isText(node)) return textRuns(node);
  switch (node.type) {
    case "link":
      return linkRuns(node);
    case "footnote":
      return footnoteRuns(node, writing);
    case "reference":
      return referenceRuns(node, writing);
    case "field":
    case "keyFigure":
      return [];
  }
}

/** As `inlineRuns`, for words that stand in the document once already: their footnotes are not repeated. */
export function repeatedRuns(inlines: readonly Inline[], writing: Writing): ParagraphChild[] {
  return inlineRuns(withoutFootnotes(inlines), writing);
}
