import { InternalHyperlink, PageReference, Paragraph, type IParagraphOptions, type ParagraphChild } from "docx";
import { fieldEnd, fieldStart } from "../text/fields.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

/** One line of a list that leads to places in the document. */
export interface ListEntry {
  /** What it leads to. */
  id: string;
  text: string;
  style: string;
}

function entryRuns({ id, text }: ListEntry, { bookmarks }: Writing): ParagraphChild[] {
  const anchor = bookmarks.name(id);
  const runs: ParagraphChild[] = plainRuns(text.replaceAll("\n", " "));
  if (anchor === undefined) return runs;
  const page = new PageReference(anchor, { hyperlink: true });
  return [new InternalHyperlink({ anchor, children: [...runs, ...plainRuns("\t"), page] })];
}

/**
 * A field of Word's that lists places, and already holds its entries, so that every reader shows them at once. Their page
 * numbers are blank until `numberPages` has laid out the finished file.
 */
export function entryParagraphs(
  instruction: string,
  entries: readonly ListEntry[],
  opening: Opening & Pick<IParagraphOptions, "spacing">,
  writing: Writing,
): Paragraph[] {
  return entries.map(
    (entry, index) =>
      new Paragraph({
        ...(index === 0 ? opening : {}),
        style: entry.style,
        children: [
          ...(index === 0 ? [fieldStart(instruction)] : []),
          ...entryRuns(entry, writing),
          ...(index === entries.length - 1 ? [fieldEnd()] : []),
        ],
      }),
  );
}
