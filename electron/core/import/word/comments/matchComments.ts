import { durableIds, type Comment, type CommentThread } from "../../../../../shared/plan/comments/index.ts";
import { printableText } from "../../../export/printableText.ts";
import type { WordComment } from "./wordComment.ts";
import { wordMoment } from "./wordMoment.ts";

/** A comment of a thread that was sent. */
export interface KnownComment {
  thread: CommentThread;
  comment: Comment;
}

/** What differs between the same words in two word processors. */
const bare = (text: string): string => printableText(text).replaceAll(/\s+/g, "");

/** Takes off the line that tells what a comment was on whose words had gone before it was sent. */
function withoutQuote(text: string): string {
  return text.replace(/^Om »[^\n]*«:(?:\n|$)/, "");
}

/** Takes off the last line where it tells who the thread was assigned to when it was sent. */
function withoutAssignment(text: string, { assignedTo }: CommentThread): string {
  const lines = text.split("\n");
  return assignedTo && bare(lines.at(-1) ?? "") === bare(`Tildelt: ${assignedTo.name}`) ? lines.slice(0, -1).join("\n") : text;
}

/** Whether a comment in a file says what was sent. */
export function saysTheSame(text: string, { thread, comment }: KnownComment): boolean {
  const own = withoutAssignment(text, thread);
  return [text, withoutQuote(text), own, withoutQuote(own)].some((one) => bare(one) === bare(comment.text));
}

const toTheSecond = (at: string): string => at.slice(0, 19);

/**
 * Which of the comments of a file are ones that were sent. Word keeps their lasting ids; LibreOffice does not, and there
 * they are known by who said what and when, those with `isNear` before others.
 */
export function matchComments(
  comments: readonly WordComment[],
  threads: readonly CommentThread[],
  isNear: (comment: WordComment, thread: CommentThread) => boolean,
): Map<WordComment, KnownComment> {
  const known = threads.flatMap((thread) => thread.comments.map((comment): KnownComment => ({ thread, comment })));
  const durable = durableIds(threads);
  const byDurable = new Map(known.map((one) => [durable.get(one.comment.id), one]));
  const matched = new Map<WordComment, KnownComment>();
  const taken = new Set<Comment>();
  const take = (comment: WordComment, found: KnownComment | undefined): void => {
    if (!found || taken.has(found.comment)) return;
    taken.add(found.comment);
    matched.set(comment, found);
  };
  for (const comment of comments) if (comment.durableId !== undefined) take(comment, byDurable.get(comment.durableId));

  const isLike = (one: WordComment, { thread, comment }: KnownComment): boolean =>
    !taken.has(comment) && bare(comment.author.name) === bare(one.author) && toTheSecond(comment.at) === toTheSecond(wordMoment(one.clock, "clock") ?? one.at) && saysTheSame(one.text, { thread, comment });
  for (const nearOnly of [true, false]) {
    for (const one of comments) {
      if (matched.has(one)) continue;
      take(one, known.find((candidate) => isLike(one, candidate) && (!nearOnly || isNear(one, candidate.thread))));
    }
  }
  return matched;
}
