import { Editor, Node, Transforms } from "slate";
import { HistoryEditor } from "slate-history";
import { describe, expect, it } from "vitest";
import { isMarked, toggleMark } from "../../../renderer/editor/commands/marks.ts";
import { toggleList } from "../../../renderer/editor/commands/lists.ts";
import { selectCells } from "../../../renderer/editor/commands/cells.ts";
import { toggleHeader } from "../../../renderer/editor/commands/tables.ts";
import { createParagraph, type Table } from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { readTabSeparated } from "../../../shared/plan/table/index.ts";
import { complaint, editorOn, outlineOf } from "./support.ts";

const PATH = [0, 2];

/** An editor on "Over", a table of three rows and three columns, and "Under". */
function editorOnTable(): Editor {
  const table = readTabSeparated("Gruppe\t2025\t2026\nUnge\t120\t110\nLedige\t900\t850");
  if (!table) throw new Error("no table");
  return editorOn(createParagraph([{ text: "Over" }]), table, createParagraph([{ text: "Under" }]));
}

const tableOf = (editor: Editor) => Node.get(editor, PATH) as Table;
const rowsOf = (editor: Editor) =>
  tableOf(editor).children.map((row) => row.children.map(({ children }) => plainText(children) || "-").join(" "));

/** Each cell as the kinds of its blocks and the marks of its first text. */
const markedCells = (editor: Editor) =>
  tableOf(editor).children.flatMap((row) =>
    row.children.flatMap((cell) => (Array.from(Node.texts(cell)).every(([text]) => text.bold) ? [plainText(cell.children)] : [])),
  );

/** Selects as a drag does that begins in the text of one cell and ends at the start of another's. */
function drag(editor: Editor, from: readonly [number, number], to: readonly [number, number]): void {
  const anchor = Editor.start(editor, [...PATH, ...from]);
  Transforms.select(editor, { anchor: { ...anchor, offset: 1 }, focus: Editor.start(editor, [...PATH, ...to]) });
}

describe("cells selected by a drag", () => {
  it("are emptied, all of them and no others, and what is typed stands in the first", () => {
    const editor = editorOnTable();
    drag(editor, [1, 1], [2, 2]);
    editor.insertText("7");
    expect(rowsOf(editor)).toEqual(["Gruppe 2025 2026", "Unge 7 -", "Ledige - -"]);
    editor.undo();
    expect(rowsOf(editor)).toEqual(["Gruppe 2025 2026", "Unge 120 110", "Ledige 900 850"]);
  });

  it("take what is typed in the upper left one from whichever corner the drag began", () => {
    const editor = editorOnTable();
    drag(editor, [1, 2], [2, 1]);
    editor.insertText("7");
    expect(rowsOf(editor)).toEqual(["Gruppe 2025 2026", "Unge 7 -", "Ledige - -"]);
  });

  it("are set in bold as a rectangle, and back again", () => {
    const editor = editorOnTable();
    drag(editor, [1, 1], [2, 1]);
    expect(isMarked(editor, "bold")).toBe(false);
    toggleMark(editor, "bold");
    expect(markedCells(editor)).toEqual(["120", "900"]);
    expect(isMarked(editor, "bold")).toBe(true);
    toggleMark(editor, "bold");
    expect(markedCells(editor)).toEqual([]);
  });

  it("become lists as a rectangle", () => {
    const editor = editorOnTable();
    drag(editor, [1, 1], [2, 1]);
    toggleList(editor, false);
    expect(outlineOf(editor).flatMap((line) => /listItem > paragraph: (.*)/.exec(line)?.[1] ?? [])).toEqual(["120", "900"]);
  });
});

describe("a selection that starts in a table and ends below it", () => {
  it("leaves the caret in the first cell that is emptied", () => {
    const editor = editorOnTable();
    Transforms.select(editor, { anchor: Editor.start(editor, [...PATH, 2, 1]), focus: { path: [0, 3, 0], offset: 2 } });
    editor.insertText("7");
    expect(rowsOf(editor)[2]).toBe("Ledige 7 -");
    expect(outlineOf(editor).at(-1)).toBe("paragraph: der");
    expect(complaint(editor)).toBeNull();
  });

  it("empties the cells alone where it reaches no word below", () => {
    const editor = editorOnTable();
    Transforms.select(editor, { anchor: Editor.start(editor, [...PATH, 2, 1]), focus: { path: [0, 3, 0], offset: 0 } });
    editor.insertText("7");
    expect(rowsOf(editor)).toEqual(["Gruppe 2025 2026", "Unge 120 110", "Ledige 7 -"]);
    expect(outlineOf(editor).at(-1)).toBe("paragraph: Under");
  });
});

describe("a selection that starts above a table", () => {
  it("empties no cell that it only reaches the start of", () => {
    const editor = editorOnTable();
    Transforms.select(editor, { anchor: { path: [0, 1, 0], offset: 2 }, focus: Editor.start(editor, [...PATH, 1, 1]) });
    editor.deleteFragment();
    expect(rowsOf(editor)).toEqual(["- - -", "- 120 110", "Ledige 900 850"]);
    expect(outlineOf(editor)[1]).toBe("paragraph: Ov");
  });
});

describe("a table that is selected from end to end", () => {
  it("is emptied by Delete and taken away by Backspace", () => {
    const editor = editorOnTable();
    selectCells(editor, PATH, { row: 0, column: 0, rows: 3, columns: 3 });
    editor.deleteFragment({ direction: "forward" });
    expect(rowsOf(editor)).toEqual(["- - -", "- - -", "- - -"]);
    selectCells(editor, PATH, { row: 0, column: 0, rows: 3, columns: 3 });
    HistoryEditor.withNewBatch(editor, () => editor.deleteFragment({ direction: "backward" }));
    expect(outlineOf(editor).slice(1)).toEqual(["paragraph: Over", "paragraph: ", "paragraph: Under"]);
    editor.undo();
    expect(rowsOf(editor)).toEqual(["- - -", "- - -", "- - -"]);
  });
});

describe("header rows", () => {
  it("are as many as are selected from the first on, else one or none", () => {
    const editor = editorOnTable();
    const press = () => {
      toggleHeader(editor, "headerRows");
      return tableOf(editor).headerRows;
    };
    drag(editor, [0, 0], [1, 0]);
    expect([press(), press(), press()]).toEqual([2, 0, 2]);
    Transforms.select(editor, Editor.start(editor, [...PATH, 2, 1]));
    expect([press(), press()]).toEqual([0, 1]);
    drag(editor, [1, 0], [2, 0]);
    expect([press(), press()]).toEqual([0, 1]);
  });
});
