import {
  createList,
  createListItem,
  createParagraph,
  type Inline,
} from "../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { joinInlines, lineText, sameMarksAs, splitLines } from "../inlines.ts";
import { paragraphOf, type SourceBlock } from "../source.ts";

/** Signs that Markdown does not know as a list's, but OCR leaves in place. */
const BULLET = /^\s*[•▪●◦‣∙·■□►➢✓]\s*(?=\S)/u;

function withoutBullet(line: readonly Inline[]): Inline[] {
  const start = line.findIndex((node) => !isText(node) || node.text.trim() !== "");
  return line.slice(start).map((node, index) => (index === 0 && isText(node) ? sameMarksAs(node, node.text.replace(BULLET, "")) : node));
}

function isBullet(line: readonly Inline[]): boolean {
  return BULLET.test(lineText(line)) && line.some((node) => isText(node) && BULLET.test(node.text));
}

function listFrom(lines: readonly Inline[][]): SourceBlock {
  const items: Inline[][] = [];
  for (const line of lines) {
    const open = items.at(-1);
    if (isBullet(line) || !open) items.push(withoutBullet(line));
    else items[items.length - 1] = joinInlines([open, line], "\n");
  }
  return { type: "list", start: 1, list: createList(false, items.map((item) => createListItem(createParagraph(item)))) };
}

/** Paragraphs whose lines start with a bullet sign become lists, the text before the first of them a paragraph. */
export function readBullets(blocks: readonly SourceBlock[]): SourceBlock[] {
  const read: SourceBlock[] = [];
  for (const block of blocks) {
    const lines = block.type === "paragraph" ? splitLines(block.inlines) : [];
    const first = lines.findIndex(isBullet);
    if (first < 0) {
      read.push(block);
      continue;
    }
    if (first > 0) read.push(paragraphOf(joinInlines(lines.slice(0, first), "\n")));
    const list = listFrom(lines.slice(first));
    const last = read.at(-1);
    if (first === 0 && last?.type === "list" && list.type === "list" && !last.list.ordered) {
      read[read.length - 1] = { ...last, list: createList(false, [...last.list.children, ...list.list.children]) };
    } else {
      read.push(list);
    }
  }
  return read;
}
