import { formatPeriod } from "../../../../shared/plan/period.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { problemError } from "../../../../shared/problem.ts";
import { NO_ASSETS } from "../../assets/assets.ts";
import { writeAgendaHtml } from "../agenda/writeAgendaHtml.ts";
import type { ExportOptions } from "../exportOptions.ts";
import { writeHtml } from "../html/writeHtml.ts";
import { readWordTemplate } from "../wordTemplate/readWordTemplate.ts";
import { writeInTemplate } from "../wordTemplate/writeInTemplate.ts";
import { printDocument } from "./printDocument.ts";

/** How far a PDF is when its page is written: printing takes most of the time. */
const PAGE_WRITTEN = 0.2;

/**
 * The plan, or the memo it goes to the agenda with, as a PDF file. Throws `print.noBrowser` where the shell cannot print.
 * Of a municipality's Word file a PDF has the page, fonts and colours; its headers, footers and styles are Word's own.
 */
export async function writePdf(plan: Plan, options: ExportOptions): Promise<Uint8Array> {
  const { assets = NO_ASSETS, agenda, edition = "final", wordTemplate, printPdf, onProgress } = options;
  if (!printPdf) throw problemError("print.noBrowser");
  if (edition === "review") throw problemError("print.wordOnly", { what: "Gennemsynsudgavens kommentarer" });
  const dress = wordTemplate ? writeInTemplate(readWordTemplate(wordTemplate.name, wordTemplate.bytes), plan.theme) : {};
  const html = agenda ? writeAgendaHtml(plan, agenda, { assets, ...dress }) : writeHtml(plan, { assets, edition, ...dress });
  onProgress?.(PAGE_WRITTEN);
  const about = { author: plan.municipality, subject: formatPeriod(plan.period) };
  return printDocument({ html, ...about }, printPdf, (fraction) => onProgress?.(PAGE_WRITTEN + fraction * (1 - PAGE_WRITTEN)));
}
