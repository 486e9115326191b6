import { Editor, Node, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { insertKeyFigure } from "../../../renderer/editor/commands/insertDerived.ts";
import { toggleMark } from "../../../renderer/editor/commands/marks.ts";
import { decodeCopied, encodeCopied, insertCopied } from "../../../renderer/editor/paste/copied.ts";
import { namedChooser, readSlashQuery } from "../../../renderer/editor/slash/slashQuery.ts";
import {
  createKeyFigureMention,
  createLink,
  createParagraph,
  createTable,
  type KeyFigureMention,
  type Paragraph,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { caretAt, complaint, editorOn } from "./support.ts";

function mentions(editor: Editor): KeyFigureMention[] {
  return Array.from(Node.elements(editor)).flatMap(([node]) => ("type" in node && node.type === "keyFigure" ? [node] : []));
}

const sentence = () => createParagraph([{ text: "I alt " }, createKeyFigureMention("f1"), { text: " ledige" }]);

describe("a key figure in the text", () => {
  it("is put at the caret with its unit, and writing goes on after it", () => {
    const editor = editorOn(createParagraph([{ text: "I alt ." }]));
    caretAt(editor, [0, 1, 0], 6);
    insertKeyFigure(editor, "f1");
    editor.insertText(" ledige");
    expect(mentions(editor)).toMatchObject([{ figure: "f1", form: "withUnit" }]);
    expect((Node.get(editor, [0, 1]) as Paragraph).children).toMatchObject([
      { text: "I alt " },
      { type: "keyFigure" },
      { text: " ledige." },
    ]);
    expect(complaint(editor)).toBeNull();
  });

  it("is the number alone in a table, whose head names the unit", () => {
    const editor = editorOn(createTable(1, 2));
    caretAt(editor, [0, 1, 0, 0, 0, 0], 0);
    insertKeyFigure(editor, "f1");
    expect(mentions(editor)).toMatchObject([{ figure: "f1", form: "number" }]);
    expect(complaint(editor)).toBeNull();
  });

  it("takes the place of what is selected, with its marks", () => {
    const editor = editorOn(createParagraph([{ text: "I alt " }, { text: "12.850", bold: true }, { text: " ledige" }]));
    Transforms.select(editor, Editor.range(editor, [0, 1, 1]));
    insertKeyFigure(editor, "f1");
    expect(Node.string(Node.get(editor, [0, 1]))).toBe("I alt  ledige");
    expect(mentions(editor)[0]?.children).toEqual([{ text: "", bold: true }]);
  });

  it("goes right after a link, which holds nothing but text", () => {
    const editor = editorOn(createParagraph([{ text: "Se " }, createLink("https://eksempel.dk", [{ text: "tallet" }]), { text: "." }]));
    caretAt(editor, [0, 1, 1, 0], 3);
    insertKeyFigure(editor, "f1");
    expect(mentions(editor)).toHaveLength(1);
    expect(complaint(editor)).toBeNull();
  });

  it("shows another figure when one is chosen while the caret is on it", () => {
    const editor = editorOn(sentence());
    caretAt(editor, [0, 1, 1, 0], 0);
    insertKeyFigure(editor, "f2");
    expect(mentions(editor)).toMatchObject([{ figure: "f2" }]);
  });

  it.each([
    ["Backspace after it", [0, 1, 2], (editor: Editor) => editor.deleteBackward("character")],
    ["Delete before it", [0, 1, 0], (editor: Editor) => editor.deleteForward("character")],
    ["Backspace on it", [0, 1, 1, 0], (editor: Editor) => editor.deleteBackward("character")],
  ])("goes as one with %s, and comes back with undo", (_, path, remove) => {
    const editor = editorOn(sentence());
    caretAt(editor, path, path.at(-1) === 0 && path.length === 3 ? 6 : 0);
    remove(editor);
    expect(mentions(editor)).toEqual([]);
    expect(Node.string(Node.get(editor, [0, 1]))).toBe("I alt  ledige");
    editor.undo();
    expect(mentions(editor)).toHaveLength(1);
  });

  it("is set in bold with the words around it", () => {
    const editor = editorOn(sentence());
    Transforms.select(editor, Editor.range(editor, [0, 1]));
    toggleMark(editor, "bold");
    expect(mentions(editor)[0]?.children).toEqual([{ text: "", bold: true }]);
    toggleMark(editor, "bold");
    expect(mentions(editor)[0]?.children).toEqual([{ text: "" }]);
  });

  it("shows the same figure where it is pasted", () => {
    const editor = editorOn(sentence());
    Transforms.select(editor, Editor.range(editor, [0, 1]));
    const encoded = encodeCopied(editor.getFragment(), { ...examplePlan(), sections: editor.children as Section[] });
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    const copied = decodeCopied(encoded);
    if (copied) insertCopied(editor, copied);
    const both = mentions(editor);
    expect(both.map(({ figure }) => figure)).toEqual(["f1", "f1"]);
    expect(new Set(both.map(({ id }) => id)).size).toBe(2);
    expect(complaint(editor)).toBeNull();
  });
});

describe("typing /nøgletal", () => {
  it.each([
    ["/nøgletal", "Nøgletal", ""],
    ["I alt /Nøgletal ledige unge", "Nøgletal", "ledige unge"],
  ])("in %j opens the list of key figures", (typed, name, query) => {
    const editor = editorOn(createParagraph([{ text: typed }]));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    const named = namedChooser(editor, readSlashQuery(editor)?.query ?? "");
    expect(named && [named.chooser.name, named.query]).toEqual([name, query]);
  });

  it("opens the list right before a word too, but not when the caret is put into one", () => {
    const editor = editorOn(createParagraph([{ text: "I alt ledige /unge" }]));
    caretAt(editor, [0, 1, 0], 14);
    expect(readSlashQuery(editor)).toBeNull();
    caretAt(editor, [0, 1, 0], 6);
    for (const letter of "/nø") editor.insertText(letter);
    expect(readSlashQuery(editor)?.query).toBe("nø");
    caretAt(editor, [0, 1, 0], 0);
    editor.insertText("/");
    expect(readSlashQuery(editor)?.query).toBe("");
  });

  it("is offered in a title, where blocks are not", () => {
    const editor = editorOn(createParagraph());
    Transforms.select(editor, Editor.end(editor, [0, 0]));
    editor.insertText(" /");
    expect(readSlashQuery(editor)?.query).toBe("");
    editor.insertText("nøgletal");
    expect(namedChooser(editor, "nøgletal")?.chooser.name).toBe("Nøgletal");
    expect(namedChooser(editor, "nøgletalsbog")).toBeUndefined();
  });
});
