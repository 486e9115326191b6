import { z } from "zod";
import { PLAN_STATUSES } from "../plan/plan.ts";
import { approvalSchema } from "../review/approval.ts";
import { transitionSchema } from "../review/transition.ts";
import { openedPlan, planAt, planRef } from "./common.ts";

/** How a plan came to the state it is in, and who has approved what of it; both in the order in which it was done. */
const planRecord = z.strictObject({ transitions: z.array(transitionSchema), approvals: z.array(approvalSchema) });
export type PlanRecord = z.infer<typeof planRecord>;

/** `content` is the `approvedContent` of what the person has before them. */
const decided = approvalSchema.pick({ section: true, content: true, decision: true, note: true });

/** Everything is written under the name of `settings.person`. */
export const statusMethods = {
  "status.read": { input: planRef, output: planRecord },
  "status.change": { input: planAt.extend({ to: z.literal(PLAN_STATUSES), note: z.string() }), output: openedPlan },
  "status.approve": { input: planRef.extend(decided.shape), output: approvalSchema },
} as const;
