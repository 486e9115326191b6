import { z } from "zod";
import { personSchema } from "../person.ts";
import { sha256Schema } from "../sha256.ts";

/** That a plan was sent: for others to read and correct ("review"), or back to whom it came from ("return"). */
export const sendingSchema = z.strictObject({
  purpose: z.literal(["review", "return"]),
  at: z.iso.datetime(),
  by: personSchema,
  /** Whom it is for, in the sender's own words; "" where they did not say. */
  to: z.string(),
  message: z.string(),
  fileName: z.string(),
  /** The snapshot that left, and the `contentHash` of its plan. */
  snapshot: sha256Schema,
  content: sha256Schema,
});
export type Sending = z.infer<typeof sendingSchema>;
