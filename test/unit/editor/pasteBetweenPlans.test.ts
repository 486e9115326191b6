import { Editor, Transforms } from "slate";
import { describe, expect, it } from "vitest";
import { examplePlan } from "../../../electron/core/templates/templates.ts";
import { decodeCopied, encodeCopied, insertCopied } from "../../../renderer/editor/paste/copied.ts";
import { setFigureIntake } from "../../../renderer/editor/paste/luggageIntake.ts";
import { createKeyFigure, type KeyFigure } from "../../../shared/plan/keyFigures.ts";
import { missingFigures } from "../../../shared/plan/luggage.ts";
import {
  createCell,
  createChart,
  createGoal,
  createKeyFigureMention,
  createParagraph,
  createRow,
  createTable,
  type Block,
  type Section,
} from "../../../shared/plan/nodes/index.ts";
import { complaint, editorOn } from "./support.ts";

const words = (text: string) => createParagraph([{ text }]);

const ledige: KeyFigure = { ...createKeyFigure("Ledige"), value: "609" };
const unge: KeyFigure = { ...createKeyFigure("Unge"), value: "42" };
const other = createKeyFigure("Bruges ikke");

const rows = [["", "Antal"], ["Unge", "42"], ["Voksne", ""]];
const table = {
  ...createTable(3, 2),
  headerRows: 1,
  headerColumns: 1,
  children: rows.map((row) => createRow(row.map((cell) => createCell([words(cell)])))),
};
table.children[2]?.children[1]?.children.splice(0, 1, createParagraph([{ text: "" }, createKeyFigureMention(ledige.id, "number"), { text: "" }]));
const chart = { ...createChart("bars", { from: "table", table: table.id, series: "columns" }), unit: "personer" };
const goal = createGoal("measurable", [{ text: "Færre unge" }]);
const blocks: [Block, ...Block[]] = [
  words("Først"),
  createParagraph([{ text: "Der er " }, createKeyFigureMention(ledige.id), { text: " ledige." }]),
  { ...goal, baseline: { ...goal.baseline, keyFigure: unge.id } },
  chart,
  words("Sidst"),
  table,
];

/** What `editor`, of a plan with these figures, puts on the clipboard of its blocks `from` to `to`. */
function copy(from: number, to: number) {
  const editor = editorOn(...blocks);
  Transforms.select(editor, { anchor: Editor.start(editor, [0, from]), focus: Editor.end(editor, [0, to]) });
  const plan = { ...examplePlan(), keyFigures: [ledige, unge, other], sections: editor.children as Section[] };
  const copied = decodeCopied(encodeCopied(editor.getFragment(), plan));
  if (!copied) throw new Error("nothing copied");
  return copied;
}

/** Another plan, after the paste: its blocks, and the key figures that were brought along. */
function pasted(copied: ReturnType<typeof copy>, own: KeyFigure[] = []) {
  const editor = editorOn(words("Her:"));
  const brought: KeyFigure[] = [];
  setFigureIntake(editor, (figures) => brought.push(...missingFigures(own, figures)));
  Transforms.select(editor, Editor.end(editor, []));
  insertCopied(editor, copied);
  expect(complaint(editor)).toBeNull();
  return { brought, blocks: (editor.children[0] as Section).children };
}

describe("pasting into another plan", () => {
  it("brings along the key figures that text, goals and tables show, and no others", () => {
    expect(pasted(copy(1, 3)).brought).toEqual([ledige, unge]);
    expect(pasted(copy(6, 6)).brought).toEqual([ledige]);
    expect(pasted(copy(1, 1)).brought).toEqual([]);
  });

  it("leaves a key figure alone that the plan has already", () => {
    expect(pasted(copy(2, 3), [{ ...ledige, value: "700" }]).brought).toEqual([unge]);
  });

  it("gives a chart numbers of its own where its table stays behind", () => {
    const alone = pasted(copy(1, 5)).blocks.find(({ type }) => type === "chart");
    expect(alone).toMatchObject({
      unit: "personer",
      data: { from: "grid", categories: ["Unge", "Voksne"], series: [{ name: "Antal", values: ["42", "609"] }] },
    });
  });

  it("keeps a chart on its table where both are copied", () => {
    const { blocks: both } = pasted(copy(1, 6));
    const copiedTable = both.find(({ type }) => type === "table");
    expect(both.find(({ type }) => type === "chart")).toMatchObject({ data: { from: "table", table: copiedTable?.id } });
  });
});
