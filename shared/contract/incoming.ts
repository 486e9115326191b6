import { z } from "zod";
import { planSchema } from "../plan/plan.ts";
import { incomingSchema } from "../review/index.ts";
import { planRef } from "./common.ts";

/** What came back, and whether the plan here has changed since it was as they had it. */
export const listedIncomingSchema = incomingSchema.extend({ isPlanChanged: z.boolean() });
export type ListedIncoming = z.infer<typeof listedIncomingSchema>;

export const incomingMethods = {
  /** What has come back of a plan, newest first. */
  "incoming.list": { input: planRef, output: z.array(listedIncomingSchema) },
  "incoming.read": {
    input: planRef.extend({ incomingId: incomingSchema.shape.id }),
    output: z.strictObject({ incoming: incomingSchema, base: planSchema, theirs: planSchema }),
  },
} as const;
