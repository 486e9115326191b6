import type { Html, List, ListItem, Paragraph, TableCell, TableRow, Text } from "mdast";
import { writeMark, type MarkData, type MarkKind } from "../../exchange/markdownMarks.ts";

function textOf(text: string): Text {
  return { type: "text", value: text.replaceAll("\n", " ") };
}

/** A paragraph of one line. */
export function textParagraph(text: string): Paragraph {
  return { type: "paragraph", children: [textOf(text)] };
}

/** Paragraphs of one line each; none for those that say nothing. */
export function textParagraphs(lines: readonly string[]): Paragraph[] {
  return lines.filter((line) => line.trim() !== "").map(textParagraph);
}

export function textItem(text: string): ListItem {
  return { type: "listItem", spread: false, children: [textParagraph(text)] };
}

/** A list with bullets; none of no items. */
export function bulletList(items: ListItem[]): List[] {
  return items.length === 0 ? [] : [{ type: "list", ordered: false, spread: false, children: items }];
}

export function textRow(texts: readonly string[]): TableRow {
  return { type: "tableRow", children: texts.map((text): TableCell => ({ type: "tableCell", children: [textOf(text)] })) };
}

/** Stands before the blocks it speaks of. */
export function mark<K extends MarkKind>(kind: K, data: MarkData<K>): Html {
  return { type: "html", value: writeMark(kind, data) };
}
