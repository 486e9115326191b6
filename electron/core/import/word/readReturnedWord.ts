import type { CommentThread } from "../../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { descendants, isText } from "../../../../shared/plan/tree.ts";
import type { ReturnedFile } from "../../../../shared/review/index.ts";
import { readComments } from "./comments/readComments.ts";
import { mustBeOf, openReturned } from "./openReturned.ts";
import { readReviews } from "./readReviews.ts";

/** The plan as it was sent to review, and what was said of it then. */
export interface SentPlan {
  plan: Plan;
  comments: readonly CommentThread[];
}

function idsOf({ sections }: Plan): ReadonlySet<string> {
  return new Set(sections.flatMap((section) => [...descendants(section)].flatMap((node) => (isText(node) ? [] : [node.id]))));
}

/**
 * What reviewers did in a Word file that was sent with `--edition review` and came back from Word or LibreOffice.
 * Throws one of the `returnedWord` problems where `bytes` are something else; `name` is the file's, for messages.
 */
export async function readReturnedWord(name: string, bytes: Uint8Array, sent: SentPlan): Promise<ReturnedFile> {
  const file = openReturned(name, bytes);
  mustBeOf(sent.plan, file, name, idsOf(sent.plan));
  const reviews = await readReviews(file, bytes, sent.plan);
  return { reviews, threads: readComments(file, sent, reviews.at(-1)?.theirs ?? sent.plan) };
}
