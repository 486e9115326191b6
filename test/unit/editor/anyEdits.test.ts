import fc from "fast-check";
import type { Editor} from "slate";
import { Node, Range } from "slate";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { edits } from "./edits.ts";
import { complaint, editorOnExample } from "./support.ts";

function ids(editor: Editor): string[] {
  return planSections(editor).flatMap((section) =>
    Array.from(descendants(section)).flatMap((node) => ("type" in node ? [node.id] : [])),
  );
}

describe("whatever is done in the editor", () => {
  it("leaves a plan that passes the schema, with every id used once", () => {
    fc.assert(
      fc.property(edits, ({ list }) => {
        const editor = editorOnExample();
        for (const { name, run } of list) {
          run(editor);
          expect(complaint(editor), `after ${name}`).toBeNull();
        }
        expect(new Set(ids(editor)).size).toBe(ids(editor).length);
        if (editor.selection) expect(Node.has(editor, Range.start(editor.selection).path)).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it("leaves the plan in the one form that is also stored", () => {
    fc.assert(
      fc.property(edits, ({ list }) => {
        const editor = editorOnExample();
        for (const { run } of list) run(editor);
        const plan = { ...examplePlan(), sections: structuredClone(planSections(editor)) };
        expect(normalisePlan(plan)).toEqual(plan);
      }),
      { numRuns: 30 },
    );
  });

  it("is undone step by step to the plan as it was opened", () => {
    fc.assert(
      fc.property(edits, ({ list }) => {
        const editor = editorOnExample();
        const opened = structuredClone(editor.children);
        for (const { run } of list.filter(({ name }) => !name.startsWith("redo"))) run(editor);
        while (editor.history.undos.length > 0) editor.undo();
        expect(editor.children).toEqual(opened);
      }),
      { numRuns: 150 },
    );
  });
});
