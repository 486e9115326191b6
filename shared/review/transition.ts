import { z } from "zod";
import { idSchema } from "../plan/ids.ts";
import { PLAN_STATUSES } from "../plan/plan.ts";
import { personSchema } from "../person.ts";

/** A plan's step from one state to another: it is never changed. `version` is the version that was made of the plan then. */
export const transitionSchema = z.strictObject({
  id: idSchema,
  from: z.literal(PLAN_STATUSES),
  to: z.literal(PLAN_STATUSES),
  by: personSchema,
  at: z.iso.datetime(),
  note: z.string(),
  version: idSchema.nullable(),
});
export type Transition = z.infer<typeof transitionSchema>;
