import { z } from "zod";
import { commentThreadSchema } from "../../../shared/plan/comments/index.ts";
import { idSchema } from "../../../shared/plan/ids.ts";

export const PACKAGE_FORMAT = "planskriver/package";
export const PACKAGE_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a package says of itself: whose plan, why it was sent, and the fingerprint of each file it holds. */
export const manifestSchema = z.strictObject({
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  planId: idSchema,
  planVersion: z.int().min(1),
  purpose: z.literal("copy"),
  when: z.iso.datetime(),
  who: z.string().optional(),
  /** File name in the package → SHA-256 in hex, so that damage on the way shows before anything is used. */
  files: z.strictObject({ "plan.json": sha256, "comments.json": sha256 }),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** Comments travel beside the plan. Each thread and each comment is told by its id. */
export const commentsSchema = z.array(commentThreadSchema).refine((threads) => {
  const ids = threads.flatMap(({ id, comments }) => [`thread ${id}`, ...comments.map((comment) => comment.id)]);
  return new Set(ids).size === ids.length;
});
