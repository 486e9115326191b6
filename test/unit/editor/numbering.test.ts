import fc from "fast-check";
import { Editor, Node, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { insertFootnote, insertTable } from "../../../renderer/editor/commands/insert.ts";
import { insertReference } from "../../../renderer/editor/commands/insertDerived.ts";
import { deleteSection, duplicateSection, emptySection, insertSection, moveSection, planSections } from "../../../renderer/editor/commands/sections.ts";
import { turnIntoPoints } from "../../../renderer/editor/commands/turnInto.ts";
import { derivedWords } from "../../../shared/plan/derivedWords.ts";
import type { Reference } from "../../../shared/plan/nodes/index.ts";
import { numberPlan } from "../../../shared/plan/numbering.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { editorOnExample } from "./support.ts";

interface Json {
  type?: string;
  id?: string;
  kind?: string;
  caption?: string;
  children?: Json[];
}

/** Counts anew, by walking the plain value from top to bottom and nothing else. */
function recount(value: readonly unknown[], numbered: boolean): Record<string, string> {
  const counts = { area: 0, table: 0, figure: 0, goal: 0, footnote: 0 };
  const found: Record<string, string> = {};
  let point = 0;
  let prefix = "";
  const visit = ({ type, id = "", kind, caption = "", children = [] }: Json): void => {
    if (type === "section") {
      point = 0;
      prefix = numbered && kind === "focusArea" ? `${(counts.area += 1)}.` : "";
      if (prefix) found[`section ${id}`] = String(counts.area);
    }
    if (type === "table" && caption.trim()) found[`table ${id}`] = String((counts.table += 1));
    if ((type === "chart" || type === "image") && caption.trim()) found[`figure ${id}`] = String((counts.figure += 1));
    if (type === "goal") found[`goal ${id}`] = String((counts.goal += 1));
    if (type === "footnote") found[`footnote ${id}`] = String((counts.footnote += 1));
    if (type === "point") found[`point ${id}`] = `${prefix}${(point += 1)}`;
    children.forEach(visit);
  };
  (value as readonly Json[]).forEach(visit);
  return found;
}

function numbers({ focusAreas, sections }: Pick<Plan, "focusAreas" | "sections">): Record<string, string> {
  const { focusAreas: areas, tables, figures, goals, footnotes, points } = numberPlan({ focusAreas, sections });
  const named: Record<string, ReadonlyMap<string, number | string>> = { section: areas, table: tables, figure: figures, goal: goals, footnote: footnotes, point: points };
  return Object.fromEntries(
    Object.entries(named).flatMap(([kind, map]) => Array.from(map, ([id, number]) => [`${kind} ${id}`, String(number)])),
  );
}

const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const pick = <T,>(list: readonly T[], at: number): T | undefined => list[Math.floor(at * list.length)];

const EDITS: Record<string, (editor: Editor, a: number, b: number) => void> = {
  "move section": (editor, a, b) => moveSection(editor, pick(planSections(editor), a)?.id ?? "", Math.floor(b * editor.children.length)),
  "delete section": (editor, a) => deleteSection(editor, pick(planSections(editor), a)?.id ?? ""),
  "duplicate section": (editor, a) => duplicateSection(editor, pick(planSections(editor), a)?.id ?? ""),
  "add section": (editor, a) => insertSection(editor, emptySection("focusArea"), Math.floor(a * editor.children.length)),
  "move block": (editor, a, b) => {
    const blocks = editor.children.flatMap((section, index) => (section as { children: Node[] }).children.slice(1).map((_, at) => [index, at + 1]));
    const [from, to] = [pick(blocks, a), pick(blocks, b)];
    if (from && to) Transforms.moveNodes(editor, { at: from, to });
  },
  "delete block": (editor, a) => {
    const blocks = editor.children.flatMap((section, index) => (section as { children: Node[] }).children.slice(1).map((_, at) => [index, at + 1]));
    const at = pick(blocks, a);
    if (at) Transforms.removeNodes(editor, { at });
  },
  caption: (editor, a, b) => {
    const tables = Array.from(Editor.nodes(editor, { at: [], match: (node) => Node.isElement(node) && node.type === "table" }));
    const table = pick(tables, a);
    if (table) Transforms.setNodes(editor, { caption: b < 0.3 ? "" : b < 0.4 ? "  " : "Titel" }, { at: table[1] });
  },
  table: (editor) => insertTable(editor, 2, 2),
  footnote: (editor) => void insertFootnote(editor),
  points: turnIntoPoints,
  "new line": (editor) => editor.insertBreak(),
  undo: (editor) => editor.undo(),
  redo: (editor) => editor.redo(),
};

const edits = fc.array(fc.tuple(fc.constantFrom(...Object.keys(EDITS)), share, share, share), { minLength: 1, maxLength: 20 });

describe("numbers in the editor", () => {
  it("are right after any sequence of moves, insertions and deletions", () => {
    fc.assert(
      fc.property(edits, fc.boolean(), (list, numbered) => {
        const editor = editorOnExample();
        const focusAreas = { ...examplePlan().focusAreas, numbered };
        for (const [name, caret, a, b] of list) {
          const texts = Array.from(Node.texts(editor)).filter(([, path]) => !Editor.void(editor, { at: path }));
          const at = pick(texts, caret);
          if (at) Transforms.select(editor, Editor.start(editor, at[1]));
          EDITS[name]?.(editor, a, b);
          expect(numbers({ focusAreas, sections: planSections(editor) }), name).toEqual(recount(editor.children, numbered));
        }
      }),
      { numRuns: 50 },
    );
  });

  it("are what references to them say, wherever these stand", () => {
    fc.assert(
      fc.property(edits, share, (list, at) => {
        const editor = editorOnExample();
        const plan = () => ({ ...examplePlan(), sections: planSections(editor) });
        const counted = Object.keys(recount(editor.children, true)).filter((key) => !key.startsWith("section"));
        const target = pick(counted, at) ?? "";
        const id = target.split(" ")[1] ?? "";
        Transforms.select(editor, Editor.end(editor, [0, 1]));
        insertReference(editor, id);
        for (const [name, , a, b] of list) if (name.startsWith("move") || name === "caption") EDITS[name]?.(editor, a, b);
        const reference: Reference = { type: "reference", id: "new", target: id, form: "number", children: [{ text: "" }] };
        const number = recount(editor.children, true)[target];
        expect(derivedWords(plan())(reference)).toBe(number ?? "[henvisning mangler]");
      }),
      { numRuns: 40 },
    );
  });
});
