import { z } from "zod";
import { idSchema } from "../plan/ids.ts";
import { personSchema } from "../person.ts";
import { sha256Schema } from "../sha256.ts";

/**
 * What somebody decided of a section, or of the whole plan where `section` is null. It is never changed: whoever thinks
 * otherwise later decides anew. `content` is the hash of what they saw (`approvedContent`), so that an edit shows that it
 * is no longer covered.
 */
export const approvalSchema = z.strictObject({
  id: idSchema,
  section: idSchema.nullable(),
  content: sha256Schema,
  decision: z.literal(["approved", "withdrawn"]),
  by: personSchema,
  at: z.iso.datetime(),
  note: z.string(),
});
export type Approval = z.infer<typeof approvalSchema>;
