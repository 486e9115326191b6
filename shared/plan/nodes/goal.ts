import { z } from "zod";
import { createId, idSchema } from "../ids.ts";
import { decimalSchema } from "./decimal.ts";
import { inlinesSchema, type Inline } from "./inline.ts";
import { requirementSchema } from "./requirement.ts";

/** A goal either points out a direction in words or says what is to be measured. */
export const GOAL_KINDS = ["marker", "measurable"] as const;
export type GoalKind = (typeof GOAL_KINDS)[number];

/** A number of the goal: its own `value`, or that of the plan's key figure with this id. Both null while not given. */
const amount = { value: decimalSchema.nullable(), keyFigure: idSchema.nullable() };

/**
 * A goal as a record. Its statement is its text. `date` and `deadline` are in the author's words ("december 2026"),
 * `unit` is what the numbers count ("procent", "fuldtidspersoner"), `comment` is the municipality's own remark, where
 * "\n" starts a new paragraph. Texts are "" while not given; a marker keeps the fields it does not show.
 */
export const goalSchema = z.strictObject({
  type: z.literal("goal"),
  id: idSchema,
  required: requirementSchema,
  kind: z.literal(GOAL_KINDS),
  indicator: z.string(),
  unit: z.string(),
  baseline: z.strictObject({ ...amount, date: z.string() }),
  target: z.strictObject({ ...amount, deadline: z.string() }),
  source: z.string(),
  responsible: z.string(),
  comment: z.string(),
  children: inlinesSchema,
});
export type Goal = z.infer<typeof goalSchema>;

/** Everything a goal has beside its statement, not yet filled in. */
export function emptyGoal(kind: GoalKind = "measurable"): Omit<Goal, "id" | "required" | "children"> {
  return {
    type: "goal",
    kind,
    indicator: "",
    unit: "",
    baseline: { value: null, keyFigure: null, date: "" },
    target: { value: null, keyFigure: null, deadline: "" },
    source: "",
    responsible: "",
    comment: "",
  };
}

export function createGoal(kind: GoalKind = "measurable", children: Inline[] = [{ text: "" }]): Goal {
  return { ...emptyGoal(kind), id: createId(), children };
}
