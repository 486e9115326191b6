import { Editor, Element, Path, Range, type DecoratedRange, type NodeEntry } from "slate";
import { sameValue } from "../../shared/diff/sameValue.ts";
import { mergeComments } from "../../shared/merge/mergeComments.ts";
import { blockText, findRange, follow, readable, type CommentAnchor, type CommentThread } from "../../shared/plan/comments/index.ts";
import { isText, isTextBlock, type PlanElement } from "../../shared/plan/tree.ts";
import { planSections } from "../editor/commands/sections.ts";
import { Observable } from "../ui/Observable.ts";
import { findBlock } from "./blockIndex.ts";
import { CommentPlaces, wordsAt } from "./CommentPlaces.ts";

/** A thread and where it stands in the plan as it is now. */
export interface ListedThread {
  thread: CommentThread;
  /** Null where what it was on is not there any longer. */
  standing: CommentAnchor | null;
  /** The section it stands in. */
  sectionId: string | null;
}

export interface CommentsState {
  /** In the order of the text, those that stand nowhere last. Undefined until they are loaded. */
  listed: readonly ListedThread[] | undefined;
  active: string | null;
  /** What a comment is being written on. */
  draft: CommentAnchor | null;
  /** Another object whenever the paper is to be marked anew. */
  marks: object;
}

/** What a run of text is told of the comment on it. */
export interface CommentedLeaf {
  /** The id of the thread. */
  comment?: string;
  isActiveComment?: boolean;
}

/** What the core does for it. */
export interface CommentsCore {
  change: (threads: readonly CommentThread[]) => Promise<readonly CommentThread[]>;
}

/** The mark of what a comment is being written on. */
export const DRAFT = "draft";

/** What a comment is on as one where no words in it are selected. */
const AS_ONE: ReadonlySet<string> = new Set<PlanElement["type"]>(["table", "chart", "image", "generated"]);

/** From an edit to looking after the comments, in ms; until then their marks follow by themselves. */
const SETTLE_AFTER = 150;
/** From a comment having followed its words to that being kept, in ms. */
const KEEP_AFTER = 1_000;

/** Whether it is the same to whoever reads of it: letters before the words move them without changing anything to be read. */
function sameWords(a: CommentAnchor | null, b: CommentAnchor | null): boolean {
  return a?.block === b?.block && a?.quote === b?.quote;
}

/** Whether it is marked in the same way, given that it stands where the editor carries it. */
function sameMark(a: ListedThread | undefined, b: ListedThread): boolean {
  const isSameBlock = a?.standing?.block === b.standing?.block && (a?.standing?.quote === "") === (b.standing?.quote === "");
  return a?.thread.id === b.thread.id && a.thread.resolved === b.thread.resolved && isSameBlock;
}

function comparePaths(a: Path | undefined, b: Path | undefined): number {
  if (a && b) return Path.compare(a, b) || a.length - b.length;
  return a ? -1 : b ? 1 : 0;
}

/** What is said of the open plan: on its words while they are edited, and on disk. */
export class PlanComments extends Observable<CommentsState> {
  readonly #editor: Editor;
  readonly #core: CommentsCore;
  readonly #places: CommentPlaces;
  #isLoaded = false;
  /** What of the places is on the paper. */
  #painted = -1;
  /** All, those that were taken away among them. */
  #threads: readonly CommentThread[] = [];
  /** The sections as they were when the comments were last looked after. */
  #order = "";
  #settling: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #toKeep = new Set<string>();

  constructor(editor: Editor, core: CommentsCore) {
    super({ listed: undefined, active: null, draft: null, marks: {} });
    this.#editor = editor;
    this.#core = core;
    this.#places = new CommentPlaces(editor);
  }

