/** An end of printing that comes from outside, as when a person cancels. */
export interface PrintOptions {
  signal?: AbortSignal;
}

/**
 * The shell's way of printing: a page of HTML that needs nothing else, as a PDF with tags and an outline of its headings,
 * on sheets as the page says. Nothing in the page runs, and nothing is fetched. Rejects with `job.cancelled`,
 * `print.noBrowser` or `print.failed`.
 */
export type PrintPdf = (html: string, options?: PrintOptions) => Promise<Uint8Array>;
