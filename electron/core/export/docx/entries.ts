import { InternalHyperlink, PageReference, Paragraph, type IParagraphOptions, type ParagraphChild } from "docx";
import { fieldEnd, fieldStart } from "./fields.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "./writing.ts";

/** One line of a list that leads to places in the document. */
export interface ListEntry {
  /** What it leads to. */
  id: string;
  text: string;
  style: string;
}

function entryRuns({ id, text }: ListEntry, { bookmarks, pageNumbers }: Writing): ParagraphChild[] {
  const anchor = bookmarks.name(id);
  const runs: ParagraphChild[] = plainRuns(text.replaceAll("\n", " "));
  if (anchor === undefined) return runs;
  const page = pageNumbers ? [...plainRuns("\t"), new PageReference(anchor, { hyperlink: true })] : [];
  return [new InternalHyperlink({ anchor, children: [...runs, ...page] })];
}

/**
 * A field of Word's that lists places, and already holds its entries, so that every reader shows them at once. It is not
 * marked for updating: Word would meet the reader with a question about fields that "may refer to other files". Page
 * numbers that were not worked out come when the reader updates the list.
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
