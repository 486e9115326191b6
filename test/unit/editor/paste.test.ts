import { Editor, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { insertCopied, readCopied } from "../../../renderer/editor/paste/copied.ts";
import { insertBlocks } from "../../../renderer/editor/paste/insertBlocks.ts";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import {
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
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

  it("refuses fragments of other programs and of other shapes", () => {
    for (const fragment of [null, {}, [], [{ type: "paragraph", children: [{ text: "a", color: "red" }] }], [{ text: "a" }]]) {
      expect(readCopied(fragment)).toBeUndefined();
    }
  });
});
