import { Editor, Node, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { insertCopied, readCopied } from "../../../renderer/editor/paste/copied.ts";
import { insertBlocks } from "../../../renderer/editor/paste/insertBlocks.ts";
import { readPlainText } from "../../../renderer/editor/paste/withPasting.ts";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import {
  createCell,
  createChart,
  createFactBox,
  createGoal,
  createHeading,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createQuote,
  createReference,
  createRow,
  createTable,
  type Block,
  type Section,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { sectionTitle } from "../../../shared/plan/tree.ts";
import { caretAt, complaint, editorOn, editorOnExample, outlineOf } from "./support.ts";

const text = (words: string) => [{ text: words }];

describe("pasting several lines", () => {
  it("into a point gives a point each", () => {
    const editor = editorOn(createPoints("Vi vil:", [createPoint(), createPoint(text("Sidste"))]));
    caretAt(editor, [0, 1, 0, 0], 0);
    insertBlocks(editor, textToBlocks("Et\nTo\nTre"));
    expect(outlineOf(editor).slice(1)).toEqual(
      ["Et", "To", "Tre", "Sidste"].map((words) => `points > point: ${words}`),
    );
  });

  it("into a list item gives an item each", () => {
    const editor = editorOn(createList(false, [createListItem(createParagraph(text("Først")))]));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    insertBlocks(editor, htmlToBlocks("<p>Et</p><p>To</p>"));
    expect(outlineOf(editor).slice(1)).toEqual(["Først", "Et", "To"].map((words) => `list > listItem > paragraph: ${words}`));
  });

  it("into a title puts the first in the title and the rest below", () => {
    const editor = editorOn(createParagraph(text("Tekst")));
    Transforms.select(editor, Editor.end(editor, [0, 0]));
    insertBlocks(editor, textToBlocks("2027\nBrød"));
    expect(outlineOf(editor)).toEqual(["title: Titel2027", "paragraph: Brød", "paragraph: Tekst"]);
  });

  it("into the middle of a paragraph joins the ends to its halves", () => {
    const editor = editorOn(createParagraph(text("foran efter")));
    caretAt(editor, [0, 1, 0], 6);
    insertBlocks(editor, textToBlocks("Et\nTo\nTre "));
    expect(outlineOf(editor).slice(1)).toEqual(["paragraph: foran Et", "paragraph: To", "paragraph: Treefter"]);
  });
});

describe("pasting what was copied from a plan", () => {
  it("puts whole sections in as sections, as when they were cut to be moved", () => {
    const editor = editorOnExample();
    const titles = () => (editor.children as Section[]).map(sectionTitle);
    const before = titles();
    Transforms.select(editor, { anchor: Editor.start(editor, [4]), focus: Editor.end(editor, [5]) });
    const copied = readCopied(structuredClone(editor.getFragment()));
    Transforms.select(editor, Editor.start(editor, [0, 1]));
    if (copied) insertCopied(editor, copied);
    expect(titles()).toEqual([before[0], before[4], before[5], ...before.slice(1)]);
    expect(complaint(editor)).toBeNull();
  });

  it("keeps what was cut what references and charts point at, and gives a second copy its own", () => {
    const table = createTable(2, 2);
    const chart = createChart("bars", { from: "table", table: table.id, series: "columns" });
    const editor = editorOn(createParagraph([{ text: "Se " }, createReference(table.id), { text: "" }]), createParagraph(text("A")), table, chart, createParagraph(text("B")));
    const content = () => (editor.children[0] as Section).children;
    const only = <T extends Block["type"]>(type: T) => content().filter((block) => block.type === type) as Extract<Block, { type: T }>[];
    Transforms.select(editor, { anchor: Editor.start(editor, [0, 2]), focus: Editor.start(editor, [0, 5]) });
    const copied = readCopied(structuredClone(editor.getFragment()));
    if (!copied) throw new Error("nothing copied");
    editor.deleteFragment();
    expect([...only("table"), ...only("chart")]).toEqual([]);
    for (let times = 0; times < 2; times++) {
      Transforms.select(editor, Editor.end(editor, []));
      insertCopied(editor, copied);
    }
    const [first, second] = only("table");
    expect(first?.id).toBe(table.id);
    expect(only("chart").map(({ data }) => data.from === "table" && data.table)).toEqual([first?.id, second?.id]);
    expect(second?.id).not.toBe(table.id);
    expect(complaint(editor)).toBeNull();
  });

  it("keeps tables, boxes, lists and goals whole in the middle of a line", () => {
    const item = (words: string) => createListItem(createParagraph(text(words)));
    const whole: Block[] = [
      createTable(1, 2),
      createFactBox("Fakta", [createParagraph(text("Ord"))]),
      createList(false, [item("Et"), item("To")]),
      createPoints("Vi vil:", [createPoint(text("Et")), createPoint(text("To"))]),
      createGoal("measurable", text("Flere i job")),
      createQuote("Ida, borger", text("Det nytter")),
    ];
    for (const block of whole) {
      for (const content of [[block], [createHeading(2, text("Før")), block], [block, createParagraph(text("Efter"))]]) {
        const editor = editorOn(createParagraph(text("foran bag")));
        caretAt(editor, [0, 1, 0], 6);
        const copied = readCopied(structuredClone(content));
        if (copied) insertCopied(editor, copied);
        const blocks = (editor.children[0] as Section).children;
        expect(blocks.find(({ type }) => type === block.type)).toEqual(block);
        expect([Node.string(blocks[1]), Node.string(blocks.at(-1) ?? blocks[1])]).toEqual(["foran ", expect.stringMatching(/^(Efter)?bag$/)]);
        expect(complaint(editor)).toBeNull();
      }
    }
  });

  it("goes back where it was cut, whatever the selection ends at", () => {
    const item = createList(false, [createListItem(createParagraph(text("Et")))]);
    const wholes = [createTable(1, 2), createFactBox("Fakta", [createParagraph(text("Ord"))]), createGoal("marker", text("Vi vil")), item];
    for (const whole of wholes) {
      const editor = editorOn(createParagraph(text("A")), createHeading(2, text("B")), whole, createHeading(2, text("C")));
      const before = outlineOf(editor);
      Transforms.select(editor, { anchor: Editor.start(editor, [0, 2]), focus: Editor.start(editor, [0, 4]) });
      const copied = readCopied(structuredClone(editor.getFragment()));
      editor.deleteFragment();
      expect(outlineOf(editor)).not.toContain("heading: B");
      if (copied) insertCopied(editor, copied);
      expect(outlineOf(editor)).toEqual(before);
    }
  });

  it("gives some words of a goal, a heading or a cell as words", () => {
    const cells = { ...createTable(1, 1), children: [createRow([createCell([createParagraph(text("Flere i job"))])])] };
    for (const from of [createGoal("measurable", text("Flere i job nu")), createHeading(2, text("Flere i job nu")), cells]) {
      const editor = editorOn(from, createParagraph());
      const start = Editor.start(editor, [0, 1]);
      Transforms.select(editor, { anchor: start, focus: { ...start, offset: 11 } });
      const copied = readCopied(structuredClone(editor.getFragment()));
      Transforms.select(editor, Editor.start(editor, [0, 2]));
      if (copied) insertCopied(editor, copied);
      expect(outlineOf(editor).at(-1)).toBe("paragraph: Flere i job");
    }
  });

  it("refuses fragments of other programs and of other shapes", () => {
    for (const fragment of [null, {}, [], [{ type: "paragraph", children: [{ text: "a", color: "red" }] }], [{ text: "a" }]]) {
      expect(readCopied(fragment)).toBeUndefined();
    }
  });
});

describe("pasting cells", () => {
  const target = () => {
    const editor = editorOn(createTable(2, 2));
    Transforms.select(editor, Editor.start(editor, [0, 1, 1, 1]));
    return editor;
  };
  const cells = (editor: Editor) =>
    (Node.get(editor, [0, 1]) as Table).children.map((row) => row.children.map((cell) => plainText(cell.children)));

  it("from a spreadsheet fills cells from the caret's on and leaves the caret at the last one", () => {
    const editor = target();
    insertBlocks(editor, htmlToBlocks("<table><tr><td>1<td>2<tr><td>3<td>4</table>"));
    expect(cells(editor)).toEqual([["", "", ""], ["", "1", "2"], ["", "3", "4"]]);
    expect(editor.selection?.focus).toEqual({ path: [0, 1, 2, 2, 0, 0], offset: 1 });
    expect(complaint(editor)).toBeNull();
  });

  it("copied from a plan or separated by tabs fills cells too", () => {
    const editor = target();
    insertBlocks(editor, readPlainText(editor, "1\t2\n3\t4\n"));
    Transforms.select(editor, { anchor: Editor.start(editor, [0, 1, 1]), focus: Editor.end(editor, [0, 1, 2]) });
    const copied = readCopied(structuredClone(editor.getFragment()));
    Transforms.select(editor, Editor.start(editor, [0, 1, 0, 0]));
    if (copied) insertCopied(editor, copied);
    expect(cells(editor)).toEqual([["", "1", "2"], ["", "3", "4"], ["", "3", "4"]]);
    expect(complaint(editor)).toBeNull();
  });

  it("is undone in one step", () => {
    const editor = target();
    const before = structuredClone(editor.children);
    insertBlocks(editor, readPlainText(editor, "1\t2\n3\t4"));
    expect(editor.history.undos).toHaveLength(1);
    editor.undo();
    expect(editor.children).toEqual(before);
  });

  it("outside a table makes one of text with tabs, but not in a list", () => {
    const editor = editorOn(createParagraph(text("foran")));
    Transforms.select(editor, Editor.end(editor, [0, 1]));
    insertBlocks(editor, readPlainText(editor, "a\tb\nc\td"));
    expect(outlineOf(editor).filter((line) => line.startsWith("table"))).toHaveLength(4);
    const list = editorOn(createList(false, [createListItem(createParagraph(text("Først")))]));
    Transforms.select(list, Editor.end(list, [0, 1]));
    expect(readPlainText(list, "a\tb\nc\td").map(({ type }) => type)).toEqual(["paragraph", "paragraph"]);
  });

  it("of one cell alone puts its words at the caret", () => {
    const editor = target();
    insertBlocks(editor, htmlToBlocks("<table><tr><td>12</table>"));
    expect(cells(editor)).toEqual([["", ""], ["", "12"]]);
  });
});
