import fc from "fast-check";
import { Editor, Node, Transforms, type Point } from "slate";
import { insertChart, insertChartOfTable } from "../../../renderer/editor/commands/charts.ts";
import {
  insertBlock,
  insertFactBox,
  insertFootnote,
  insertGenerated,
  insertPageBreak,
  insertTable,
} from "../../../renderer/editor/commands/insert.ts";
import { insertDerived, insertKeyFigure, insertReference } from "../../../renderer/editor/commands/insertDerived.ts";
import { removeLink, setLink } from "../../../renderer/editor/commands/links.ts";
import { shiftItems, toggleList } from "../../../renderer/editor/commands/lists.ts";
import { toggleMark } from "../../../renderer/editor/commands/marks.ts";
import { insertPictures } from "../../../renderer/editor/commands/pictures.ts";
import {
  deleteSection,
  duplicateSection,
  emptySection,
  insertSection,
  moveSection,
  planSections,
  renameSection,
} from "../../../renderer/editor/commands/sections.ts";
import {
  addColumn,
  addRow,
  alignSelected,
  deleteTable,
  mergeSelected,
  moveColumn,
  moveRow,
  moveToCell,
  removeColumn,
  removeRow,
  splitAtCaret,
  toggleHeader,
} from "../../../renderer/editor/commands/tables.ts";
import { turnInto, turnIntoPoints } from "../../../renderer/editor/commands/turnInto.ts";
import { insertCopied, readCopied } from "../../../renderer/editor/paste/copied.ts";
import { insertBlocks } from "../../../renderer/editor/paste/insertBlocks.ts";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import type { Asset } from "../../../shared/plan/asset.ts";
import { createField, createGoal, emptyGoal } from "../../../shared/plan/nodes/index.ts";

