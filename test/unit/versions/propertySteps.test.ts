import { Editor, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import type { ChangedProperties } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { createPlanEditor } from "../../../renderer/editor/createPlanEditor.ts";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { asOneStep, undoProperties } from "../../../renderer/plan/propertySteps.ts";
import { takeOver } from "../../../renderer/plan/takeOver.ts";
import { samplePlan, sampleSection } from "../../support/core/samplePlan.ts";

/** An editor with a plan whose front page follows undo and redo. */
function desk(start: Plan) {
  let plan = start;
  const editor = createPlanEditor(() => plan);
  editor.children = start.sections;
  const set = (changed: ChangedProperties) => {
    plan = { ...plan, ...(changed as Partial<Plan>) };
  };
  undoProperties(editor, () => plan, set);
  const bringBack = (next: Plan) => {
    asOneStep(editor, plan, next, () => takeOver(editor, next.sections));
    plan = next;
  };
  return { editor, bringBack, set, now: (): Plan => ({ ...plan, sections: planSections(editor) }) };
}

describe("undoing what was brought back", () => {
  const start = samplePlan("Nu");
  const next: Plan = { ...start, title: "Før", municipality: "Holbæk", sections: [sampleSection("Andet")] };

  it("takes back text and front page as one step, and redoing brings both again", () => {
    const { editor, bringBack, now } = desk(start);
    bringBack(next);
    expect(now()).toEqual(next);
    editor.undo();
    expect(now()).toEqual(start);
    editor.redo();
    expect(now()).toEqual(next);
  });

  it("takes back the front page where nothing else differed, and before that what was typed since", () => {
    const { editor, bringBack, now } = desk(start);
    bringBack({ ...next, sections: start.sections });
    Transforms.insertText(editor, "Skrevet siden. ", { at: Editor.start(editor, []) });
    editor.undo();
    expect(now()).toEqual({ ...next, sections: start.sections });
    editor.undo();
    expect(now()).toEqual(start);
  });

  it("leaves what has been changed again since as it is", () => {
    const { editor, bringBack, set, now } = desk(start);
    bringBack(next);
    set({ title: "Rettet i hånden" });
    editor.undo();
    expect(now()).toEqual({ ...start, title: "Rettet i hånden" });
  });
});
