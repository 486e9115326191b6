import type { IParagraphOptions } from "docx";
import type { Look } from "../../../../shared/look/look.ts";
import type { ReferenceReader } from "../../../../shared/plan/derivedWords.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { Assets } from "../../assets/assets.ts";
import type { Anchors } from "./review/anchors.ts";
import type { Bookmarks } from "./text/bookmarks.ts";
import type { PointLists } from "./lists/pointLists.ts";
import type { Lists } from "./lists/numbering.ts";

/** What every part of the document is written with. */
export interface Writing {
  /** The readers' edition of the plan, all of its words spelled out. */
  plan: Plan;
  /** What the plan's theme makes of colours and fonts, and the measures every plan has. */
  look: Look;
  /** What is written of it: the same sections, with living references. */
  sections: readonly Section[];
  numbering: Numbering;
  references: ReferenceReader;
  lists: Lists;
  pointLists: PointLists;
  bookmarks: Bookmarks;
  anchors: Anchors;
  /** The plan's pictures, as far as they are there. */
  assets: Assets;
}

/** What the first paragraph of a block takes on from what stands before it. */
export type Opening = Pick<IParagraphOptions, "pageBreakBefore">;
