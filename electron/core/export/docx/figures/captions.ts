import { Paragraph, SimpleField, type IParagraphOptions } from "docx";
import type { CaptionKind } from "../../../../../shared/plan/captionLine.ts";
import { styleIds } from "../styles/styleIds.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

/**
 * "Tabel 1. …" with a number that Word counts itself and that references lead to; nothing where there is no caption.
 * It stays on the page of what comes after it: a caption that stands below says `keepNext: false`.
 */
export function writeCaption(
  kind: CaptionKind,
  { id, caption }: { id: string; caption: string },
  opening: Opening & Pick<IParagraphOptions, "keepNext" | "spacing">,
  { numbering, bookmarks, anchors }: Writing,
): Paragraph[] {
  if (caption.trim() === "") return [];
  const number = (kind === "Tabel" ? numbering.tables : numbering.figures).get(id) ?? 1;
  const counted = bookmarks.mark(id, [new SimpleField(` SEQ ${kind} \\* ARABIC `, String(number))], "number");
  return [
    new Paragraph({
      ...opening,
      style: styleIds.caption,
      children: bookmarks.mark(id, [
        ...plainRuns(`${kind} `),
        ...counted,
        ...plainRuns(". "),
        ...bookmarks.mark(id, anchors.ownText(id, caption), "title"),
      ]),
    }),
  ];
}
