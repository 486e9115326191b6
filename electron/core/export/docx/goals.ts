import { Paragraph, type FileChild } from "docx";
import type { Goal } from "../../../../shared/plan/nodes/index.ts";
import { inlineRuns } from "./runs.ts";
import type { Opening, Writing } from "./writing.ts";

/** A goal: its statement. */
export function writeGoal(goal: Goal, opening: Opening, writing: Writing): FileChild[] {
  return [new Paragraph({ ...opening, children: writing.bookmarks.mark(goal.id, inlineRuns(goal.children, writing)) })];
}
