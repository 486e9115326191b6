import type { PrintPdf } from "./pdf/printPdf.ts";
import type { WordOptions } from "./writeWord.ts";

/** What an export may be given beside the plan. */
export interface ExportOptions extends WordOptions {
  /** The shell's way of printing; without it there are no PDF files. */
  printPdf?: PrintPdf;
}
