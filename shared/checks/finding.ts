import type { Plan } from "../plan/plan.ts";

/** What is gone through: everything of a plan but the frame it is stored in. */
export type CheckedPlan = Omit<Plan, "format" | "version" | "status">;

/** Every rule a plan is gone through by, most pressing first. */
export const RULES = [
  "plan.noTitle",
  "plan.noMunicipality",
  "reference.broken",
  "text.placeholder",
  "image.noAlt",
  "chart.noAlt",
  "table.noHeader",
  "heading.skips",
  "link.meaningless",
  "contents.missing",
  "section.empty",
  "guidance.left",
] as const;
export type Rule = (typeof RULES)[number];

/** `error` is wrong in front of readers, `warning` shuts some of them out or looks unfinished, `note` is good to know. */
export type Severity = "error" | "warning" | "note";

/** Something to see to before a plan goes out. `section` and `block` are ids; null for what concerns the whole plan. */
export interface Finding {
  rule: Rule;
  severity: Severity;
  section: string | null;
  block: string | null;
  /** What is wrong here, in a whole sentence. */
  message: string;
  /** What its author knows the place by: a title, a caption, some words; "" where there are none. */
  place: string;
}
