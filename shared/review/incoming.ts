import { z } from "zod";
import { personSchema } from "../person.ts";
import { idSchema } from "../plan/ids.ts";
import { sha256Schema } from "../sha256.ts";

/** How something came back: a `.planpakke`, a Word file, or the folder the plan is shared in. */
export const INCOMING_SOURCES = ["package", "word", "folder"] as const;

/**
 * What became of a change that came back: taken over; taken over with what the author chose where both had written; or
 * left out. One that is in none of them is still to be decided.
 */
export const decisionSchema = z.literal(["accepted", "resolved", "rejected"]);
export type Decision = z.infer<typeof decisionSchema>;

/**
 * Where the plan that changes are told from was found: among what both have had in hand, in the file that came, or
 * nowhere, so that it is the plan as it stood here when the file came.
 */
export const INCOMING_BASES = ["shared", "file", "present"] as const;

/**
 * What one person made of a plan, come back to be gone through. What they changed is what leads from the plan `base` to
 * the plan `theirs`, which are kept beside this and told by their `contentHash`; each change is known by the id that
 * `diffPlans(base, theirs)` gives it.
 */
export const incomingSchema = z.strictObject({
  /** The hash of all that came, so that the same comes only once. */
  id: sha256Schema,
  source: z.literal(INCOMING_SOURCES),
  fileName: z.string(),
  by: personSchema,
  /** When they sent it, or last wrote in it; null where the file does not say. */
  at: z.iso.datetime().nullable(),
  receivedAt: z.iso.datetime(),
  message: z.string(),
  base: sha256Schema,
  theirs: sha256Schema,
  basedOn: z.literal(INCOMING_BASES),
  /** When `base` was sent from here; null where it never was. */
  baseSentAt: z.iso.datetime().nullable(),
  /** The last snapshot of theirs that is taken in when all is decided; null for a Word file, which has none. */
  snapshot: sha256Schema.nullable(),
  decisions: z.record(z.string(), decisionSchema),
  /** When each change was made, where the file says so. */
  times: z.record(z.string(), z.iso.datetime()),
  /** Threads that came with it or were answered in it. */
  threads: z.array(idSchema),
  /** In words, what came back but could not be carried over. */
  notCarried: z.array(z.string()),
  /** How many changes are still to be decided. */
  pending: z.int().min(0),
  /** What the same person sent later, which holds all of this; null where nothing does. It takes over the decisions. */
  supersededBy: sha256Schema.nullable(),
  /** Whether nothing is left to do here: all is decided, or something newer is there instead. */
  isDone: z.boolean(),
});
export type Incoming = z.infer<typeof incomingSchema>;
