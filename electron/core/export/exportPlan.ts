import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { writePackage } from "../exchange/package.ts";
import { writeAgendaMarkdown } from "./agenda/writeAgendaMarkdown.ts";
import type { ExportOptions } from "./exportOptions.ts";
import { planJson } from "./json.ts";
import { writeMarkdown } from "./markdown/writeMarkdown.ts";
import { writeWord } from "./writeWord.ts";

/** What the memo for the agenda can be written as; a whole plan belongs in the others. */
const AGENDA_FORMATS: readonly ExportFormat[] = ["docx", "pdf", "md"];

async function write(plan: Plan, format: ExportFormat, options: ExportOptions): Promise<Uint8Array> {
  if (options.agenda && !AGENDA_FORMATS.includes(format)) throw problemError("agenda.format", { format });
  switch (format) {
    case "docx":
      return writeWord(plan, options);
    case "pdf": {
      // What draws charts takes half a second to load, which no other file should wait for.
      const { writePdf } = await import("./pdf/writePdf.ts");
      return writePdf(plan, options);
    }
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
