import { z } from "zod";
import { idSchema } from "../plan/ids.ts";
import { planSchema } from "../plan/plan.ts";
import { incomingSchema, reviewCopySchema, sendingSchema } from "../review/index.ts";
import { bytes, planRef, savedFile } from "./common.ts";

const incomingId = incomingSchema.shape.id;

/** What became of a file that was opened. Of the last two kinds nothing is taken in. */
const openedFile = z.discriminatedUnion("kind", [
  /** A plan of one's own. */
  z.strictObject({ kind: z.literal("plan"), id: idSchema }),
  /** Somebody else's plan, here to be gone through; `isRenewed` where an older one of it was here, untouched. */
  z.strictObject({ kind: z.literal("reviewing"), id: idSchema, isRenewed: z.boolean() }),
  /** Something to be gone through in a plan that is here. */
  z.strictObject({ kind: z.literal("incoming"), id: idSchema, incomingIds: z.array(incomingId).min(1) }),
  /** All of it is here already: it was received before, or it is what was sent from here. */
  z.strictObject({ kind: z.literal("known"), id: idSchema, reason: z.literal(["received", "sent"]), incomingIds: z.array(incomingId) }),
  /** An answer to a plan that is not here. */
  z.strictObject({ kind: z.literal("noPlan"), title: z.string(), by: z.string() }),
  /** It belongs to another plan than the one that is open; `id` is null where that is not here. */
  z.strictObject({ kind: z.literal("otherPlan"), id: idSchema.nullable(), title: z.string() }),
]);
export type OpenedFile = z.infer<typeof openedFile>;

export const exchangeMethods = {
  /** Hands the person a package for others to read. Throws `person.unknown`. */
  "exchange.send": {
    input: planRef.extend({ message: z.string(), to: z.string().default("") }),
    output: savedFile,
  },
  /** Hands the person a package with what they made of somebody else's plan. */
  "exchange.sendBack": { input: planRef.extend({ message: z.string() }), output: savedFile },
  /**
   * Takes in a `.planpakke` or, with the plan that it is an answer to, a Word file. `planId` is the plan that is open, if
   * any; `as: "plan"` makes a plan of one's own of it, whatever it is. The same file again changes nothing.
   */
  "exchange.open": {
    input: z.strictObject({ fileName: z.string(), bytes, planId: idSchema.nullable(), as: z.literal("plan").optional() }),
    output: openedFile,
  },
  /** What was sent from here, newest first; whether the plan is somebody else's, and then what they sent and what one said since. */
  "exchange.state": {
    input: planRef,
    output: z.strictObject({
      sendings: z.array(sendingSchema),
      reviewing: z
        .strictObject({ copy: reviewCopySchema, base: planSchema, comments: z.int().min(0), approvals: z.int().min(0) })
        .nullable(),
    }),
  },
} as const;
