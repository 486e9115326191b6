import { Editor, Transforms, type Descendant } from "slate";
import { describe, expect, it } from "vitest";
import { turnInto } from "../../../renderer/editor/commands/turnInto.ts";
import { duplicateSection } from "../../../renderer/editor/commands/sections.ts";
import { requirableBlock, setRequired, suggestedLabel } from "../../../renderer/editor/commands/requirements.ts";
import { requiredParts } from "../../../shared/checks/requirements.ts";
import { createHeading, createLead, createParagraph, createSection, type Section } from "../../../shared/plan/nodes/index.ts";
import { caretAt, complaint, editorOn, editorWith } from "./support.ts";

const text = (words: string) => [{ text: words }];
const demanded = <B extends object>(block: B, required: string): B => ({ ...block, required });
const labels = (editor: Editor) => (editor.children as Section[]).map((section) => requiredParts(section).map(({ label }) => label));

describe("what a template demands", () => {
  it("stays with the first half of a paragraph that is split", () => {
    const editor = editorOn(demanded(createParagraph(text("foran efter")), "Formål"));
    caretAt(editor, [0, 1, 0], 6);
    editor.insertBreak();
    expect(labels(editor)).toEqual([["Formål"]]);
    expect(editor.children[0]).toMatchObject({ children: [{}, { required: "Formål" }, { children: [{ text: "efter" }] }] });
    expect(complaint(editor)).toBeNull();
  });

  it("is not demanded twice by pasting a copy, but follows what was cut", () => {
    const [lead, other] = [demanded(createLead(text("Ambition her")), "Ambition"), createParagraph(text("Mere"))];
    const editor = editorOn(lead, other);
    const copy = [lead, createParagraph(text("og"))] as Descendant[];
    Transforms.select(editor, Editor.end(editor, [0, 2]));
    editor.insertFragment(copy);
    expect(labels(editor)).toEqual([["Ambition"]]);

    const moved = editorOn(createParagraph(text("Mere")), createParagraph(text("")));
    Transforms.select(moved, Editor.end(moved, [0, 2]));
    moved.insertFragment(copy);
    expect(labels(moved)).toEqual([["Ambition"]]);
  });

  it("goes where the text becomes something that cannot be demanded, and stays where it can", () => {
    const editor = editorOn(demanded(createParagraph(text("Formål")), "Formål"));
    turnInto(editor, { type: "lead" });
    expect(labels(editor)).toEqual([["Formål"]]);
    turnInto(editor, { type: "heading", level: 2 });
    expect(labels(editor)).toEqual([[]]);
    expect(complaint(editor)).toBeNull();
  });

  it("is asked again of a copied focus area, but not of another section's copy", () => {
    const [area, prose] = [createSection("focusArea", "Unge", [demanded(createLead(), "Ambition")]), createSection("prose", "Om", [createParagraph()])];
    const editor = editorWith([demanded(area, "Fokusområde"), demanded(prose, "Om planen")]);
    duplicateSection(editor, area.id);
    duplicateSection(editor, prose.id);
    expect(labels(editor)).toEqual([["Fokusområde", "Ambition"], ["Fokusområde", "Ambition"], ["Om planen"], []]);
  });
});

describe("the label of a demand", () => {
  it("is suggested from the heading above, and never the same twice in a section", () => {
    const editor = editorOn(createHeading(2, text("Strategi")), createParagraph(), createParagraph());
    for (const index of [2, 3]) {
      Transforms.select(editor, Editor.start(editor, [0, index]));
      const [block, path] = requirableBlock(editor) ?? [];
      if (block && path) setRequired(editor, path, suggestedLabel(editor.children[0] as Section, block));
    }
    expect(labels(editor)).toEqual([["Strategi", "Strategi 2"]]);
    setRequired(editor, [0, 3], "Strategi");
    expect(labels(editor)).toEqual([["Strategi", "Strategi 2"]]);
    setRequired(editor, [0, 2], undefined);
    expect(labels(editor)).toEqual([["Strategi 2"]]);
    expect(complaint(editor)).toBeNull();
  });

  it("is for no heading or title", () => {
    const editor = editorOn(createHeading(2, text("Strategi")));
    expect(requirableBlock(editor)).toBeUndefined();
    Transforms.select(editor, Editor.start(editor, [0, 0]));
    expect(requirableBlock(editor)).toBeUndefined();
  });
});
