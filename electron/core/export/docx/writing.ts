import type { IParagraphOptions } from "docx";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Lists } from "./numbering.ts";

/** What every part of the document is written with. `plan` is the readers' edition of the plan. */
export interface Writing {
  plan: Plan;
  lists: Lists;
  bookmarks: Bookmarks;
  /** Whether the contents list tells which page each heading is on. */
  pageNumbers: boolean;
}

/** What the first paragraph of a block takes on from what stands before it. */
export type Opening = Pick<IParagraphOptions, "pageBreakBefore">;
