import { z } from "zod";
import { personSchema } from "../../person.ts";
import { idSchema } from "../ids.ts";

/**
 * The place a comment speaks of. `start` and `end` count UTF-16 units of the block's own text (`blockText`); both are 0
 * where it speaks of the whole block. `quote` is the text between them when the comment was made, by which the place is
 * found again after edits.
 */
const commentAnchorSchema = z.strictObject({
  block: idSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  quote: z.string(),
});
export type CommentAnchor = z.infer<typeof commentAnchorSchema>;

const commentSchema = z.strictObject({
  id: idSchema,
  author: personSchema,
  at: z.iso.datetime(),
  text: z.string(),
});
export type Comment = z.infer<typeof commentSchema>;

/** A comment and its replies, oldest first. It lives beside the plan, never in it. */
export const commentThreadSchema = z.strictObject({
  id: idSchema,
  anchor: commentAnchorSchema,
  resolved: z.boolean(),
  comments: z.array(commentSchema).min(1),
});
export type CommentThread = z.infer<typeof commentThreadSchema>;

export const NO_COMMENTS: readonly CommentThread[] = [];
