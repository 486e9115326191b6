import type { Look } from "../../../../shared/look/look.ts";
import type { ReferenceReader } from "../../../../shared/plan/derivedWords.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import type { Assets } from "../../assets/assets.ts";
import type { Notes } from "./notes.ts";

/** What every part of the page is written with. */
export interface Writing {
  /** The readers' edition of the plan, all of its words spelled out. */
  plan: Plan;
  look: Look;
  /** What is written of it: the same sections, with living references. */
  sections: readonly Section[];
  numbering: Numbering;
  references: ReferenceReader;
  /** What the element with this plan id is called in the page; undefined for what nothing leads to. */
  anchor: (id: string) => string | undefined;
  /** The notes of the section being written. */
  notes: Notes;
  /** The plan's pictures, as far as they are there. */
  assets: Assets;
}
