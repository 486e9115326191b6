import type { Look } from "../../../../shared/look/look.ts";
import { pointIndent } from "../../../../shared/look/pointIndent.ts";
import { readReferences } from "../../../../shared/plan/derivedWords.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { numberPlan } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import type { Assets } from "../../assets/assets.ts";
import { noAnchors } from "./review/anchors.ts";
import { createBookmarks } from "./text/bookmarks.ts";
import { createLists } from "./lists/numbering.ts";
import { createPointLists } from "./lists/pointLists.ts";
import type { Writing } from "./writing.ts";

/** What a document is written with: `plan` as its readers get it, and its sections with references that are still living. */
export function startWriting({ plan, sections }: { plan: Plan; sections: Section[] }, look: Look, assets: Assets): Writing {
  const numbering = numberPlan(plan);
  const marks = Array.from(numbering.points.values(), pointMark);
  const lists = createLists(look, pointIndent(marks, look));
  return {
    plan,
    look,
    sections,
    numbering,
    pointLists: createPointLists(sections, numbering, lists),
    references: readReferences({ ...plan, sections }),
    lists,
    bookmarks: createBookmarks(plan),
    anchors: noAnchors,
    assets,
  };
}
