import fc from "fast-check";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, it } from "vitest";
import { chartFigures } from "../../../shared/plan/charts/chartFigures.ts";
import { writeMarkdown } from "../../../electron/core/export/markdown/writeMarkdown.ts";
import { readersPlan } from "../../../electron/core/export/readersPlan.ts";
import { createCell, createParagraph, createRow, createSection, createTable, createText, type Inline, type Section } from "../../../shared/plan/nodes/index.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { inlineText, isText, type PlanNode } from "../../../shared/plan/tree.ts";
import { GUIDANCE, richPlan } from "../../fixtures/richPlan.ts";
import { shownMarkdown } from "../../support/shownMarkdown.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { notIn } from "../../support/words.ts";

function htmlText(node: DefaultTreeAdapterTypes.Node): string {
  if ("value" in node) return node.value;
  const inner = "childNodes" in node ? node.childNodes.map(htmlText).join("") : "";
  return "tagName" in node && !["strong", "em", "u", "sup", "sub", "a"].includes(node.tagName) ? ` ${inner} ` : inner;
}

/** What someone sees who reads the file as Markdown. */
function visibleText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (node.type === "break") return "\n";
  if (node.type === "footnoteReference") return " ";
  if (node.type === "html") return htmlText(parseFragment(node.value));
  const inner = "children" in node ? node.children.map(visibleText).join("") : "";
  return ["paragraph", "heading", "tableCell", "listItem"].includes(node.type) ? `${inner}\n` : inner;
}

const parse = (markdown: string) => fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Digits part words too, since a note's number stands right behind one. */
const letterRuns = (text: string) => text.match(/\p{L}+/gu) ?? [];

/** The plan without what is generated from it, which would say its words twice. */
function withoutRepeats(plan: Plan): Plan {
  const sections = plan.sections.map((section): Section => {
    const [title, ...blocks] = section.children;
    const [first = createParagraph(), ...others] = blocks.filter(({ type }) => type !== "generated");
    return { ...section, children: [title, first, ...others] };
  });
  return { ...plan, sections };
}

/** All words of the plan's readers, each footnote's after the rest. */
function wholeText(plan: Plan): string {
  const { title, municipality, sections } = readersPlan(withoutRepeats(plan));
  const notes: string[] = [];
  const apart = (node: PlanNode): PlanNode => {
    if (isText(node)) return node;
    if (node.type !== "footnote") return { ...node, children: (node.children as PlanNode[]).map(apart) } as PlanNode;
    notes.push(inlineText(node.note));
    return { text: " " };
  };
  const charted = sections
    .flatMap(({ children }) => children.flatMap((block) => (block.type === "chart" ? chartFigures(block, sections) ?? [] : [])))
    .flatMap(({ categories, series }) => [...categories, ...series.map(({ name }) => name)]);
  const moments = sections
    .flatMap(({ children }) => children.flatMap((block) => (block.type === "goal" && block.kind === "measurable" ? [block] : [])))
    .flatMap(({ baseline, target }) => [baseline.date, target.deadline]);
  const described = sections.flatMap(({ children }) => children.flatMap((block) => (block.type === "image" && !block.decorative ? [block.alt] : [])));
  return [...moments, ...described, title, municipality, plainText(sections.map(apart) as Section[]), ...charted, ...notes].join("\n");
}

function planWith(inlines: Inline[]) {
  return { ...richPlan(), sections: [createSection("prose", "Kapitel", [createParagraph(inlines)])] };
}

