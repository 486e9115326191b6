import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blocksToHtml, inlinesToHtml } from "../../../shared/html/blocksToHtml.ts";
import { blocksToText } from "../../../shared/html/blocksToText.ts";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import {
  createCell,
  createField,
  createFactBox,
  createFootnote,
  createKeyFigureMention,
  createLink,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createQuote,
  createReference,
  createRow,
  createSection,
  createTable,
  createText,
  type Block,
  type List,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { createKeyFigure } from "../../../shared/plan/keyFigures.ts";
import { normalisePlan } from "../../../shared/plan/normalise.ts";
import { createPlan, type Plan } from "../../../shared/plan/plan.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { layOutTable } from "../../../shared/plan/table/index.ts";
import { descendants, hasWords, inlineText, isDerivedInline, sectionBlocks, type PlanNode } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { notIn, wordsOf } from "../../support/words.ts";
import { expectNormal, outline } from "./outline.ts";

const text = (words: string) => createParagraph([{ text: words }]);

function planOf(blocks: [Block, ...Block[]]): Plan {
  return createPlan({
    title: "Beskæftigelsesplan",
    municipality: "Lindholm Kommune",
    period: { from: 2027, to: 2028 },
    template: null,
    focusAreas: { name: null, numbered: true },
    sections: [createSection("focusArea", "Unge i job", blocks)],
  });
}

const html = (...blocks: [Block, ...Block[]]) => blocksToHtml(blocks, planOf(blocks));
/** What another copy of this program makes of it. */
const back = (...blocks: [Block, ...Block[]]) => outline(htmlToBlocks(html(...blocks)));

describe("what is copied for other programs", () => {
  it("has headings, lists, quotes and fact boxes as such", () => {
    const nested = createList(true, [createListItem(text("Et"), createList(false, [createListItem(text("Under"))])), createListItem(text("To"))]);
    expect(back({ ...createParagraph([createText("Fed", "bold"), { text: " og " }, createLink("https://eksempel.dk", [{ text: "link" }])]) }, nested)).toEqual([
      "{b:Fed} og [link](https://eksempel.dk)",
      "1. Et",
      "  - Under",
      "1. To",
    ]);
    expect(html(createQuote("Borgmesteren", [{ text: "Alle skal med" }]))).toMatch(/<blockquote[^>]*><p[^>]*>Alle skal med<\/p><p[^>]*>— Borgmesteren/);
    expect(html(createFactBox("Fakta", [text("Indhold")]))).toMatch(/<div style="[^"]*border:1pt solid[^"]*"><p[^>]*><b>Fakta<\/b>/);
  });

  it("has tables with heads, spans, widths and alignment", () => {
    const cell = (words: string, colSpan = 1) => createCell([text(words)], colSpan);
    const rows = [[cell("Gruppe"), cell("Antal", 2)], [cell("Unge"), cell("12"), cell("3,5 %")], [cell("Ældre"), cell("7"), cell("4 %")]];
    const table: Table = { ...createTable(1, 3), columns: [2, 1, 1], caption: "Ledige", source: "Jobindsats", children: rows.map(createRow) };
    expect(back(table)).toEqual(['table 3x3 head 1,0 "Ledige"', "| Gruppe | <c2> Antal |", "| Unge | 12 | 3,5 % |", "| Ældre | 7 | 4 % |"]);
    const [again] = htmlToBlocks(html(table));
    expect(again).toMatchObject({ caption: "Ledige", source: "Jobindsats" });
    expect(again?.type === "table" && again.columns.map((share) => share / 25)).toEqual([2, 1, 1]);
    expect(html(table)).toMatch(/<th scope="col"[^>]*>Gruppe<\/th>/);
    expect(html(table)).toMatch(/<td style="[^"]*text-align:right[^"]*">3,5 %<\/td>/);
  });

  it("spells out what follows from the plan, and numbers what numbers itself", () => {
    const figure = { ...createKeyFigure("Ledige"), value: "12850", unit: "%" };
    const points = createPoints("Vi vil:", [createPoint([{ text: "Første" }]), createPoint([{ text: "Andet" }])]);
    const table = { ...createTable(2, 2), caption: "Tal" };
    const line = createParagraph([
      { text: "I " },
      createField("municipality"),
      { text: " er " },
      { ...createKeyFigureMention(figure.id), children: [createText("", "bold")] },
      { text: ", se " },
      createReference(table.id),
      { text: "." },
    ] as never);
    const plan = { ...planOf([line, points, table]), keyFigures: [figure] };
    const words = outline(htmlToBlocks(blocksToHtml(plan.sections, plan)));
    expect(words.slice(0, 5)).toEqual([
      "## 1. Unge i job",
      "I Lindholm Kommune er {b:12.850\u00a0%}, se tabel 1.",
      "{b:Vi vil:}",
      "{b:1.1} Første",
      "{b:1.2} Andet",
    ]);
    expect(blocksToText(plan.sections, plan)).toContain("Vi vil:\n1.1 Første\n1.2 Andet\n\nTabel 1. Tal\n\t");
  });

  it("has footnotes as Word itself copies them", () => {
    const note = createFootnote([{ text: "Fra " }, createLink("https://jobindsats.dk", [{ text: "Jobindsats" }])]);
    const line = createParagraph([{ text: "Tal" }, note, { text: " her." }]);
    expect(back(line)).toEqual(["Tal[^Fra [Jobindsats](https://jobindsats.dk)] her."]);
    expect(html(line)).toContain("mso-element:footnote-list");
    expect(blocksToText([line], planOf([line]))).toBe("Tal[1] her.\n\n[1] Fra Jobindsats");
  });

  it("holds nothing but what other programs know", () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const copied = blocksToHtml(plan.sections, plan);
        expect(copied).not.toMatch(/ class=|data-slate|contenteditable|<script|javascript:/i);
        expect(copied).toContain('<div lang="da"');
      }),
      { numRuns: 50 },
    );
  });

  it("is of part of a line no more than that part", () => {
    const plan = planOf([text("x")]);
    expect(inlinesToHtml([{ text: "midt i " }, createText("en", "italic"), { text: " <linje>" }], plan)).toBe(
      '<meta charset="utf-8"><span lang="da">midt i <i>en</i> &lt;linje&gt;</span>',
    );
  });
});

