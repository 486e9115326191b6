import { z } from "zod";
import { commentThreadSchema } from "../plan/comments/index.ts";
import { planRef } from "./common.ts";

const threads = z.array(commentThreadSchema);

export const commentMethods = {
  /** Every thread of a plan, those that were taken away among them. */
  "comments.list": { input: planRef, output: threads },
  /** Takes in threads that are new or changed, and gives all as they are then. */
  "comments.change": { input: planRef.extend({ threads }), output: threads },
} as const;
