import { fillPageNumbers, pageNumberPlaces } from "../html/pageNumbers.ts";
import { PdfFile } from "./pdfFile.ts";
import type { PrintPdf } from "./printPdf.ts";

/** What is to be printed: a page of HTML, and what the file says of itself beside the page's title and language. */
export interface PrintableDocument {
  html: string;
  author: string;
  subject: string;
}

const PROGRAM = "Planskriver";

/**
 * The document as a PDF. It is printed twice where it has lists of pages: browsers know on which page a thing stands only
 * when they have printed it. A page that could not be found has no number in the list, whose entries lead there all the same.
 */
export async function printDocument(
  { html, author, subject }: PrintableDocument,
  printPdf: PrintPdf,
  onProgress?: (fraction: number) => void,
): Promise<Uint8Array> {
  let printed = await printPdf(html);
  if (pageNumberPlaces(html).length > 0) {
    onProgress?.(0.5);
    const pages = PdfFile.open(printed)?.destinations() ?? new Map<string, number>();
    if (pages.size > 0) printed = await printPdf(fillPageNumbers(html, pages));
  }
  return PdfFile.open(printed)?.withProperties({ Author: author, Subject: subject, Creator: PROGRAM }) ?? printed;
}