  /** Takes over what the core has. What was changed here and is not there yet stays. */
  load(threads: readonly CommentThread[]): void {
    this.#isLoaded = true;
    this.#places.settle();
    const known = new Map(this.#threads.map((thread) => [thread.id, thread]));
    this.#threads = mergeComments(this.#threads, threads);
    for (const thread of this.#threads) {
      const before = known.get(thread.id);
      // Where a comment stands in this window is known better than anything stored, unless somebody has put it elsewhere.
      if (before?.placedAt !== thread.placedAt || !before) this.#places.put(thread.id, thread.anchor);
    }
    this.#list();
  }

  /** Changes one thread, shown at once; rejects when it could not be kept, and is shown as it was before. */
  async change(thread: CommentThread): Promise<void> {
    const before = this.#threads;
    const old = before.find(({ id }) => id === thread.id);
    this.#threads = old ? before.map((one) => (one === old ? thread : one)) : [...before, thread];
    if (old?.placedAt !== thread.placedAt || !old) this.#places.put(thread.id, thread.anchor);
    this.#list();
    try {
      this.load(await this.#core.change([thread]));
    } catch (error) {
      this.#threads = this.#threads.flatMap((one) => (one.id !== thread.id ? [one] : old ? [old] : []));
      if (old) this.#places.put(old.id, old.anchor);
      else this.#places.drop(thread.id);
      this.#list();
      throw error;
    }
  }

  /** The comment before or after the active one, or after the caret: among those that are open and stand in the text. */
  step(by: 1 | -1): string | null {
    const there = (this.state().listed ?? []).filter(({ thread, standing }) => standing && !thread.resolved);
    if (there.length === 0) return null;
    const at = there.findIndex(({ thread }) => thread.id === this.state().active);
    const from = at === -1 ? this.#beforeCaret(there) + (by === -1 ? 1 : 0) : at;
    return there[(from + by + there.length) % there.length]?.thread.id ?? null;
  }

  /** The last of `there` that begins before the caret; -1 where none does. */
  #beforeCaret(there: readonly ListedThread[]): number {
    const caret = this.#editor.selection && Range.start(this.#editor.selection);
    if (!caret) return -1;
    return there.findLastIndex(({ standing }) => {
      const path = standing && findBlock(this.#editor, standing.block)?.path;
      return path ? Path.compare(path, caret.path) < 0 : false;
    });
  }

  /** The words or block of a comment as they stand in the text now, for the caret to go there. */
  rangeOf(id: string): Range | null {
    const standing = this.#places.standing(id);
    const found = standing && findBlock(this.#editor, standing.block);
    if (!found) return null;
    const own = this.#places.rangesIn(found.path).find(([one]) => one === id);
    return own?.[1] ?? Editor.range(this.#editor, Editor.start(this.#editor, found.path));
  }

  /** The thread as it is now, all of it. */
  thread(id: string): CommentThread | undefined {
    return this.#threads.find((thread) => thread.id === id);
  }

  activate(id: string | null): void {
    if (id !== this.state().active) this.show({ active: id, marks: {} });
  }

  /** Begins a comment on what is selected: words, or the whole block the caret is in. False where nothing is. */
  begin(): boolean {
    const draft = this.selectedAnchor();
    if (!draft) return false;
    this.#places.put(DRAFT, draft);
    this.show({ draft, active: null, marks: {} });
    return true;
  }

  /** What the comment being written is on, where its words are now. */
  draftAnchor(): CommentAnchor | null {
    this.#settle();
    return this.#places.anchor(DRAFT);
  }

  /** The comment being written has become one, or was given up. */
  endDraft(): void {
    if (!this.state().draft) return;
    this.#places.drop(DRAFT);
    this.show({ draft: null, marks: {} });
  }

  /** The place a comment would be on: the selected words, or the block the caret is in where none are. */
  selectedAnchor(): CommentAnchor | null {
    const { selection } = this.#editor;
    if (!selection) return null;
    if (Range.isExpanded(selection)) {
      const words = wordsAt(this.#editor, selection);
      if (words) return words;
    }
    const above = (isMeant: (node: PlanElement) => boolean) =>
      Editor.above(this.#editor, {
        at: Range.start(selection),
        match: (node): node is PlanElement => Element.isElement(node) && isMeant(node),
        voids: true,
      });
    const found = above(({ type }) => AS_ONE.has(type)) ?? above(isTextBlock);
    if (!found) return null;
    const [node, path] = found;
    const section = planSections(this.#editor)[path[0] ?? 0];
    const block = node.type === "title" && section ? section.id : node.id;
    return { block, start: 0, end: 0, quote: "" };
  }

  /** Hears that the editor has changed. Never does more than note it: typing goes first. */
  edited(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#settle();
    }, SETTLE_AFTER);
  }

  /** The marks in what stands at `path`, for Slate. */
  readonly decorate = ([node, path]: NodeEntry): DecoratedRange[] => {
    if (Editor.isEditor(node) || isText(node) || !isTextBlock(node)) return [];
    const ranges = this.#places.rangesIn(path);
    if (ranges.length === 0) return [];
    const { active } = this.state();
    const shown = ranges.filter(([id]) => id === DRAFT || id === active || this.#isOpen(id));
    // Of several on the same words, the last one given is the one that shows.
    return shown
      .toSorted(([a], [b]) => Number(a === active || a === DRAFT) - Number(b === active || b === DRAFT))
      .map(([id, range]) => ({ ...range, comment: id, isActiveComment: id === active || id === DRAFT }));
  };

  /** The whole blocks that comments are on, and whether that is the active one; of a whole section its title. */
  markedBlocks(): Map<string, "open" | "active"> {
    const { active, listed = [], draft } = this.state();
    const marked = new Map<string, "open" | "active">();
    for (const { thread, standing } of listed) {
      if (!standing || standing.quote !== "" || (thread.resolved && thread.id !== active)) continue;
      if (thread.id === active || !marked.has(standing.block)) marked.set(standing.block, thread.id === active ? "active" : "open");
    }
    if (draft?.quote === "") marked.set(draft.block, "active");
    const titles = new Map(planSections(this.#editor).map(({ id, children: [title] }) => [id, title.id]));
    return new Map(Array.from(marked, ([id, mark]) => [titles.get(id) ?? id, mark]));
  }

  close(): void {
    clearTimeout(this.#settling);
    this.#settle();
    this.#keep();
    this.#places.close();
  }

  #isOpen(id: string): boolean {
    const thread = this.thread(id);
    return thread !== undefined && !thread.resolved && thread.comments.some(({ removed }) => !removed);
  }

  #settle(): void {
    const moved = this.#places.settle();
    const before = this.#order;
    this.#order = planSections(this.#editor).map(({ id }) => id).join();
    if (moved.length === 0 && before === this.#order) return;
    const at = new Date().toISOString();
    this.#threads = this.#threads.map((thread) => {
      const anchor = moved.includes(thread.id) ? this.#places.anchor(thread.id) : null;
      if (!anchor || sameValue(anchor, thread.anchor) || this.#isFoundAnyway(thread, anchor)) return thread;
      this.#toKeep.add(thread.id);
      return follow(thread, anchor, at);
    });
    if (this.#toKeep.size > 0) this.#keeping ??= setTimeout(() => this.#keep(), KEEP_AFTER);
    this.#list();
  }

  /** Whether what is stored leads to the same words: then it need not be written for every key that is pressed before them. */
  #isFoundAnyway({ anchor }: CommentThread, now: CommentAnchor): boolean {
    const block = anchor.block === now.block && anchor.quote === now.quote ? findBlock(this.#editor, now.block)?.node : undefined;
    const found = block && findRange(blockText(block), anchor);
    return found?.kind === "range" && found.start === now.start && found.end === now.end;
  }

  #keep(): void {
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    const threads = this.#threads.filter(({ id }) => this.#toKeep.has(id));
    this.#toKeep.clear();
    // A convenience: where it fails, the words are looked for when the plan is opened again.
    if (threads.length > 0) void this.#core.change(threads).catch(() => undefined);
  }

  #list(): void {
    if (!this.#isLoaded) return;
    const listed = readable(this.#threads).map((thread) => {
      const standing = this.#places.standing(thread.id);
      const path = standing ? findBlock(this.#editor, standing.block)?.path : undefined;
      return { thread, standing, path, sectionId: path ? (planSections(this.#editor)[path[0] ?? 0]?.id ?? null) : null };
    });
    listed.sort((a, b) => comparePaths(a.path, b.path) || (a.standing?.start ?? 0) - (b.standing?.start ?? 0));
    const old = this.state().listed;
    const isSame = (one: ListedThread, index: number) => {
      const before = old?.[index];
      return before?.sectionId === one.sectionId && sameValue(before.thread, one.thread) && sameWords(before.standing, one.standing);
    };
    const isAsBefore = old?.length === listed.length && listed.every(isSame);
    // Painting asks every block: not for each key that is pressed in the words of a comment, which the editor marks by itself.
    const isPainted = this.#painted === this.#places.paint && old?.length === listed.length && listed.every((one, index) => sameMark(old[index], one));
    if (isAsBefore && isPainted) return;
    this.#painted = this.#places.paint;
    const fresh = listed.map(({ thread, standing, sectionId }) => ({ thread, standing, sectionId }));
    this.show({ listed: isAsBefore ? old : fresh, ...(isPainted ? {} : { marks: {} }) });
  }
}
