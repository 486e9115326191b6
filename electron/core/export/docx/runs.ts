import { ExternalHyperlink, FootnoteReferenceRun, Paragraph, TextRun, type ParagraphChild } from "docx";
import type { Footnote, Inline, Link, Text } from "../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { styleIds } from "./styleIds.ts";
import { hyperlinkTarget } from "./hyperlinkTarget.ts";
import { Element, textElement } from "./xml.ts";

/** "\n" is a line break and "\t" a tab; both are elements of their own in Word. */
function content(text: string): Element[] {
  return text.split(/([\n\t])/).flatMap((part) => {
    if (part === "\n") return [new Element("w:br")];
    if (part === "\t") return [new Element("w:tab")];
    return part === "" ? [] : [textElement(part)];
  });
}

/** A run of characters; none where there are none. Superscript wins over subscript, since Word has one place for both. */
function textRuns(node: Text, style?: string): TextRun[] {
  if (node.text === "") return [];
  return [
    new TextRun({
      ...(style ? { style } : {}),
      ...(node.bold ? { bold: true } : {}),
      ...(node.italic ? { italics: true } : {}),
      ...(node.underline ? { underline: {} } : {}),
      ...(node.superscript ? { superScript: true } : node.subscript ? { subScript: true } : {}),
      children: content(node.text),
    }),
  ];
}

/** Plain words, such as a caption's. */
export function plainRuns(text: string): TextRun[] {
  return textRuns({ text });
}

/** An address that Word would refuse leaves its words and is itself written after them. */
function linkRuns(link: Link): ParagraphChild[] {
  const target = hyperlinkTarget(link.url);
  if (target === undefined) return [...link.children.flatMap((text) => textRuns(text)), ...plainRuns(` (${link.url})`)];
  return [
    new ExternalHyperlink({ link: target, children: link.children.flatMap((text) => textRuns(text, styleIds.hyperlink)) }),
  ];
}

function footnoteRun(footnote: Footnote): FootnoteReferenceRun {
  const note = new Paragraph({ style: styleIds.footnoteText, children: [...plainRuns(" "), ...inlineRuns(footnote.note)] });
  return new FootnoteReferenceRun({ children: [note] });
}

/** The inline content of a block as what stands in a Word paragraph. */
export function inlineRuns(inlines: readonly Inline[]): ParagraphChild[] {
  return inlines.flatMap((node): ParagraphChild[] => {
    if (isText(node)) return textRuns(node);
    if (node.type === "link") return linkRuns(node);
    return node.type === "footnote" ? [footnoteRun(node)] : [];
  });
}

/** As `inlineRuns`, for words that stand in the document once already: their footnotes are not repeated. */
export function repeatedRuns(inlines: readonly Inline[]): ParagraphChild[] {
  return inlineRuns(inlines.filter((node) => isText(node) || node.type !== "footnote"));
}
