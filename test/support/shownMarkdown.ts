/** Markdown of our own without the marks by which it is read again, which no reader is shown. */
export function shownMarkdown(markdown: string): string {
  return markdown.replaceAll(/<!-- planskriver: .*? -->\n\n/g, "");
}
