import { sameValue } from "../diff/sameValue.ts";
import type { CommentThread } from "../plan/comments/index.ts";

function byId<T extends { id: string }>(list: readonly T[]): Map<string, T> {
  return new Map(list.map((one) => [one.id, one]));
}

function mergeThread(base: CommentThread | undefined, mine: CommentThread, theirs: CommentThread): CommentThread {
  const pick = <K extends "anchor" | "resolved">(name: K): CommentThread[K] =>
    base && sameValue(base[name], mine[name]) ? theirs[name] : mine[name];
  const comments = [...byId([...theirs.comments, ...mine.comments]).values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { ...mine, anchor: pick("anchor"), resolved: pick("resolved"), comments };
}

/** What was said on either side, in one: every thread and every reply, but threads that one side took away and the other left alone. */
export function mergeComments(
  base: readonly CommentThread[],
  mine: readonly CommentThread[],
  theirs: readonly CommentThread[],
): CommentThread[] {
  const [old, others, own] = [byId(base), byId(theirs), byId(mine)];
  const isNews = (thread: CommentThread): boolean => !sameValue(old.get(thread.id), thread);
  const ofMine = mine.flatMap((thread) => {
    const other = others.get(thread.id);
    if (other) return [mergeThread(old.get(thread.id), thread, other)];
    return isNews(thread) ? [thread] : [];
  });
  return [...ofMine, ...theirs.filter((thread) => !own.has(thread.id) && isNews(thread))];
}
