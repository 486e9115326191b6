import { Editor, Node, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { insertGenerated, insertPageBreak } from "../../../renderer/editor/commands/insert.ts";
import { setLink } from "../../../renderer/editor/commands/links.ts";
import { renameSection } from "../../../renderer/editor/commands/sections.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import {
  createCell,
  createChart,
  createFactBox,
  createFootnote,
  createGenerated,
  createGuidance,
  createHeading,
  createLead,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createRow,
  createSection,
  createTable,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { caretAt, complaint, editorOn, editorWith, outlineOf } from "./support.ts";

const text = (words: string) => [{ text: words }];
const twoSections = () =>
  editorWith([
    createSection("prose", "Første", [createParagraph(text("Et afsnit.")), createParagraph(text("To afsnit."))]),
    createSection("focusArea", "Anden", [createParagraph(text("Tre afsnit.")), createParagraph(text("Fire afsnit."))]),
  ]);

describe("a section", () => {
  it("keeps its title when Backspace is pressed at its start", () => {
    const editor = twoSections();
    caretAt(editor, [1, 0, 0], 0);
    editor.deleteBackward("character");
    expect(editor.children).toHaveLength(2);
    expect(Node.string(Node.get(editor, [1, 0]))).toBe("Anden");
  });

  it("is not swallowed by Delete at the end of the one before", () => {
    const editor = twoSections();
    Transforms.select(editor, Editor.end(editor, [0]));
    editor.deleteForward("character");
    expect(outlineOf(editor)).toEqual([
      "title: Første",
      "paragraph: Et afsnit.",
      "paragraph: To afsnit.",
      "title: Anden",
      "paragraph: Tre afsnit.",
      "paragraph: Fire afsnit.",
    ]);
  });

  it("joins the one before when a deletion takes its whole title", () => {
    const editor = twoSections();
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: 3 }, focus: { path: [1, 1, 0], offset: 4 } });
    editor.deleteFragment();
    expect(outlineOf(editor)).toEqual(["title: Første", "paragraph: Et afsnit.", "paragraph: Fire afsnit."]);
    editor.undo();
    expect(outlineOf(editor)).toHaveLength(6);
  });

  it("gets an empty title and paragraph back when everything is deleted", () => {
    const editor = twoSections();
    Transforms.select(editor, Editor.range(editor, []));
    editor.deleteFragment();
    expect(complaint(editor)).toBeNull();
    expect(Node.string(editor)).toBe("");
  });
});

describe("Enter", () => {
  it("goes from a title to running text", () => {
    const editor = editorOn(createParagraph());
    Transforms.select(editor, Editor.end(editor, [0, 0]));
    editor.insertBreak();
    editor.insertText("Ny");
    expect(outlineOf(editor)).toEqual(["title: Titel", "paragraph: Ny", "paragraph: "]);
  });

  it("goes from a heading to running text, and gives the new block an id of its own", () => {
    const editor = editorOn(createHeading(2, text("Baggrund og mål")));
    caretAt(editor, [0, 1, 0], 8);
    editor.insertBreak();
    expect(outlineOf(editor)).toEqual(["title: Titel", "heading: Baggrund", "paragraph:  og mål"]);
    expect(complaint(editor)).toBeNull();
    const [, first, second] = (editor.children[0] as { children: { id: string }[] }).children;
    expect(first?.id).not.toBe(second?.id);
  });

  it("makes a new list item, and leaves the list from an empty one", () => {
    const editor = editorOn(createList(false, [createListItem(createParagraph(text("Et")))]));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.insertBreak();
    editor.insertText("To");
    editor.insertBreak();
    editor.insertBreak();
    editor.insertText("Efter");
    expect(outlineOf(editor)).toEqual([
      "title: Titel",
      "list > listItem > paragraph: Et",
      "list > listItem > paragraph: To",
      "paragraph: Efter",
    ]);
  });

  it("makes a new point, and leaves the points from an empty one", () => {
    const editor = editorOn(createPoints("Vi vil:", [createPoint(text("Et"))]));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.insertBreak();
    editor.insertBreak();
    editor.insertText("Efter");
    expect(outlineOf(editor)).toEqual(["title: Titel", "points > point: Et", "paragraph: Efter"]);
  });

  it("leaves a fact box from an empty last paragraph", () => {
    const editor = editorOn(createFactBox("Fakta", [createParagraph(text("Inde"))]));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.insertBreak();
    editor.insertBreak();
    editor.insertText("Ude");
    expect(outlineOf(editor)).toEqual(["title: Titel", "factBox > paragraph: Inde", "paragraph: Ude"]);
  });
});

