import { z } from "zod";
import { personSchema } from "../person.ts";
import { sha256Schema } from "../sha256.ts";
import { idSchema } from "../plan/ids.ts";

/**
 * Why a version was kept: by itself while the plan was written; by somebody who gave it a name; as the plan went from one
 * state to the next; as it was sent; before something that came back was taken in; before an earlier version was restored.
 */
export const VERSION_KINDS = ["automatic", "named", "state", "sent", "received", "restored"] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** A plan as it was at some moment. The plan itself is kept under its `contentHash`, `content`. */
export const versionSchema = z.strictObject({
  id: idSchema,
  kind: z.literal(VERSION_KINDS),
  /** What it is called, or what it was kept for; "" where its kind says all. */
  name: z.string(),
  /** When the plan was like this. */
  at: z.iso.datetime(),
  /** Who kept it; null for those kept by themselves. */
  by: personSchema.nullable(),
  content: sha256Schema,
});
export type Version = z.infer<typeof versionSchema>;