/** What cannot be seen is lost in any paste. */
const visible = (words: string) => words.replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b\ufeff\ufffe\uffff]/g, "");

const hasText = ({ children }: { children: Parameters<typeof hasWords>[0] }) =>
  hasWords(children) && visible(inlineText(children)).trim() !== "";

/** Word has no more; what is pasted from deeper stays on the last. */
const DEEPEST_LEVEL = 9;

/** The level and kind of each item. Those of an item without words take its place, and so its kind. */
function listItems(list: List, depth = 1, ordered = list.ordered): string[] {
  return list.children.flatMap(({ children: [own, nested] }) => {
    const shown = hasText(own);
    const below = nested ? listItems(nested, shown ? depth + 1 : depth, shown ? nested.ordered : ordered) : [];
    return shown ? [`${Math.min(depth, DEEPEST_LEVEL)} ${ordered ? "1." : "-"}`, ...below] : below;
  });
}

/** Headings with their level, and tables with the spans of their cells, in order. */
function skeleton(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    if (block.type === "heading") return hasText(block) ? [`h${block.level}`] : [];
    if (block.type !== "table") return [];
    const grid = layOutTable(block);
    if (grid.cells.length === 1) return [];
    return [`table ${grid.cells.map(({ row, column, rowSpan, colSpan }) => [row, column, rowSpan, colSpan].join(",")).join(" ")}`];
  });
}

/** Whether only spans reach across some column; a browser shows it with no width, and a paste drops it. */
function isHollow(table: Table): boolean {
  const grid = layOutTable(table);
  return new Set(grid.cells.map(({ column }) => column)).size < grid.columns;
}

/** With a space on either side of what is spelled out: its words and those beside it are then words of their own. */
function withDerivedApart(plan: Plan): Plan {
  const isDerived = (value: unknown) => typeof value === "object" && value !== null && "type" in value && isDerivedInline(value as PlanNode);
  const parted = JSON.parse(JSON.stringify(plan), (_, value: unknown) =>
    Array.isArray(value) ? value.flatMap((inner: unknown) => (isDerived(inner) ? [{ text: " " }, inner, { text: " " }] : [inner])) : value,
  ) as Plan;
  return normalisePlan(parted);
}

describe("any plan, copied and pasted again", () => {
  it("loses no word", () => {
    // Words apart from each other, since a note's mark parts two that are not.
    const spaced = fc.array(fc.constantFrom("borger", "æblegrød", "<b>", "12.850", "&amp;", "3,4\u00a0%"), { maxLength: 4 }).map((words) => ` ${words.join(" ")} `);
    fc.assert(
      fc.property(planArbitrary({ text: spaced }).map(withDerivedApart), (plan) => {
        const blocks = htmlToBlocks(blocksToHtml(plan.sections, plan));
        expectNormal(blocks);
        const written = wordsOf(plainText(spellOut(plan).sections));
        expect(notIn(written, wordsOf(plainText(blocks)))).toEqual([]);
        expect(notIn(written, wordsOf(blocksToText(plan.sections, plan)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("keeps its headings and its tables with their spans", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 1 }), (plan) => {
        const [section] = spellOut(plan).sections;
        const written = section ? sectionBlocks(section).filter(({ type }) => type !== "generated") : [];
        fc.pre(written.every((block) => block.type !== "table" || !isHollow(block)));
        const blocks = htmlToBlocks(blocksToHtml(written, plan));
        expect(skeleton(blocks)).toEqual(skeleton(written));
      }),
      { numRuns: 150 },
    );
  });

  it("keeps its lists, level by level", () => {
    const lists = planArbitrary({ sections: 1 }).map((plan) => {
      const [section] = spellOut(plan).sections;
      return { plan, lists: section ? sectionBlocks(section).filter((block) => block.type === "list") : [] };
    });
    fc.assert(
      fc.property(lists, ({ plan, lists: written }) => {
        for (const list of written) {
          const again = htmlToBlocks(blocksToHtml([list], plan)).filter((block) => block.type === "list");
          expect(again.flatMap((block) => listItems(block))).toEqual(listItems(list));
        }
      }),
      { numRuns: 150 },
    );
  });

  it("keeps its links and notes", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 1 }), (plan) => {
        const [section] = plan.sections;
        const paragraphs = section ? sectionBlocks(section).filter((block) => block.type === "paragraph") : [];
        const count = (blocks: readonly Block[]) => {
          const nodes = blocks.flatMap((block) => [...descendants(block)]);
          const links = nodes.filter((node) => "type" in node && node.type === "link" && hasText(node));
          const notes = nodes.filter((node) => "type" in node && node.type === "footnote" && hasText({ children: node.note }));
          return [new Set(links.map((node) => ("url" in node ? node.url : ""))), notes.length];
        };
        expect(count(htmlToBlocks(blocksToHtml(paragraphs, plan)))).toEqual(count(paragraphs));
      }),
      { numRuns: 150 },
    );
  });
});
