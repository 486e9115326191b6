import { derivedWords } from "../../../../../shared/plan/derivedWords.ts";
import { blockText, findRange, inlineLength, type CommentThread, type TextRange } from "../../../../../shared/plan/comments/index.ts";
import type { Inline, Section } from "../../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { descendants, hasWords, isDerivedInline, isText, isTextBlock, type PlanElement, type PlanNode } from "../../../../../shared/plan/tree.ts";
import { printableText } from "../../printableText.ts";

/** A stretch of a block's words that a thread is on; `numbers` are those of its comments in the file. */
export interface CommentedRange extends TextRange {
  numbers: readonly number[];
}

/** A thread on all of a block, or on what has taken its place. */
export interface CommentedBlock {
  numbers: readonly number[];
  /** Ids of blocks and sections that it can stand at, the best first; the last resort is the start of the text. */
  candidates: readonly string[];
}

export interface CommentPlaces {
  /** By the id of the block. */
  ranges: ReadonlyMap<string, readonly CommentedRange[]>;
  blocks: readonly CommentedBlock[];
  /** The threads whose words or block are no longer there: their quote is all that tells what they speak of. */
  lost: ReadonlySet<CommentThread>;
}

interface Placed {
  node: PlanElement;
  /** Innermost first. */
  around: readonly string[];
}

function index(sections: readonly Section[]): Map<string, Placed> {
  const places = new Map<string, Placed>();
  const walk = (node: PlanElement, around: readonly string[]) => {
    places.set(node.id, { node, around });
    for (const child of node.children as readonly PlanNode[]) if (!isText(child)) walk(child, [node.id, ...around]);
  };
  for (const section of sections) walk(section, []);
  return places;
}

/** Where `offset` into the own text of a block is once what is derived in it has been spelled out. */
function spelledOffset(inlines: readonly Inline[], offset: number, words: (inline: Inline) => string | undefined): number {
  let at = 0;
  let spelled = 0;
  for (const node of inlines) {
    if (at >= offset) break;
    const length = inlineLength(node);
    const before = isText(node) ? printableText(node.text.slice(0, offset - at)).length : Math.min(length, offset - at);
    spelled += words(node)?.length ?? before;
    at += length;
  }
  return spelled;
}

/** The blocks whose own text is written as it is, by id: those that a comment can stand on a part of. */
function writtenTexts(sections: readonly Section[]): Set<string> {
  const ids = new Set<string>();
  for (const node of sections.flatMap((section) => [...descendants(section)])) {
    if (isText(node)) continue;
    if (isTextBlock(node) ? hasWords(node.children) : blockText(node).trim() !== "") ids.add(node.id);
  }
  return ids;
}

/** A block is looked for in what it holds and then in what holds it. */
function candidatesFor(id: string, placed: Placed | undefined): string[] {
  if (!placed) return [];
  const inside = [...descendants(placed.node)].flatMap((node) => (!isText(node) && isTextBlock(node) ? [node.id] : []));
  return [id, ...inside, ...placed.around];
}

/**
 * Finds the place of each thread in what is written of `plan`: `sections` as its readers get them. Comments are numbered
 * from 0 through all threads.
 */
export function placeComments(plan: Plan, sections: readonly Section[], threads: readonly CommentThread[]): CommentPlaces {
  const places = index(plan.sections);
  const written = writtenTexts(sections);
  const derived = derivedWords(plan);
  const words = (inline: Inline): string | undefined => {
    if (isText(inline)) return undefined;
    if (inline.type === "footnote") return hasWords(inline.note) ? undefined : "";
    return isDerivedInline(inline) && inline.type !== "reference" ? printableText(derived(inline)) : undefined;
  };
  const ranges = new Map<string, CommentedRange[]>();
  const blocks: CommentedBlock[] = [];
  const lost = new Set<CommentThread>();
  let number = 0;
  for (const thread of threads) {
    const { block: id } = thread.anchor;
    const numbers = thread.comments.map(() => number++);
    const placed = places.get(id);
    const found = placed ? findRange(blockText(placed.node), thread.anchor) : { kind: "lost" as const };
    if (found.kind === "range" && placed && written.has(id)) {
      const { node } = placed;
      const inlines: readonly Inline[] = isTextBlock(node) ? node.children : [{ text: blockText(node) }];
      const range = { start: spelledOffset(inlines, found.start, words), end: spelledOffset(inlines, found.end, words), numbers };
      ranges.set(id, [...(ranges.get(id) ?? []), range]);
    } else {
      blocks.push({ numbers, candidates: candidatesFor(id, placed) });
      if (found.kind !== "whole") lost.add(thread);
    }
  }
  return { ranges, blocks, lost };
}