describe("a plan as Markdown", () => {
  const markdown = writeMarkdown(richPlan());

  it("has the plan's title as heading 1, its sections as heading 2 and theirs below", () => {
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      "# Plan for beskæftigelse",
      "## Forord",
      "## Indhold",
      "## Alle slags indhold",
      "### Anden overskrift",
      "#### Tredje overskrift",
      "##### Fjerde overskrift",
      "## 1. Flere i job",
      "## 2. Unge i gang",
      "## Samlet oversigt",
      "## Bilag",
    ]);
    expect(markdown).toContain("\nLindholm Kommune, 2027-2028\n");
  });

  it("leaves guidance out", () => {
    expect(markdown).not.toContain(GUIDANCE);
  });

  it("writes a label as a bold line over its points with their numbers, and a lead as a bold paragraph", () => {
    expect(shownMarkdown(markdown)).toContain("**Ambition for flere i job.**\n\n**Vores fokus vil være at:**\n\n- 1.1 Skaffe flere praktikpladser\n- 1.2 Tale med virksomhederne\n");
  });

  it("nests lists", () => {
    expect(markdown).toContain("1. Første trin\n   - Under første\n2. Andet trin\n   1. Under andet\n");
  });

  it("writes quotes with their attribution, and fact boxes as quotations with a title", () => {
    expect(markdown).toContain("> Det første møde gjorde forskellen.\n>\n> — Ane Holm, borger\n");
    expect(markdown).toContain("> **Vidste du**\n>\n> Hver femte virksomhed mangler folk.\n");
  });

  it("writes tables that Markdown cannot say as HTML, with caption, source and notes around", () => {
    expect(markdown).toContain("Tabel 1. Fuldtidspersoner på ydelser\n\n<table>\n<thead>\n<tr><th rowspan=\"2\">Ydelse</th><th colspan=\"2\">Antal personer</th></tr>");
    expect(markdown).toContain("<td><ul><li>Punkt i en celle</li></ul></td>");
    expect(markdown).toContain("Kilde: Jobindsats, august 2026\n\n<sup>3</sup> Note i en tabel.\n");
  });

  it("writes simple tables as Markdown's own", () => {
    const cell = (text: string) => createCell([createParagraph([{ text }])]);
    const table = { ...createTable(1, 2), children: [createRow([cell("År"), cell("An|tal")]), createRow([cell("2026\n(aug.)"), cell("1.366")])] };
    const plan = { ...richPlan(), sections: [createSection("prose", "Kapitel", [table])] };
    expect(writeMarkdown(plan)).toContain("| År             | An\\|tal |\n| -------------- | ------- |\n| 2026<br>(aug.) | 1.366   |");
  });

  it("names a source once, also where its author wrote the word", () => {
    const table = { ...createTable(1, 1), caption: "Ledige", source: "Kilde: Jobindsats.dk" };
    const markdown = writeMarkdown({ ...richPlan(), sections: [createSection("prose", "Tal", [{ ...table, children: [createRow([createCell([createParagraph([{ text: "48" }])])])] }])] });
    expect(markdown.match(/Kilde/g)).toHaveLength(1);
  });

  it("defines every note it marks", () => {
    const marks = [...markdown.matchAll(/\[\^(\d+)\](?!:)/g)].map(([, mark]) => mark);
    const definitions = [...markdown.matchAll(/^\[\^(\d+)\]:/gm)].map(([, mark]) => mark);
    expect(definitions).toEqual(marks);
    expect(definitions).toEqual(["1", "2", "4"]);
  });

  it("keeps marks that touch apart", () => {
    const tree = parse(writeMarkdown(planWith([createText("a", "bold"), createText("b", "bold", "italic"), createText("c", "italic"), createText("d", "superscript")])));
    expect(visibleText(tree)).toContain("abcd");
    expect(writeMarkdown(planWith([{ text: "1. ikke en liste # * _x_ <b>" }]))).toContain("1\\. ikke en liste # \\* \\_x\\_ \\<b>");
  });

  it("loses no word, whatever is in the plan", () => {
    fc.assert(
      fc.property(planArbitrary(), (plan) => {
        const text = wholeText(plan);
        const seen = visibleText(parse(writeMarkdown(withoutRepeats(plan))));
        expect(notIn(letterRuns(text), letterRuns(seen)), seen).toEqual([]);
        expect(seen.split("*").length, "as many stars as the author wrote").toBe(text.split("*").length);
      }),
      { numRuns: 200 },
    );
  });
});
