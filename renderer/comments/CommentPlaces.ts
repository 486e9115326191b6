import { Editor, Node, Range, type NodeEntry, type Path, type RangeRef } from "slate";
import { blockText, findRange, rebaseRange, type CommentAnchor, type TextRange } from "../../shared/plan/comments/index.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import { isText, isTextBlock, type PlanElement, type PlanNode, type TextBlock } from "../../shared/plan/tree.ts";
import { planSections } from "../editor/commands/sections.ts";
import { blocksOf, findBlock } from "./blockIndex.ts";
import { offsetAt, pointAt } from "./offsets.ts";

/** So many states of its block are remembered for each comment, so that an undo finds back. */
const REMEMBERED = 24;
/** Fewer letters than this may stand in many places by chance. */
const TELLING = 8;

interface Tracked {
  /** Null for a whole block. */
  ref: RangeRef | null;
  isWhole: boolean;
  /** Where it was last seen, or where it was before its words were deleted. */
  last: CommentAnchor;
  /** The words it is known by, which letters deleted one by one do not wear away. */
  words: string;
  /** What it was on when it last stood anywhere. */
  left: string;
  /** The text of its block then; null where nobody has seen it. */
  lastText: string | null;
  /** Where it stood in its block, by what that said. */
  seen: Map<string, TextRange>;
  /** The block as it was when it was last looked at. */
  block: PlanElement | null;
  standing: CommentAnchor | null;
}

function textBlocksIn(editor: Editor, range: Range): NodeEntry<TextBlock>[] {
  const isBlock = (node: Node): node is TextBlock => Node.isElement(node) && isTextBlock(node);
  return Array.from(Editor.nodes(editor, { at: range, match: isBlock, mode: "lowest", voids: true }));
}

/** The words in `range`; the longer part where they are in several blocks. Null where there are none. */
function wordsIn(editor: Editor, range: Range | null | undefined): (TextRange & { block: TextBlock }) | null {
  if (!range || Range.isCollapsed(range)) return null;
  const parts = textBlocksIn(editor, range).flatMap(([block, path]) => {
    const part = Range.intersection(range, Editor.range(editor, path));
    if (!part) return [];
    const [from, to] = Range.edges(part);
    const [start, end] = [offsetAt(block, path, from), offsetAt(block, path, to)];
    return start < end ? [{ block, start, end }] : [];
  });
  return parts.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] ?? null;
}

/** A comment's place on the words in `range`, without the spaces around them; null where there are none. */
export function wordsAt(editor: Editor, range: Range): CommentAnchor | null {
  const found = wordsIn(editor, range);
  if (!found) return null;
  const words = blockText(found.block).slice(found.start, found.end);
  const quote = words.trim();
  const start = found.start + words.indexOf(quote);
  return quote === "" ? null : { block: found.block.id, start, end: start + quote.length, quote };
}

function count(text: string, words: string): number {
  return words === "" ? 0 : text.split(words).length - 1;
}

function textBlocksOf(section: Section): TextBlock[] {
  return Array.from(blocksOf(section).values()).flatMap(({ node }) => (isTextBlock(node) ? [node] : []));
}

/**
 * Keeps each comment on its words while the plan is edited. The editor moves them with every operation; where that cannot
 * be, since the words came back, were moved or were replaced from outside, `settle` looks for them.
 */
export class CommentPlaces {
  readonly #editor: Editor;
  readonly #tracked = new Map<string, Tracked>();
  /** The plan as `settle` last saw it. */
  #sections: readonly Section[];
  #paint = 0;
  #inSection: { of: readonly PlanNode[]; refs: Map<number, [id: string, range: Range][]> } | undefined;

  constructor(editor: Editor) {
    this.#editor = editor;
    this.#sections = planSections(editor);
  }

  /** Another number whenever the marks must be painted anew; those that the editor carries along are painted with the text. */
  get paint(): number {
    return this.#paint;
  }

