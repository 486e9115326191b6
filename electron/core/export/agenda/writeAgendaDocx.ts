import { BorderStyle, Paragraph, type FileChild } from "docx";
import { agendaDocument, agendaMemo, type AgendaMemo } from "../../../../shared/agenda/agendaMemo.ts";
import { agendaLook } from "../../../../shared/agenda/agendaLook.ts";
import type { AgendaTemplate } from "../../../../shared/agenda/agendaTemplate.ts";
import { agendaHeadLines } from "../../../../shared/agenda/headLines.ts";
import { createLook } from "../../../../shared/look/look.ts";
import type { Block, Section } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { NO_ASSETS } from "../../assets/assets.ts";
import { writeBlocks } from "../docx/blocks.ts";
import { createFooter } from "../docx/footer.ts";
import { packDocument, pageProperties } from "../docx/packDocument.ts";
import { inlineRuns, plainRuns } from "../docx/text/runs.ts";
import { startWriting } from "../docx/startWriting.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import type { DocxOptions } from "../docx/writeDocx.ts";
import type { Writing } from "../docx/writing.ts";
import { printableText } from "../printableText.ts";

/** Whose memo it is, what it is called, and under a rule, unless it is to be `isPlain`, what it is filed under. */
function writeHead(memo: AgendaMemo, { plan, look }: Writing, isPlain: boolean): Paragraph[] {
  return [
    ...(plan.municipality.trim() === "" ? [] : [new Paragraph({ style: styleIds.coverMunicipality, children: plainRuns(plan.municipality) })]),
    new Paragraph({
      style: styleIds.title,
      ...(isPlain ? {} : { border: { bottom: { style: BorderStyle.SINGLE, color: look.colour.accent, size: 8, space: 6 } } }),
      children: plainRuns(plan.title),
    }),
    ...agendaHeadLines(memo).map((text) => new Paragraph({ style: styleIds.coverLine, children: plainRuns(text) })),
  ];
}

/** A paragraph that a list goes on from is not parted from it; an empty one is a line to write in. */
function writeBlock(block: Block, next: Block | undefined, writing: Writing): FileChild[] {
  if (block.type !== "paragraph") return writeBlocks([block], {}, writing);
  return [new Paragraph({ keepNext: next?.type === "list" && hasWords(block.children), children: inlineRuns(block.children, writing) })];
}

function writeSection(section: Section, writing: Writing): FileChild[] {
  const blocks = sectionBlocks(section);
  const title = inlineRuns(section.children[0].children, writing);
  return [
    new Paragraph({ style: styleIds.headings[1], children: writing.bookmarks.mark(section.id, title) }),
    ...blocks.flatMap((block, index) => writeBlock(block, blocks[index + 1], writing)),
  ];
}

/** The memo that `whole` goes to the agenda with, as a Word file in the styles of the plan, set for a page or two. */
export async function writeAgendaDocx(whole: Plan, template: AgendaTemplate, { assets = NO_ASSETS, inTemplate }: DocxOptions = {}): Promise<Uint8Array> {
  const memo = printableText(agendaMemo(whole, template));
  const plan = printableText(agendaDocument(whole, memo));
  const look = agendaLook(inTemplate?.look ?? createLook(plan.theme));
  const writing = startWriting({ plan, sections: plan.sections }, look, assets);
  return packDocument(writing, [
    {
      properties: { page: pageProperties(look.page) },
      footers: { default: createFooter(plan) },
      children: [...writeHead(memo, writing, inTemplate !== undefined), ...plan.sections.flatMap((section) => writeSection(section, writing))],
    },
  ]);
}
