import { isSamePerson, type Person } from "../../person.ts";
import { createId } from "../ids.ts";
import type { Comment, CommentAnchor, CommentThread } from "./commentThread.ts";

/** Who says something, and when, as ISO 8601 in UTC. */
export interface Saying {
  by: Person;
  at: string;
}

/**
 * A moment later than `known`, also where this laptop's clock is behind the one that gave that: what is changed last must
 * count as last.
 */
function laterThan(known: string | null, at: string): string {
  if (known === null || known < at) return at;
  return new Date(Date.parse(known) + 1).toISOString();
}

function newComment(text: string, { by, at }: Saying): Comment {
  return { id: createId(), author: by, at, text, changedAt: null, removed: false };
}

/** A first comment on the words that `anchor` quotes, or on the whole block. */
export function startThread(anchor: CommentAnchor, text: string, saying: Saying): CommentThread {
  return {
    id: createId(),
    anchor,
    about: anchor.quote,
    placedAt: saying.at,
    movedAt: null,
    resolved: false,
    resolvedBy: null,
    resolvedAt: null,
    assignedTo: null,
    assignedAt: null,
    comments: [newComment(text, saying)],
  };
}

/** Says something more in a thread. */
export function reply(thread: CommentThread, text: string, { by, at }: Saying): CommentThread {
  const last = thread.comments.at(-1)?.at ?? null;
  return { ...thread, comments: [...thread.comments, newComment(text, { by, at: laterThan(last, at) })] };
}

function changeComment(thread: CommentThread, id: string, change: (comment: Comment) => Comment): CommentThread {
  return { ...thread, comments: thread.comments.map((comment) => (comment.id === id ? change(comment) : comment)) };
}

/** Writes a comment anew; one that was taken away is there again. */
export function rewrite(thread: CommentThread, id: string, text: string, at: string): CommentThread {
  return changeComment(thread, id, (comment) => ({
    ...comment,
    text,
    removed: false,
    changedAt: laterThan(comment.changedAt ?? comment.at, at),
  }));
}

/** Takes a comment away, words and all. What others said to it stays; a thread without any comment left is not shown. */
export function remove(thread: CommentThread, id: string, at: string): CommentThread {
  return changeComment(thread, id, (comment) => ({
    ...comment,
    text: "",
    removed: true,
    changedAt: laterThan(comment.changedAt ?? comment.at, at),
  }));
}

/** Settles a thread, or opens it again. */
export function settle(thread: CommentThread, resolved: boolean, { by, at }: Saying): CommentThread {
  return { ...thread, resolved, resolvedBy: by, resolvedAt: laterThan(thread.resolvedAt, at) };
}

/** Gives a thread to somebody to see to, or to nobody. */
export function assign(thread: CommentThread, assignedTo: Person | null, at: string): CommentThread {
  return { ...thread, assignedTo, assignedAt: laterThan(thread.assignedAt, at) };
}

/** Puts a thread on words that somebody has chosen. */
export function place(thread: CommentThread, anchor: CommentAnchor, at: string): CommentThread {
  return { ...thread, anchor, about: anchor.quote, placedAt: laterThan(thread.placedAt, at), movedAt: null };
}

/** Lets a thread follow its words to where they stand now. */
export function follow(thread: CommentThread, anchor: CommentAnchor, at: string): CommentThread {
  return { ...thread, anchor, movedAt: laterThan(thread.movedAt, at) };
}

/** What is there to be read of a thread: its comments but those that were taken away, oldest first. */
export function saidIn({ comments }: CommentThread): Comment[] {
  return comments.filter(({ removed }) => !removed);
}

/** The threads that say anything, each with what is there to be read of it. For what shows them and does not change them. */
export function readable(threads: readonly CommentThread[]): CommentThread[] {
  return threads.map((thread) => ({ ...thread, comments: saidIn(thread) })).filter(({ comments }) => comments.length > 0);
}

/** Everybody who has said something or been given something to do, each once, the first to take part first. */
export function participants(threads: readonly CommentThread[]): Person[] {
  const all = threads.flatMap((thread) => [
    ...saidIn(thread).map(({ author }) => author),
    ...(thread.assignedTo ? [thread.assignedTo] : []),
  ]);
  return all.filter((person, index) => all.findIndex((other) => isSamePerson(other, person)) === index);
}
