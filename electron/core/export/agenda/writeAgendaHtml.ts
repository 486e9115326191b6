import { agendaLook } from "../../../../shared/agenda/agendaLook.ts";
import { agendaDocument, agendaMemo, type AgendaMemo } from "../../../../shared/agenda/agendaMemo.ts";
import type { AgendaTemplate } from "../../../../shared/agenda/agendaTemplate.ts";
import { agendaHeadLines } from "../../../../shared/agenda/headLines.ts";
import { createLook, type Look } from "../../../../shared/look/look.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { NO_ASSETS, type Assets } from "../../assets/assets.ts";
import { printableText } from "../printableText.ts";
import { blocksHtml } from "../html/blocks.ts";
import { element, paragraph } from "../html/element.ts";
import { inlineHtml, plainHtml } from "../html/inlines.ts";
import { pageHtml, startWriting } from "../html/page.ts";
import type { Writing } from "../html/writing.ts";

/** Whose memo it is, what it is called, and under a rule what it is filed under. */
function headHtml(memo: AgendaMemo, { plan }: Writing): string {
  return [
    plan.municipality.trim() === "" ? "" : paragraph("cover-municipality", plainHtml(plan.municipality)),
    paragraph("cover-title", plainHtml(plan.title)),
    ...agendaHeadLines(memo).map((line) => paragraph("cover-line", plainHtml(line))),
  ].join("");
}

/** A paragraph that a list goes on from is not parted from it; an empty one is a line to write in. */
function sectionHtml(section: Section, writing: Writing): string {
  const blocks = sectionBlocks(section);
  const written = blocks.map((block, index) => {
    if (block.type !== "paragraph") return blocksHtml([block], false, writing);
    if (!hasWords(block.children)) return paragraph("to-write-on", "<br>");
    return paragraph(blocks[index + 1]?.type === "list" ? "opens-list" : undefined, inlineHtml(block.children, writing));
  });
  const title = element("h1", { id: writing.anchor(section.id) }, inlineHtml(section.children[0].children, writing));
  return element("section", {}, title + written.join("") + writing.notes.take());
}

const STYLES = ".cover-municipality { margin: 0 } .cover-title { padding-bottom: 6pt; border-bottom-width: 1pt } .opens-list { break-after: avoid }";

/** The memo that `whole` goes to the agenda with, as a page of HTML to be printed, set as its Word file is; `look` as in `HtmlOptions`. */
export function writeAgendaHtml(whole: Plan, template: AgendaTemplate, { assets = NO_ASSETS, look }: { assets?: Assets; look?: Look } = {}): string {
  const memo = printableText(agendaMemo(whole, template));
  const plan = printableText(agendaDocument(whole, memo));
  const writing = startWriting({ plan, sections: plan.sections }, agendaLook(look ?? createLook(plan.theme)), assets);
  return pageHtml(writing, headHtml(memo, writing) + plan.sections.map((section) => sectionHtml(section, writing)).join(""), STYLES);
}