/** Where in the plan, as a share of all its places; resolved against the plan as it is when the edit runs. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

export type Edit = { name: string; run: (editor: Editor) => void };

function pointAt(editor: Editor, share: number): Point {
  const texts = Array.from(Node.texts(editor)).filter(([, path]) => !Editor.void(editor, { at: path }));
  const [text, path] = texts[Math.min(texts.length - 1, Math.floor(share * texts.length))] ?? [{ text: "" }, [0, 0, 0]];
  return { path, offset: Math.floor(((share * 997) % 1) * (text.text.length + 1)) };
}

function sectionAt(editor: Editor, share: number): string {
  const sections = planSections(editor);
  return sections[Math.min(sections.length - 1, Math.floor(share * sections.length))]?.id ?? "";
}

const PICTURE: Asset = { sha256: "0".repeat(64), type: "image/png", width: 600, height: 400 };

const PASTED = [
  "<p>Et <b>fedt</b> ord</p>",
  "<ul><li>Et<ul><li>To</li></ul></li><li>Tre</li></ul>",
  "<h1>Overskrift</h1><p>Tekst</p><table><tr><td>1</td><td>2</td></tr></table>",
];

const simple: Record<string, (editor: Editor) => void> = {
  enter: (editor) => editor.insertBreak(),
  "soft break": (editor) => editor.insertSoftBreak(),
  backspace: (editor) => editor.deleteBackward("character"),
  "word backspace": (editor) => editor.deleteBackward("word"),
  delete: (editor) => editor.deleteForward("character"),
  "delete selection": (editor) => editor.deleteFragment(),
  bold: (editor) => toggleMark(editor, "bold"),
  superscript: (editor) => toggleMark(editor, "superscript"),
  bullets: (editor) => toggleList(editor, false),
  numbers: (editor) => toggleList(editor, true),
  indent: (editor) => void shiftItems(editor, "in"),
  outdent: (editor) => void shiftItems(editor, "out"),
  "to paragraph": (editor) => turnInto(editor, { type: "paragraph" }),
  "to heading": (editor) => turnInto(editor, { type: "heading", level: 3 }),
  "to quote": (editor) => turnInto(editor, { type: "quote", attribution: "" }),
  "to lead": (editor) => turnInto(editor, { type: "lead" }),
  "to marker": (editor) => turnInto(editor, emptyGoal("marker")),
  "say who answers for the goal": (editor) => {
    Transforms.setNodes(editor, { responsible: "Udvalget" }, { match: (node) => Node.isElement(node) && node.type === "goal" });
  },
  "to points": turnIntoPoints,
  link: (editor) => setLink(editor, "https://eksempel.dk"),
  unlink: removeLink,
  footnote: (editor) => void insertFootnote(editor),
  table: (editor) => insertTable(editor),
  "fact box": insertFactBox,
  contents: (editor) => insertGenerated(editor, "contents"),
  goal: (editor) => insertBlock(editor, createGoal()),
  "to goal": (editor) => turnInto(editor, emptyGoal()),
  chart: (editor) => void insertChart(editor),
  "chart of table": (editor) => void insertChartOfTable(editor),
  picture: (editor) => editor.selection && insertPictures(editor, [PICTURE], editor.selection.anchor),
  reference: (editor) => insertReference(editor, "tab1"),
  "key figure": (editor) => insertKeyFigure(editor, "key1"),
  field: (editor) => insertDerived(editor, createField("period")),
  "align cells": (editor) => alignSelected(editor, "decimal"),
  "page break": insertPageBreak,
  "row below": (editor) => addRow(editor, "below"),
  "column left": (editor) => addColumn(editor, "left"),
  "remove row": removeRow,
  "remove column": removeColumn,
  "move row up": (editor) => moveRow(editor, "up"),
  "move column right": (editor) => moveColumn(editor, "right"),
  "merge cells": mergeSelected,
  "split cell": splitAtCaret,
  "header row": (editor) => toggleHeader(editor, "headerRows"),
  "delete table": deleteTable,
  "next cell": (editor) => void moveToCell(editor, "next"),
  undo: (editor) => editor.undo(),
  redo: (editor) => editor.redo(),
};

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, fc.option(place), fc.constantFrom(...Object.keys(simple))).map(([at, to, name]) => ({
      name: `${name} at ${at}${to === null ? "" : ` to ${to}`}`,
      run: (editor: Editor) => {
        const anchor = pointAt(editor, at);
        // Most selections people make are short.
        const focus = to === null ? anchor : pointAt(editor, Math.min(1, at + to * 0.02));
        Transforms.select(editor, { anchor, focus });
        simple[name]?.(editor);
      },
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, place, fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 })).map(([at, to, text]) => ({
      name: `type ${JSON.stringify(text)} over ${at} to ${to}`,
      run: (editor: Editor) => {
        const anchor = pointAt(editor, at);
        Transforms.select(editor, { anchor, focus: pointAt(editor, Math.min(1, at + to * 0.02)) });
        editor.insertText(text);
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.constantFrom(...PASTED)).map(([at, html]) => ({
      name: `paste ${html} at ${at}`,
      run: (editor: Editor) => {
        Transforms.select(editor, pointAt(editor, at));
        insertBlocks(editor, htmlToBlocks(html));
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, place, place).map(([from, length, at]) => ({
      name: `copy ${length} from ${from} and paste at ${at}`,
      run: (editor: Editor) => {
        const anchor = pointAt(editor, from);
        Transforms.select(editor, { anchor, focus: pointAt(editor, Math.min(1, from + length * 0.1)) });
        const copied = readCopied(structuredClone(editor.getFragment()));
        Transforms.select(editor, pointAt(editor, at));
        if (copied) insertCopied(editor, copied);
      },
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(place, fc.constantFrom("delete", "duplicate", "move", "rename", "add"), fc.nat(12))
      .map(([at, what, to]) => ({
        name: `${what} section at ${at} (${to})`,
        run: (editor: Editor) => {
          const id = sectionAt(editor, at);
          if (what === "delete") deleteSection(editor, id);
          if (what === "duplicate") duplicateSection(editor, id);
          if (what === "move") moveSection(editor, id, to);
          if (what === "rename") renameSection(editor, id, `Titel ${to}`);
          if (what === "add") insertSection(editor, emptySection("focusArea"), Math.min(to, editor.children.length));
        },
      })),
  },
);

/** So many edits at most, one after the other, anywhere in the plan. */
export const edits = fc.array(edit, { minLength: 1, maxLength: 25 }).map((list) => ({
  list,
  toString: () => list.map(({ name }) => name).join("\n"),
}));
