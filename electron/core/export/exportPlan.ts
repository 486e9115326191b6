import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import { formatPeriod } from "../../../shared/plan/period.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { writePackage } from "../exchange/package.ts";
import { writeAgendaHtml } from "./agenda/writeAgendaHtml.ts";
import { writeAgendaMarkdown } from "./agenda/writeAgendaMarkdown.ts";
import { planJson } from "./json.ts";
import { writeHtml } from "./html/writeHtml.ts";
import { writeMarkdown } from "./markdown/writeMarkdown.ts";
import { printDocument } from "./pdf/printDocument.ts";
import type { PrintPdf } from "./pdf/printPdf.ts";
import { readWordTemplate } from "./wordTemplate/readWordTemplate.ts";
import { writeInTemplate } from "./wordTemplate/writeInTemplate.ts";
import { writeWord, type WordOptions } from "./writeWord.ts";

/** What an export may be given beside the plan. */
export interface ExportOptions extends WordOptions {
  /** The shell's way of printing; without it there are no PDF files. */
  printPdf?: PrintPdf;
}

/** How far a PDF is when its page is written: printing takes most of the time. */
const PAGE_WRITTEN = 0.2;

/** Of a municipality's Word file a PDF has the page, fonts and colours; its headers, footers and styles are Word's own. */
async function writePdf(plan: Plan, options: ExportOptions): Promise<Uint8Array> {
  const { assets = NO_ASSETS, agenda, edition = "final", wordTemplate, printPdf, onProgress } = options;
  if (!printPdf) throw problemError("print.noBrowser");
  if (edition === "review") throw problemError("print.wordOnly", { what: "Gennemsynsudgavens kommentarer" });
  const dress = wordTemplate ? writeInTemplate(readWordTemplate(wordTemplate.name, wordTemplate.bytes), plan.theme) : {};
  const html = agenda ? writeAgendaHtml(plan, agenda, { assets, ...dress }) : writeHtml(plan, { assets, edition, ...dress });
  onProgress?.(PAGE_WRITTEN);
  const about = { author: plan.municipality, subject: formatPeriod(plan.period) };
  return printDocument({ html, ...about }, printPdf, (fraction) => onProgress?.(PAGE_WRITTEN + fraction * (1 - PAGE_WRITTEN)));
}

/** What the memo for the agenda can be written as; a whole plan belongs in the others. */
const AGENDA_FORMATS: readonly ExportFormat[] = ["docx", "pdf", "md"];

async function write(plan: Plan, format: ExportFormat, options: ExportOptions): Promise<Uint8Array> {
  if (options.agenda && !AGENDA_FORMATS.includes(format)) throw problemError("agenda.format", { format });
  switch (format) {
    case "docx":
      return writeWord(plan, options);
    case "pdf":
      return writePdf(plan, options);
    case "md":
      return new TextEncoder().encode(options.agenda ? writeAgendaMarkdown(plan, options.agenda) : writeMarkdown(plan));
    case "json":
      return new TextEncoder().encode(planJson(plan, options.assets));
    case "planpakke":
      return writePackage(plan, { assets: options.assets ?? NO_ASSETS, comments: options.comments ?? NO_COMMENTS });
  }
}

/** The plan as the bytes of a file in `format`. Guidance is left out of the formats that readers see (docx, pdf and md). */
export async function exportPlan(plan: Plan, format: ExportFormat, options: ExportOptions = {}): Promise<Uint8Array> {
  options.onProgress?.(0);
  const bytes = await write(plan, format, options);
  options.onProgress?.(1);
  return bytes;
}
