import { z } from "zod";
import { personSchema } from "../person.ts";
import { sha256Schema } from "../sha256.ts";

/** That a plan is somebody else's, here to be gone through and sent back. */
export const reviewCopySchema = z.strictObject({
  /** Who asked for the review, in what words and when. */
  by: personSchema,
  message: z.string(),
  at: z.iso.datetime(),
  receivedAt: z.iso.datetime(),
  fileName: z.string(),
  /** The snapshots that came from them, newest last. */
  received: z.array(sha256Schema).min(1),
});
export type ReviewCopy = z.infer<typeof reviewCopySchema>;
