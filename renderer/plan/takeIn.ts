import type { Editor } from "slate";
import { sameValue } from "../../shared/diff/sameValue.ts";
import { describeConflicts, type ConflictDescription } from "../../shared/merge/describeConflict.ts";
import { mergePlans } from "../../shared/merge/mergePlans.ts";
import type { Section } from "../../shared/plan/nodes/index.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { planSections } from "../editor/commands/sections.ts";
import type { PlanSession } from "./PlanSession.ts";
import { takeOver } from "./takeOver.ts";

/**
 * Shows `plan`, which is on disk now, as one step that can be undone; what was typed here since `before` was on disk is
 * merged in, and saved. Where both changed the same thing it stays as it was typed here, and is among what is returned.
 */
export function takeIn({ editor, session }: { editor: Editor; session: PlanSession }, before: readonly Section[], plan: Plan): ConflictDescription[] {
  const shown = planSections(editor);
  const isTyped = shown !== before && !sameValue(shown, before);
  const mine = { ...plan, sections: shown };
  const merged = isTyped ? mergePlans({ ...plan, sections: [...before] }, mine, plan) : { plan, conflicts: [] };
  takeOver(editor, merged.plan.sections);
  if (sameValue(planSections(editor), plan.sections)) session.adopted(planSections(editor));
  else session.changed(planSections(editor));
  return describeConflicts([plan, mine, merged.plan], merged.conflicts);
}
