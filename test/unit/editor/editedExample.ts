import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Edit } from "./edits.ts";
import { editorOnExample } from "./support.ts";

export const example = normalisePlan(examplePlan());

/** What somebody made of the example in the editor; printed as the names of the edits. */
export function editedExample(list: readonly Edit[]) {
  return {
    get plan(): Plan {
      const editor = editorOnExample();
      for (const { run } of list) run(editor);
      return normalisePlan({ ...example, sections: structuredClone(planSections(editor)) });
    },
    toString: () => list.map(({ name }) => name).join("\n"),
  };
}
