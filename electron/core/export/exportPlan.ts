import type { ExportFormat } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { NO_ASSETS } from "../assets/assets.ts";
import { writePackage } from "../exchange/package.ts";
import { writeDocx, type DocxOptions } from "./docx/writeDocx.ts";
import { planJson } from "./json.ts";
import { writeMarkdown } from "./markdown/writeMarkdown.ts";

async function write(plan: Plan, format: ExportFormat, options: DocxOptions): Promise<Uint8Array> {
  switch (format) {
    case "docx":
      return writeDocx(plan, options);
    case "md":
      return new TextEncoder().encode(writeMarkdown(plan));
    case "json":
      return new TextEncoder().encode(planJson(plan, options.assets));
    case "planpakke":
      return writePackage(plan, { assets: options.assets ?? NO_ASSETS });
  }
}

/** The plan as the bytes of a file in `format`. Guidance is left out of the formats that readers see (docx and md). */
export async function exportPlan(plan: Plan, format: ExportFormat, options: DocxOptions = {}): Promise<Uint8Array> {
  options.onProgress?.(0);
  const bytes = await write(plan, format, options);
  options.onProgress?.(1);
  return bytes;
}
