import { z } from "zod";
import { idSchema } from "../plan/ids.ts";
import { planSchema } from "../plan/plan.ts";
import { versionSchema } from "../versions/index.ts";
import { openedPlan, planAt, planRef } from "./common.ts";

const versionRef = planRef.extend({ versionId: idSchema });

export const versionMethods = {
  /** Newest first. */
  "versions.list": { input: planRef, output: z.array(versionSchema) },
  /** The plan as it was then. */
  "versions.read": { input: versionRef, output: z.strictObject({ plan: planSchema }) },
  /** Keeps the plan as it is on disk, for good. */
  "versions.keep": { input: planRef.extend({ name: z.string() }), output: versionSchema },
  /** Gives a version a name, and keeps it for good by that. */
  "versions.rename": { input: versionRef.extend({ name: z.string() }), output: versionSchema },
  /**
   * Makes a section (or the whole plan, where it is null) what it was in a version. `kept` is the version of the plan as
   * it was just before.
   */
  "versions.restore": {
    input: planAt.extend({ versionId: idSchema, section: idSchema.nullable() }),
    output: z.strictObject({ opened: openedPlan, kept: versionSchema }),
  },
} as const;