describe("Backspace", () => {
  it("takes the style off a lead before it joins it to the text above", () => {
    const editor = editorOn(createParagraph(text("Over. ")), createLead(text("Under.")));
    caretAt(editor, [0, 2, 0], 0);
    editor.deleteBackward("character");
    expect(outlineOf(editor).at(-1)).toBe("paragraph: Under.");
    editor.deleteBackward("character");
    expect(outlineOf(editor).at(-1)).toBe("paragraph: Over. Under.");
  });

  it("takes a list item out one level at a time", () => {
    const nested = createList(false, [createListItem(createParagraph(text("Inderst")))]);
    const editor = editorOn(createList(true, [createListItem(createParagraph(text("Yderst")), nested)]));
    caretAt(editor, [0, 1, 0, 1, 0, 0, 0], 0);
    editor.deleteBackward("character");
    expect(outlineOf(editor).at(-1)).toBe("list > listItem > paragraph: Inderst");
    editor.deleteBackward("character");
    expect(outlineOf(editor).at(-1)).toBe("paragraph: Inderst");
    expect(complaint(editor)).toBeNull();
  });

  it("leaves guidance above the caret alone", () => {
    const editor = editorOn(createGuidance(text("Skriv om ambitionen.")), createParagraph(text("Vi vil.")));
    caretAt(editor, [0, 2, 0], 0);
    editor.deleteBackward("character");
    expect(outlineOf(editor)).toEqual(["title: Titel", "guidance: Skriv om ambitionen.", "paragraph: Vi vil."]);
  });

  it("does not reach into the table above", () => {
    const editor = editorOn(createTable(2, 2), createParagraph(text("Efter")));
    caretAt(editor, [0, 2, 0], 0);
    editor.deleteBackward("character");
    expect(outlineOf(editor).at(-1)).toBe("paragraph: Efter");
  });
});

describe("typing over a selection", () => {
  it("does what deleting and then typing does", () => {
    for (const type of [(e: Editor) => e.insertText("X"), (e: Editor) => e.insertBreak()]) {
      const [over, after] = [twoSections(), twoSections()];
      const selection = { anchor: { path: [0, 1, 0], offset: 3 }, focus: { path: [1, 1, 0], offset: 4 } };
      Transforms.select(over, selection);
      type(over);
      Transforms.select(after, selection);
      after.deleteFragment();
      type(after);
      expect(outlineOf(over)).toEqual(outlineOf(after));
    }
  });

  it("keeps what stands in the other cells of a table in its column", () => {
    const editor = editorOn(createTable(1, 3));
    for (const column of [0, 1, 2]) {
      Transforms.insertText(editor, `celle${column}`, { at: { path: [0, 1, 0, column, 0, 0], offset: 0 } });
    }
    Transforms.select(editor, { anchor: { path: [0, 1, 0, 0, 0, 0], offset: 2 }, focus: { path: [0, 1, 0, 1, 0, 0], offset: 2 } });
    editor.insertText("X");
    expect(outlineOf(editor).slice(1)).toEqual([
      "table > row > cell > paragraph: X",
      "table > row > cell > paragraph: ",
      "table > row > cell > paragraph: celle2",
    ]);
  });
});

describe("a table", () => {
  it("keeps its shape when a selection that began above it is deleted", () => {
    const editor = editorOn(createParagraph(text("Over tabellen")), createTable(2, 2));
    const cells = [0, 1].flatMap((row) => [0, 1].map((column) => [0, 2, row, column, 0, 0]));
    for (const path of cells) Transforms.insertText(editor, `tal ${path[2]}${path[3]}`, { at: { path, offset: 0 } });
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: 4 }, focus: { path: [0, 2, 1, 0, 0, 0], offset: 1 } });
    editor.deleteFragment();
    expect(outlineOf(editor).slice(1)).toEqual([
      "paragraph: Over",
      "table > row > cell > paragraph: ",
      "table > row > cell > paragraph: ",
      "table > row > cell > paragraph: ",
      "table > row > cell > paragraph: tal 11",
    ]);
  });

  it("keeps its shape when a selection across cells is deleted", () => {
    const editor = editorOn(createTable(2, 2));
    for (const path of [
      [0, 1, 0, 0, 0, 0],
      [0, 1, 1, 1, 0, 0],
    ]) {
      Transforms.insertText(editor, "tal", { at: { path, offset: 0 } });
    }
    Transforms.select(editor, { anchor: { path: [0, 1, 0, 0, 0, 0], offset: 1 }, focus: { path: [0, 1, 1, 1, 0, 0], offset: 2 } });
    editor.deleteFragment();
    expect(complaint(editor)).toBeNull();
    const table = Node.get(editor, [0, 1]) as ReturnType<typeof createTable>;
    expect(table.children.map((row) => row.children.length)).toEqual([2, 2]);
    expect(Node.string(table)).toBe("");
  });
});

