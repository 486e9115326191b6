import type { FootnoteDefinition, Root, RootContent } from "mdast";
import { gfmToMarkdown } from "mdast-util-gfm";
import { toMarkdown } from "mdast-util-to-markdown";
import type { Footnote, Section } from "../../../../shared/plan/nodes/index.ts";
import { numberPlan, type Numbering } from "../../../../shared/plan/numbering.ts";
import { formatPeriod } from "../../../../shared/plan/period.ts";
import { PLAN_VERSION, type Plan } from "../../../../shared/plan/plan.ts";
import { descendants, hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { readersPlan } from "../readersPlan.ts";
import { blockContent, headingPhrasing, type Writing } from "./blocks.ts";
import { phrasing } from "./phrasing.ts";
import { notesUnderTable } from "./tables.ts";
import { mark } from "./textNodes.ts";

function frontLine({ municipality, period }: Plan): string {
  const years = formatPeriod(period);
  return municipality.trim() === "" ? years : `${municipality}, ${years}`;
}

function front({ title }: Plan, lines: readonly string[]): RootContent[] {
  const heading: RootContent[] =
    title.trim() === "" ? [] : [{ type: "heading", depth: 1, children: [{ type: "text", value: title.replaceAll("\n", " ") }] }];
  const text = lines.map((line): RootContent => ({ type: "paragraph", children: [{ type: "text", value: line.replaceAll("\n", " ") }] }));
  return [...heading, ...text];
}

function sectionContent(section: Section, writing: Writing): RootContent[] {
  const number = writing.numbering.focusAreas.get(section.id);
  const words = headingPhrasing(phrasing(section.children[0].children, writing.numbering));
  const numbered = number === undefined ? words : [{ type: "text", value: `${number}. ` } as const, ...words];
  const title: RootContent[] =
    hasWords(section.children[0].children) ? [{ type: "heading", depth: 2, children: numbered }] : [];
  const { kind } = section;
  // A chapter of prose needs no mark, but its title to begin with.
  const begins = kind === "prose" && title.length > 0 ? [] : [mark("section", { kind })];
  return [...begins, ...title, ...sectionBlocks(section).flatMap((block) => blockContent(block, writing))];
}

/** Every note but those that stand under their table. */
function noteDefinitions(plan: Plan, numbering: Numbering): FootnoteDefinition[] {
  const nodes = plan.sections.flatMap((section) => [...descendants(section)]);
  const elsewhere = new Set(
    nodes.flatMap((node) => ("type" in node && node.type === "table" ? notesUnderTable(node) : [])).map(({ id }) => id),
  );
  const notes = nodes.filter((node): node is Footnote => "type" in node && node.type === "footnote" && !elsewhere.has(node.id));
  return notes.map((note) => {
    const identifier = String(numbering.footnotes.get(note.id) ?? 0);
    return {
      type: "footnoteDefinition",
      identifier,
      label: identifier,
      children: [{ type: "paragraph", children: phrasing(note.note, numbering) }],
    };
  });
}

/**
 * The plan as Markdown with GitHub's tables and footnotes: its title as heading 1, sections as heading 2. A label is a
 * bold line over a numbered list, a lead a bold paragraph, a fact box a quotation with a bold first line; marks that no
 * reader sees say which is which, so that `readOwnMarkdown` makes the same plan of it. Guidance and what was left empty is
 * not in it. `lines` stand under the title, else whose the plan is and for when.
 */
export function writeMarkdown(whole: Plan, lines: readonly string[] = [frontLine(whole)]): string {
  const plan = readersPlan(whole);
  const numbering = numberPlan(plan);
  const root: Root = {
    type: "root",
    children: [
      mark("plan", { version: PLAN_VERSION, focusAreas: plan.focusAreas, houseStyle: plan.houseStyle }),
      ...front(plan, lines),
      ...plan.sections.flatMap((section) => sectionContent(section, { plan, numbering })),
      ...noteDefinitions(plan, numbering),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown()], bullet: "-", listItemIndent: "one", rule: "-" });
}
