import { z } from "zod";
import { idSchema } from "../plan/ids.ts";
import { templateMetaSchema } from "../plan/ownTemplate.ts";
import { planSchema } from "../plan/plan.ts";

/** A moment as ISO 8601 in UTC. */
export const moment = z.iso.datetime();

/** A file's bytes as base64, since not every transport between renderer and core carries binary. */
export const bytes = z.base64();

export const planRef = z.strictObject({ id: idSchema });

const point = z.strictObject({ path: z.array(z.int().min(0)), offset: z.int().min(0) });

/**
 * Where the author left off: the caret as a Slate selection (paths into the sections), and the section at the top of the
 * window with how many CSS pixels of it were scrolled past, which holds at any window width and zoom.
 */
export const placeSchema = z.strictObject({
  selection: z.strictObject({ anchor: point, focus: point }).nullable(),
  top: z.strictObject({ sectionId: idSchema, offset: z.number() }).nullable(),
});
export type Place = z.infer<typeof placeSchema>;

export const openedPlan = z.strictObject({
  plan: planSchema,
  /** Null but for the draft of a template. */
  asTemplate: templateMetaSchema.nullable(),
  revision: z.int(),
  changedAt: moment,
  place: placeSchema.nullable(),
});
export type OpenedPlan = z.infer<typeof openedPlan>;

/** A plan, and the revision of it that a change builds on. */
export const planAt = planRef.extend({ revision: z.int().min(0) });
export type PlanAt = z.infer<typeof planAt>;

/** What became of a finished file: written to a path the person chose, handed to the browser as a download, or neither. */
export const savedFile = z.discriminatedUnion("outcome", [
  z.strictObject({ outcome: z.literal("written"), path: z.string() }),
  z.strictObject({ outcome: z.literal("download"), url: z.string() }),
  z.strictObject({ outcome: z.literal("cancelled") }),
]);
export type SavedFile = z.infer<typeof savedFile>;

export const nothing = z.strictObject({});
