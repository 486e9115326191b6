import { TextRun } from "docx";
import type { Text } from "../../../../../shared/plan/nodes/index.ts";
import { typeSize } from "../styles/measures.ts";
import { Element, textElement } from "../xml.ts";

/** Keeps what stands on its two sides on one line. */
export const NO_BREAK_HYPHEN = "\u2011";

/** A line break, a tab and a hyphen that nothing is broken at are elements of their own in Word. */
function content(text: string): Element[] {
  return text.split(/([\n\t\u2011])/).flatMap((part) => {
    if (part === "\n") return [new Element("w:br")];
    if (part === "\t") return [new Element("w:tab")];
    if (part === NO_BREAK_HYPHEN) return [new Element("w:noBreakHyphen")];
    return part === "" ? [] : [textElement(part)];
  });
}

/**
 * A run of characters; none where there are none. Superscript wins over subscript, since Word has one place for both.
 * `size` is in points, where it is not the style's.
 */
export function textRuns(node: Text, style?: string, size?: number): TextRun[] {
  if (node.text === "") return [];
  return [
    new TextRun({
      ...(style ? { style } : {}),
      ...(size === undefined ? {} : { size: typeSize(size) }),
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
