import { z } from "zod";
import { personSchema } from "../../person.ts";
import { idSchema } from "../ids.ts";

const moment = z.iso.datetime();

/**
 * The place a comment speaks of. `start` and `end` count UTF-16 units of the block's own text (`blockText`); both are 0
 * where it speaks of the whole block. `quote` is the text that was between them when the place was last seen, by which
 * it is found again after edits; where that text was deleted, `start` and `end` are both the place where it stood.
 */
const commentAnchorSchema = z.strictObject({
  block: idSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
});
export type CommentAnchor = z.infer<typeof commentAnchorSchema>;

/**
 * What one person said. `at` is when they first did, `changedAt` when they last wrote it anew or took it away. One that
 * was taken away has lost its words, and stays so that it does not come back from another laptop.
 */
const commentSchema = z.strictObject({
  id: idSchema,
  author: personSchema,
  at: moment,
  text: z.string(),
  changedAt: moment.nullable().default(null),
  removed: z.boolean().default(false),
});
export type Comment = z.infer<typeof commentSchema>;

/**
 * A comment and its replies, oldest first. It lives beside the plan, never in it.
 *
 * Each part of it that can change has the moment it was last changed, null for never, and the latest change holds when
 * two laptops meet (`mergeThreads`). Change it with the functions of `changeThread.ts`, which see to that.
 */
export const commentThreadSchema = z.strictObject({
  id: idSchema,
  anchor: commentAnchorSchema,
  /** The words somebody chose to comment on, whatever stands there now; "" for a whole block. */
  about: z.string().default(""),
  /** When somebody last chose the place. */
  placedAt: moment.nullable().default(null),
  /** When the place last followed the text as it was edited. */
  movedAt: moment.nullable().default(null),
  resolved: z.boolean(),
  /** Who settled it, or opened it again. */
  resolvedBy: personSchema.nullable().default(null),
  resolvedAt: moment.nullable().default(null),
  /** Who is to see to it. */
  assignedTo: personSchema.nullable().default(null),
  assignedAt: moment.nullable().default(null),
  comments: z.array(commentSchema).min(1),
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

export const NO_COMMENTS: readonly CommentThread[] = [];
