import fc from "fast-check";
import { Editor, Node, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { turnInto } from "../../../renderer/editor/commands/turnInto.ts";
import { createGoal, createParagraph, emptyGoal, type Block, type Goal } from "../../../shared/plan/nodes/index.ts";
import { recordArbitraries } from "../../support/recordArbitraries.ts";
import { caretAt, complaint, editorOn, outlineOf } from "./support.ts";

const text = (words: string) => [{ text: words }];
const filled = (words = "Flere i job"): Goal => ({ ...createGoal("measurable", text(words)), indicator: "Andel i job" });
const first = (editor: Editor) => Node.get(editor, [0, 1]) as Block;
const blocks = (editor: Editor) => outlineOf(editor).slice(1);

describe("a goal that says more than its statement", () => {
  it("keeps its style at Backspace, which goes up or closes the gap above", () => {
    const below = editorOn(createParagraph(text("Over")), filled());
    caretAt(below, [0, 2, 0], 0);
    below.deleteBackward("character");
    expect(blocks(below)).toEqual(["paragraph: Over", "goal: Flere i job"]);
    expect(below.selection?.anchor).toEqual({ path: [0, 1, 0], offset: 4 });

    const gap = editorOn(createParagraph(), filled());
    caretAt(gap, [0, 2, 0], 0);
    gap.deleteBackward("character");
    expect(blocks(gap)).toEqual(["goal: Flere i job"]);
    expect(first(gap)).toMatchObject({ indicator: "Andel i job" });
  });

  it("keeps it too where its statement is empty", () => {
    const editor = editorOn(filled(""));
    editor.deleteBackward("character");
    expect(first(editor)).toMatchObject({ type: "goal", indicator: "Andel i job" });
  });

  it("is not swallowed by Delete at the end of the text above, but loses an empty line there", () => {
    const editor = editorOn(createParagraph(text("Over")), filled());
    caretAt(editor, [0, 1, 0], 4);
    editor.deleteForward("character");
    expect(blocks(editor)).toEqual(["paragraph: Over", "goal: Flere i job"]);

    const empty = editorOn(createParagraph(), filled());
    empty.deleteForward("character");
    expect(blocks(empty)).toEqual(["goal: Flere i job"]);
    expect(first(empty)).toMatchObject({ indicator: "Andel i job" });
  });

  it("does not take in the text below, across its fields", () => {
    const editor = editorOn(filled(), createParagraph(text("Under")));
    caretAt(editor, [0, 2, 0], 0);
    editor.deleteBackward("character");
    caretAt(editor, [0, 1, 0], 11);
    editor.deleteForward("character");
    expect(blocks(editor)).toEqual(["goal: Flere i job", "paragraph: Under"]);
  });

  it("stays with the first half of a statement that is parted", () => {
    const editor = editorOn(filled());
    caretAt(editor, [0, 1, 0], 5);
    editor.insertBreak();
    expect(blocks(editor)).toEqual(["goal: Flere", "paragraph:  i job"]);
    expect(first(editor)).toMatchObject({ indicator: "Andel i job" });
    expect(complaint(editor)).toBeNull();
  });

  it("has its record again when its text is made a goal again, of whichever sort", () => {
    const { goal } = recordArbitraries(fc.constantFrom("", "Andel", "STAR"), fc.constant(text("Flere i job")));
    fc.assert(
      fc.property(goal, fc.constantFrom("marker" as const, "measurable" as const), (original, kind) => {
        const editor = editorOn(original);
        turnInto(editor, { type: "quote", attribution: "" });
        turnInto(editor, { type: "paragraph" });
        expect(first(editor)).toEqual({ type: "paragraph", id: original.id, children: original.children });
        turnInto(editor, emptyGoal(kind));
        expect(first(editor)).toEqual({ ...original, kind });
        editor.undo();
        editor.undo();
        editor.undo();
        expect(first(editor)).toEqual(original);
      }),
    );
  });

  it("stays what it is when its sort changes", () => {
    const editor = editorOn(filled());
    turnInto(editor, emptyGoal("marker"));
    expect(first(editor)).toEqual({ ...filled(), id: first(editor).id, kind: "marker" });
  });
});

describe("a goal of nothing but words", () => {
  it("becomes a paragraph at Backspace, as other styles do", () => {
    const editor = editorOn(createGoal("measurable", text("Flere i job")));
    editor.deleteBackward("character");
    expect(blocks(editor)).toEqual(["paragraph: Flere i job"]);
    expect(complaint(editor)).toBeNull();
  });

  it("is followed by running text at Enter behind it, and gets room above at Enter before it", () => {
    const editor = editorOn(createGoal("marker", text("Alle kan bidrage")));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.insertBreak();
    editor.insertText("Under");
    expect(blocks(editor)).toEqual(["goal: Alle kan bidrage", "paragraph: Under"]);
    caretAt(editor, [0, 1, 0], 0);
    editor.insertBreak();
    expect(blocks(editor)).toEqual(["paragraph: ", "goal: Alle kan bidrage", "paragraph: Under"]);
  });
});