describe("Delete", () => {
  it("stops at the end of a slot with guidance after it", () => {
    const editor = editorOn(createParagraph(text("Første.")), createGuidance(text("Skriv mere.")), createParagraph(text("Andet.")));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.deleteForward("character");
    expect(outlineOf(editor).slice(1)).toEqual(["paragraph: Første.", "guidance: Skriv mere.", "paragraph: Andet."]);
  });

  it("selects a list that makes itself before it removes it", () => {
    const editor = editorOn(createParagraph(text("Før")), createGenerated("contents"), createParagraph(text("Efter")));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    editor.deleteForward("character");
    expect(Node.get(editor, [0, 2])).toMatchObject({ type: "generated" });
    editor.deleteForward("character");
    expect(outlineOf(editor).slice(1)).toEqual(["paragraph: Før", "paragraph: Efter"]);
  });
});

describe("deleting a selection", () => {
  it("that ends right behind a table or a chart takes them with it", () => {
    const table = createTable(1, 2);
    const filled = { ...table, children: [createRow([createCell([createParagraph(text("Unge"))]), createCell([createParagraph(text("12"))])])] };
    for (const whole of [table, filled, createChart("bars", { from: "table", table: "t", series: "rows" }), createFactBox("Fakta", [createParagraph(text("Ord"))])]) {
      const editor = editorOn(createParagraph(text("Først")), createParagraph(text("Væk")), whole, createHeading(2, text("Bagefter")));
      Transforms.select(editor, { anchor: Editor.start(editor, [0, 2]), focus: Editor.start(editor, [0, 4]) });
      editor.deleteFragment();
      expect(outlineOf(editor).slice(1)).toEqual(["paragraph: Først", "heading: Bagefter"]);
      expect(complaint(editor)).toBeNull();
      editor.undo();
      expect(editor.children[0]).toMatchObject({ children: [{}, {}, {}, { type: whole.type }, {}] });
    }
  });
});

describe("a page break", () => {
  it("parts the paragraph where the caret is", () => {
    const editor = editorOn(createParagraph(text("foran efter")));
    caretAt(editor, [0, 1, 0], 6);
    insertPageBreak(editor);
    expect(outlineOf(editor).slice(1)).toEqual(["paragraph: foran ", "pageBreak: ", "paragraph: efter"]);
  });
});

describe("what is inserted before guidance", () => {
  it("leaves the caret where writing goes on, never in another section", () => {
    for (const insert of [insertPageBreak, (e: Editor) => insertGenerated(e, "contents")]) {
      const editor = editorOn(createParagraph(text("abc")), createGuidance(text("Skriv mere.")), createParagraph());
      Transforms.select(editor, Editor.end(editor, [0, 1]));
      insert(editor);
      editor.insertText("NY");
      expect(Node.string(Node.get(editor, [0, 0]))).toBe("Titel");
      expect(Node.string(Node.get(editor, [0, 3]))).toBe("NY");
      expect(Node.get(editor, [0, 4])).toMatchObject({ type: "guidance" });
    }
  });
});

describe("typing", () => {
  it('makes a list of "- " and "1. " at the start of a paragraph, and gives the characters back when undone', () => {
    for (const [marker, ordered] of [
      ["-", false],
      ["1.", true],
    ] as const) {
      const editor = editorOn(createParagraph());
      for (const letter of `${marker} Et`) editor.insertText(letter);
      expect(outlineOf(editor)[1]).toBe("list > listItem > paragraph: Et");
      expect(Node.get(editor, [0, 1])).toMatchObject({ ordered });
      expect(complaint(editor)).toBeNull();
    }
  });

  it("goes right after a footnote mark the caret stands on, and is never lost", () => {
    const editor = editorOn(createParagraph([{ text: "ab" }, createFootnote([{ text: "Kilde" }]), { text: "cd" }]));
    caretAt(editor, [0, 1, 1, 0], 0);
    editor.insertText("X");
    expect(outlineOf(editor).at(-1)).toContain("Xcd");
  });
});

describe("renaming a section", () => {
  it("keeps the footnote and the emphasis in its title", () => {
    const editor = editorWith([createSection("prose", "", [createParagraph()])]);
    const note = createFootnote([{ text: "Kilde" }]);
    Transforms.insertNodes(editor, [{ text: "Unge", bold: true }, note], { at: [0, 0, 0] });
    const { id } = editor.children[0] as Section;
    renameSection(editor, id, "Unge i job");
    expect(sectionTitle(editor.children[0] as Section)).toBe("Unge i job");
    expect(JSON.stringify(editor.children[0])).toContain(note.id);
    expect(JSON.stringify(editor.children[0])).toContain('"bold":true');
  });
});

describe("a link", () => {
  it("goes on both sides of a footnote in the linked words", () => {
    const editor = editorOn(createParagraph([{ text: "før" }, createFootnote([{ text: "Kilde" }]), { text: "efter" }]));
    Transforms.select(editor, Editor.range(editor, [0, 1]));
    setLink(editor, "https://eksempel.dk");
    const links = Array.from(Node.elements(editor)).filter(([node]) => "type" in node && node.type === "link");
    expect(links.map(([node]) => Node.string(node))).toEqual(["før", "efter"]);
    expect(complaint(editor)).toBeNull();
  });
});