  /** Puts a comment where `anchor` says, or else where its words are. */
  put(id: string, anchor: CommentAnchor): void {
    this.drop(id);
    const block = findBlock(this.#editor, anchor.block)?.node;
    const tracked: Tracked = {
      ref: null,
      isWhole: (anchor.start === anchor.end && anchor.quote === "") || (block !== undefined && !isTextBlock(block)),
      last: anchor,
      words: anchor.quote,
      left: anchor.quote,
      lastText: null,
      seen: new Map(),
      block: null,
      standing: null,
    };
    this.#tracked.set(id, tracked);
    if (tracked.isWhole) {
      tracked.standing = block ? anchor : null;
      return;
    }
    const found = block ? findRange(blockText(block), anchor) : { kind: "lost" as const };
    if (found.kind === "range") this.#stand(tracked, anchor.block, found);
    else if (anchor.start < anchor.end) this.#searchEverywhere(tracked);
    else if (block) this.#searchBlock(tracked, block);
  }

  drop(id: string): void {
    this.#tracked.get(id)?.ref?.unref();
    if (this.#tracked.delete(id)) this.#paint += 1;
    this.#inSection = undefined;
  }

  /** Where a comment stands; null when what it was on is not there. */
  standing(id: string): CommentAnchor | null {
    return this.#tracked.get(id)?.standing ?? null;
  }

  /** What is to be kept of where a comment stands: of one whose words are gone, where they were. */
  anchor(id: string): CommentAnchor | null {
    return this.#tracked.get(id)?.last ?? null;
  }

  /** The comments on words of the block at `path`, each with what of the block they are on. */
  rangesIn(path: Path): [id: string, range: Range][] {
    const own = this.#bySection().get(path[0] ?? 0);
    if (!own) return [];
    const block = Editor.range(this.#editor, path);
    return own.flatMap(([id, range]): [string, Range][] => {
      const shared = Range.intersection(range, block);
      return shared && Range.isExpanded(shared) ? [[id, shared]] : [];
    });
  }

  /** Looks after all comments once the plan has changed. Returns the ids of those that stand differently. */
  settle(): string[] {
    const sections = planSections(this.#editor);
    if (sections === this.#sections) return [];
    const before = new Set(this.#sections);
    const changed = sections.filter((section) => !before.has(section));
    const now = new Set(sections);
    const gone = this.#sections.filter((section) => !now.has(section));
    const moved: string[] = [];
    for (const [id, tracked] of this.#tracked) {
      const was = tracked.standing;
      this.#settleOne(tracked, changed, gone);
      if (was !== tracked.standing) moved.push(id);
    }
    this.#sections = sections;
    this.#inSection = undefined;
    return moved;
  }

  close(): void {
    for (const id of [...this.#tracked.keys()]) this.drop(id);
  }

  #bySection(): Map<number, [id: string, range: Range][]> {
    const of = this.#editor.children as readonly PlanNode[];
    if (this.#inSection?.of === of) return this.#inSection.refs;
    const refs = new Map<number, [string, Range][]>();
    for (const [id, { ref }] of this.#tracked) {
      const range = ref?.current;
      if (!range) continue;
      const [start, end] = Range.edges(range);
      for (let place = start.path[0] ?? 0; place <= (end.path[0] ?? 0); place += 1) {
        refs.set(place, [...(refs.get(place) ?? []), [id, range]]);
      }
    }
    this.#inSection = { of, refs };
    return refs;
  }

  #settleOne(tracked: Tracked, changed: readonly Section[], gone: readonly Section[]): void {
    if (tracked.isWhole) {
      const found = findBlock(this.#editor, tracked.last.block) !== undefined;
      if (found !== (tracked.standing !== null)) tracked.standing = found ? tracked.last : null;
      return;
    }
    const held = wordsIn(this.#editor, tracked.ref?.current);
    if (held && tracked.standing && held.block === tracked.block) return;
    const remembered = this.#remembered(tracked);
    if (remembered && remembered.end - remembered.start > (held ? held.end - held.start : 0)) {
      return this.#stand(tracked, tracked.last.block, remembered);
    }
    if (held) return this.#keep(tracked, held.block, held);
    const wasDeleted = tracked.ref !== null && tracked.ref.current !== null;
    const replaced = wasDeleted || tracked.standing === null ? null : this.#rebased(tracked);
    if (replaced) return this.#stand(tracked, tracked.last.block, replaced);
    const sought = tracked.left.length < TELLING ? [tracked.words] : [tracked.words, tracked.left];
    if (changed.length > 0 && sought.some((quote) => this.#searchAppeared(tracked, quote, changed, gone))) return;
    tracked.ref?.unref();
    tracked.ref = null;
    if (tracked.standing) tracked.last = { ...tracked.last, end: tracked.last.start, quote: tracked.words };
    if (tracked.standing) this.#paint += 1;
    tracked.standing = null;
    tracked.block = null;
  }

  /** Where the words stood when their block last said what it says now. */
  #remembered({ last, seen }: Tracked): TextRange | undefined {
    const block = seen.size === 0 ? undefined : findBlock(this.#editor, last.block)?.node;
    return block && isTextBlock(block) ? seen.get(blockText(block)) : undefined;
  }

  /** Of words that were replaced from outside together with their block. */
  #rebased({ last, lastText }: Tracked): TextRange | null {
    const block = findBlock(this.#editor, last.block)?.node;
    if (!block || !isTextBlock(block) || lastText === null) return null;
    return rebaseRange(last, lastText, blockText(block));
  }

  /** Finds words that were not where they are now when the plan was last looked at: pasted, moved or typed again. */
  #searchAppeared(tracked: Tracked, quote: string, changed: readonly Section[], gone: readonly Section[]): boolean {
    const old = new Map(gone.flatMap((section) => textBlocksOf(section).map((block) => [block.id, block] as const)));
    for (const block of changed.flatMap(textBlocksOf)) {
      const before = old.get(block.id);
      if (before === block) continue;
      const text = blockText(block);
      if (count(text, quote) <= (before ? count(blockText(before), quote) : 0)) continue;
      const near = block.id === tracked.last.block ? tracked.last.start : 0;
      const found = findRange(text, { block: block.id, start: near, end: near + quote.length, quote });
      if (found.kind !== "range") continue;
      this.#stand(tracked, block.id, found);
      return true;
    }
    return false;
  }

  /** Finds words whose block is not there, or says something else: only where they stand once in the plan. */
  #searchEverywhere(tracked: Tracked): void {
    const quote = tracked.words;
    if (quote.trim().length < TELLING) return;
    const places = planSections(this.#editor)
      .flatMap(textBlocksOf)
      .filter((block) => blockText(block).includes(quote));
    const [only] = places;
    if (only && places.length === 1) this.#searchBlock(tracked, only);
  }

  /** Finds deleted words where they have come back to their block while nobody looked: only where they stand once. */
  #searchBlock(tracked: Tracked, block: PlanElement): void {
    const quote = tracked.words;
    const text = blockText(block);
    if (quote.trim().length < TELLING || count(text, quote) !== 1) return;
    const start = text.indexOf(quote);
    this.#stand(tracked, block.id, { start, end: start + quote.length });
  }

  /** Puts a comment on a stretch of a block, for the editor to carry on from there. */
  #stand(tracked: Tracked, id: string, range: TextRange): void {
    const found = findBlock(this.#editor, id);
    if (!found || isText(found.node) || !isTextBlock(found.node)) return;
    tracked.ref?.unref();
    const { node, path } = found;
    tracked.ref = Editor.rangeRef(
      this.#editor,
      { anchor: pointAt(node, path, range.start, "start"), focus: pointAt(node, path, range.end, "end") },
      { affinity: "inward" },
    );
    this.#inSection = undefined;
    this.#paint += 1;
    this.#keep(tracked, node, range);
  }

  #keep(tracked: Tracked, block: TextBlock, { start, end }: TextRange): void {
    const text = blockText(block);
    if (block.id !== tracked.last.block) tracked.seen.clear();
    const standing = { block: block.id, start, end, quote: text.slice(start, end) };
    tracked.last = standing;
    if (standing.quote.length >= tracked.words.length) tracked.words = standing.quote;
    tracked.left = standing.quote;
    tracked.lastText = text;
    tracked.block = block;
    tracked.standing = standing;
    tracked.seen.delete(text);
    tracked.seen.set(text, { start, end });
    const [oldest] = tracked.seen.keys();
    if (tracked.seen.size > REMEMBERED && oldest !== undefined) tracked.seen.delete(oldest);
  }
}
