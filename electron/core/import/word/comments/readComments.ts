import { contentHash } from "../../../../../shared/contentHash.ts";
import { commentThreadSchema, type Comment, type CommentThread } from "../../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import { anchorFinder } from "./findAnchor.ts";
import { matchComments, saysTheSame } from "./matchComments.ts";
import { readPlaces, type CommentPlace } from "./readPlaces.ts";
import { readWordComments, type WordComment } from "./wordComment.ts";
import { fileTime, lastSavedBy } from "./wordMoment.ts";

const commentSchema = commentThreadSchema.shape.comments.element;

/** The same each time the same comment comes back, so that it is there only once. */
function idOf(kind: "c" | "t", ...said: readonly unknown[]): string {
  return `${kind}${contentHash(said).slice(0, 24)}`;
}

function person(name: string): Comment["author"] {
  return { name, title: "", department: "" };
}

function samePlace(a: CommentPlace | undefined, b: CommentPlace | undefined): boolean {
  if (!a || !b) return false;
  const end = a.end.piece === b.end.piece && a.end.original === b.end.original && a.end.current === b.end.current;
  // A reply in LibreOffice stands behind the words that the first comment is on, or on the same words.
  const isPoint = a.start.piece === a.end.piece && a.start.original === a.end.original && a.start.current === a.end.current;
  return end && (isPoint || (a.start.piece === b.start.piece && a.start.original === b.start.original));
}

/** A thread as it is after the file, while it is put together. */
interface Growing {
  /** As it was sent; undefined for one that began in the file. */
  sent: CommentThread | undefined;
  first: WordComment;
  added: Comment[];
  done: boolean | undefined;
}

const byTime = (a: Comment, b: Comment): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

function newComment({ author, clock, at, text }: WordComment, turn: number): Comment {
  return commentSchema.parse({ id: idOf("c", author, clock, text, turn), author: person(author), at, text });
}

/**
 * The threads of a plan after its review edition came back in `file`: those that were sent, with the answers they got and
 * whether they were settled, and those that began in it. Nothing that was said is taken away, whatever is gone from the
 * file. `theirs` is the sent plan with all the changes that came.
 */
export function readComments(file: OpenedWordFile, sent: { plan: Plan; comments: readonly CommentThread[] }, theirs: Plan): CommentThread[] {
  const comments = readWordComments(file);
  const read = readPlaces(file.word.xml(file.documentPath));
  const find = anchorFinder(read, sent.plan, theirs);
  const placeOf = ({ number }: WordComment): CommentPlace | undefined => read.places.get(number);
  const known = matchComments(comments, sent.comments, (comment, { anchor }) => {
    const place = placeOf(comment);
    return place !== undefined && find(place).block === anchor.block;
  });

  const byNumber = new Map(comments.map((comment) => [comment.number, comment]));
  const growing = new Map<WordComment, Growing>();
  const threadOf = new Map<CommentThread, Growing>();

  /** The thread that a comment belongs to, made where it begins one. */
  const threadFor = (comment: WordComment, seen: ReadonlySet<WordComment> = new Set()): Growing => {
    const found = growing.get(comment);
    if (found) return found;
    const sentThread = known.get(comment)?.thread;
    const parent = byNumber.get(comment.parent ?? "");
    let thread = sentThread && threadOf.get(sentThread);
    if (!thread && !sentThread && parent && !seen.has(parent)) thread = threadFor(parent, new Set([...seen, comment]));
    if (!thread && !sentThread && comment.parent === undefined) {
      const place = placeOf(comment);
      const above = comments.find((other) => other !== comment && other.at <= comment.at && known.has(other) && samePlace(place, placeOf(other)));
      if (above) thread = threadFor(above);
    }
    thread ??= { sent: sentThread, first: comment, added: [], done: undefined };
    if (sentThread) threadOf.set(sentThread, thread);
    growing.set(comment, thread);
    return thread;
  };

  const turns = new Map<string, number>();
  for (const comment of comments) {
    const thread = threadFor(comment);
    if (typeof comment.parent !== "string" && comment.done !== undefined) thread.done = comment.done;
    const before = known.get(comment);
    if (before && (saysTheSame(comment.text, before) || before.comment.text === "")) continue;
    if (comment.text === "") continue;
    const key = `${comment.author}\n${comment.clock}\n${comment.text}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    // Word lets anybody write in anybody's comment: what was said stays, and what it became is said after it.
    if (before) thread.added.push(newComment({ ...comment, author: lastSavedBy(file) || comment.author, at: fileTime(file) }, turn));
    else thread.added.push(newComment(comment, turn));
  }

  const settled = (thread: CommentThread, done: boolean | undefined): CommentThread => {
    if (done === undefined || done === thread.resolved) return thread;
    const who = lastSavedBy(file);
    return commentThreadSchema.parse({ ...thread, resolved: done, ...settledBy(thread, who === "" ? null : person(who), fileTime(file)) });
  };

  const threads = sent.comments.map((thread) => {
    const grown = threadOf.get(thread);
    if (!grown) return thread;
    const had = new Set(thread.comments.map(({ id }) => id));
    const added = grown.added.filter(({ id }) => !had.has(id));
    return settled(added.length === 0 ? thread : { ...thread, comments: [...thread.comments, ...added].toSorted(byTime) }, grown.done);
  });
  const ids = new Set(threads.map(({ id }) => id));
  const begun = [...new Set(growing.values())].flatMap(({ sent: old, first, added, done }): CommentThread[] => {
    const [opening] = added;
    if (old || !opening) return [];
    const id = idOf("t", opening.id);
    if (ids.has(id)) return [];
    return [commentThreadSchema.parse({ id, anchor: find(placeOf(first)), resolved: done ?? false, comments: added.toSorted(byTime) })];
  });
  return [...threads, ...begun];
}

/** Who settled a thread and when, where threads say so. */
function settledBy(thread: CommentThread, resolvedBy: Comment["author"] | null, resolvedAt: string): object {
  return "resolvedBy" in thread ? { resolvedBy, resolvedAt } : {};
}
