import { blocksToText } from "../html/blocksToText.ts";
import { escapeHtml } from "../html/escape.ts";
import { inlineHtml, NoteWriter } from "../html/inlineHtml.ts";
import type { Block, List } from "../plan/nodes/index.ts";
import { hasWords, sectionBlocks, sectionTitle } from "../plan/tree.ts";
import { agendaMemo, agendaPartBlocks, agendaSections } from "./agendaMemo.ts";
import type { AgendaPlan } from "./agendaPlan.ts";
import type { AgendaTemplate } from "./agendaTemplate.ts";
import { agendaHeadLines } from "./headLines.ts";

/** The memo for the clipboard: `html` for fields that take formatted text, `text` for those that do not. */
export interface AgendaText {
  html: string;
  text: string;
}

/** The characters are UTF-8 wherever they land. */
const CHARSET = '<meta charset="utf-8">';

/** The memo's own headings are not the plan's focus areas. */
const UNNUMBERED: AgendaPlan["focusAreas"] = { name: null, numbered: false };

function listHtml({ ordered, children }: List): string {
  const tag = ordered ? "ol" : "ul";
  const items = children.map(({ children: [words, nested] }) => {
    return `<li>${inlineHtml(words.children, new NoteWriter())}${nested ? listHtml(nested) : ""}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

function blockHtml(block: Block): string {
  switch (block.type) {
    case "heading":
      return `<h3>${inlineHtml(block.children, new NoteWriter())}</h3>`;
    case "paragraph":
      return hasWords(block.children) ? `<p>${inlineHtml(block.children, new NoteWriter())}</p>` : "";
    case "list":
      return listHtml(block);
    default:
      return "";
  }
}

/**
 * The memo as an agenda system takes it when it is pasted: headings, paragraphs and lists, no table and nothing of looks.
 * Its title is not in it, since the system has a field for that.
 */
export function agendaText(plan: AgendaPlan, template: AgendaTemplate): AgendaText {
  const memo = agendaMemo(plan, template, "plain");
  const sections = agendaSections(memo);
  const lines = agendaHeadLines(memo);
  const html = sections.map((section) => `<h2>${escapeHtml(sectionTitle(section))}</h2>${sectionBlocks(section).map(blockHtml).join("")}`);
  return {
    html: `${CHARSET}${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join("")}${html.join("")}`,
    text: [...lines, blocksToText(sections, { ...plan, sections, focusAreas: UNNUMBERED })].join("\n\n"),
  };
}

/** The same of what stands under the heading with this id alone, for a system that has a field for each heading. */
export function agendaPartText(plan: AgendaPlan, template: AgendaTemplate, headingId: string): AgendaText {
  const memo = agendaMemo(plan, template, "plain");
  const part = memo.parts.find(({ heading }) => heading.id === headingId);
  const blocks = part ? agendaPartBlocks(part, memo) : [];
  return {
    html: CHARSET + blocks.map(blockHtml).join(""),
    text: blocksToText(blocks, { ...plan, focusAreas: UNNUMBERED }),
  };
}
