import type { IParagraphOptions } from "docx";
import type { Look } from "../../../../shared/look/look.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { Bookmarks } from "./bookmarks.ts";
import type { Lists } from "./numbering.ts";

/** What every part of the document is written with. `plan` is the readers' edition of the plan. */
export interface Writing {
  plan: Plan;
  /** What the plan's theme makes of colours and fonts, and the measures every plan has. */
  look: Look;
  lists: Lists;
  bookmarks: Bookmarks;
  /** Whether the contents list tells which page each heading is on. */
  pageNumbers: boolean;
}

/** What the first paragraph of a block takes on from what stands before it. */
export type Opening = Pick<IParagraphOptions, "pageBreakBefore">;
