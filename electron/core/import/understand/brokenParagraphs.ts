import { createList, createParagraph, type Inline, type List, type ListItem } from "../../../../shared/plan/nodes/index.ts";
import { inlineText, isText } from "../../../../shared/plan/tree.ts";
import { isAll, joinInlines, lineText, sameMarksAs } from "../inlines.ts";
import { isCutWord } from "../text/joinLines.ts";
import { isShouted } from "./sentenceCase.ts";
import { HARD_BREAK, paragraphOf, type SourceBlock, type SourceList } from "../source.ts";

const ENDED = /[.!?:;…)»”"']\s*$/u;
const STARTS_LOWER = /^\s*\p{Ll}/u;

/** Running text that a page break may have cut; shorter lines are captions, dates and the like. */
const SHORTEST_OPEN = 40;

/** How many blocks a fact box or a picture may put between the halves of a sentence. */
const FARTHEST = 8;

/** No paragraph of a plan is as long as this, so nothing more belongs to it. */
const LONGEST_OPEN = 10_000;

function isOpen(inlines: readonly Inline[]): boolean {
  if (inlineText(inlines).length > LONGEST_OPEN) return false;
  const text = lineText(inlines);
  const last = inlineText(inlines).split(HARD_BREAK).at(-1) ?? "";
  if (/\p{Ll}{3}-$/u.test(text)) return true;
  return last.length >= SHORTEST_OPEN && !ENDED.test(text) && !isAll("bold", inlines) && !isShouted(text);
}

function goesOn(block: SourceBlock | undefined): block is Extract<SourceBlock, { type: "paragraph" }> {
  return block?.type === "paragraph" && STARTS_LOWER.test(lineText(block.inlines)) && !isAll("bold", block.inlines);
}

function mend(first: readonly Inline[], second: readonly Inline[]): Inline[] {
  const last = first.at(-1);
  const cutWord = isCutWord(lineText(first), lineText(second));
  if (!cutWord || !last || !isText(last)) return joinInlines([first, second], " ");
  return [...first.slice(0, -1), sameMarksAs(last, last.text.trimEnd().slice(0, -1)), ...second];
}

function lastItemText(list: List): readonly Inline[] {
  const item = list.children.at(-1);
  const nested = item?.children[1];
  return nested ? lastItemText(nested) : (item?.children[0].children ?? []);
}

function mendLastItem(list: List, second: readonly Inline[]): List {
  const children = list.children.map((item, index): ListItem => {
    if (index < list.children.length - 1) return item;
    const [paragraph, nested] = item.children;
    if (nested) return { ...item, children: [paragraph, mendLastItem(nested, second)] };
    return { ...item, children: [createParagraph(mend(paragraph.children, second))] };
  });
  return { ...list, children };
}

/** A list that goes on where the one before it stopped, as after a page break. */
function continues(first: SourceList, second: SourceList): boolean {
  if (first.list.ordered !== second.list.ordered) return false;
  return first.list.ordered ? second.start === first.list.children.length + 1 : false;
}

/**
 * The document with what a page break cut in two put together again: a paragraph or a list item without an end and the
 * one that goes on in lower case, also where a fact box stands between, and a numbered list that goes on.
 */
export function mendParagraphs(blocks: readonly SourceBlock[]): SourceBlock[] {
  const mended: SourceBlock[] = [];
  let joinedItem = false;
  for (const block of blocks) {
    const last = mended.at(-1);
    if (goesOn(block)) {
      const at = openBefore(mended);
      const open = mended[at];
      if (open?.type === "paragraph") {
        mended[at] = paragraphOf(mend(open.inlines, block.inlines));
        continue;
      }
      if (open?.type === "list") {
        mended[at] = { ...open, list: mendLastItem(open.list, block.inlines) };
        joinedItem = at === mended.length - 1;
        continue;
      }
    }
    if (block.type === "list" && last?.type === "list" && (continues(last, block) || joinedItem)) {
      mended[mended.length - 1] = {
        ...last,
        list: createList(last.list.ordered, [...last.list.children, ...block.list.children]),
      };
    } else {
      mended.push(block);
    }
    joinedItem = false;
  }
  return mended;
}

/** The index of the nearest block that breaks off in the middle of a sentence and has not been mended; else -1. */
function openBefore(blocks: readonly SourceBlock[]): number {
  if (blocks.at(-1)?.type === "heading") return -1;
  for (let at = blocks.length - 1; at >= 0 && at >= blocks.length - FARTHEST; at -= 1) {
    const block = blocks[at];
    if (block?.type === "heading" && block.depth <= 1) return -1;
    if (block?.type === "paragraph" && isOpen(block.inlines)) return at;
    if (block?.type === "list" && isOpen(lastItemText(block.list))) {
      return at === blocks.length - 1 ? at : -1;
    }
  }
  return -1;
}
