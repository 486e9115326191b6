import { z } from "zod";
import { inlinesSchema } from "../plan/nodes/index.ts";
import { planSchema } from "../plan/plan.ts";
import { incomingSchema } from "../review/index.ts";
import { openedPlan, planAt, planRef } from "./common.ts";

/** What came back, and whether the plan here has changed since it was as they had it. */
export const listedIncomingSchema = incomingSchema.extend({ isPlanChanged: z.boolean() });
export type ListedIncoming = z.infer<typeof listedIncomingSchema>;

const changeIds = z.array(z.string());

/** What is to stand where both sides wrote. A value is checked where it comes to stand. */
const resolutionSchema = z.union([
  z.literal(["mine", "theirs", "both"]),
  z.strictObject({ text: inlinesSchema }),
  z.strictObject({ value: z.unknown() }),
]);

const decided = z.strictObject({ opened: openedPlan, incoming: incomingSchema });

export const incomingMethods = {
  /** What has come back of a plan, newest first. */
  "incoming.list": { input: planRef, output: z.array(listedIncomingSchema) },
  "incoming.read": {
    input: planRef.extend({ incomingId: incomingSchema.shape.id }),
    output: z.strictObject({ incoming: incomingSchema, base: planSchema, theirs: planSchema }),
  },
  /**
   * Takes over and rejects changes, by their ids. `resolutions` are by the id of the conflict that taking them over at
   * once makes with the plan as it is; as long as one is missing, nothing is taken over.
   */
  "incoming.decide": {
    input: planAt.extend({
      incomingId: incomingSchema.shape.id,
      accept: changeIds,
      reject: changeIds,
      resolutions: z.record(z.string(), resolutionSchema),
    }),
    output: decided,
  },
  /** Makes changes undecided again, and takes out of the plan what was taken over of them. */
  "incoming.reconsider": { input: planAt.extend({ incomingId: incomingSchema.shape.id, changes: changeIds }), output: decided },
} as const;
