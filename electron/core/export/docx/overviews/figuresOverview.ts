import type { FileChild } from "docx";
import { numberedCaption, type CaptionKind } from "../../../../../shared/plan/captionLine.ts";
import { figuresOverview } from "../../../../../shared/plan/overviews/index.ts";
import { entryParagraphs } from "./entries.ts";
import { points, spacing } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";

/** Points that part each list from the other, and from a contents list above. */
const ABOVE = 8;

const KINDS: readonly CaptionKind[] = ["Tabel", "Figur"];

/** Tables and then figures by their captions, each kind a list of Word's own, counted as the captions are. */
export function writeFiguresOverview(opening: Opening, writing: Writing): FileChild[] {
  const all = figuresOverview(writing.plan);
  const lists = KINDS.map((kind) => ({ kind, entries: all.filter((entry) => entry.kind === kind) }));
  return lists
    .filter(({ entries }) => entries.length > 0)
    .flatMap(({ kind, entries }, index) => {
      const lines = entries.map(({ id, number, caption }) => {
        return { id, text: numberedCaption({ kind, number, caption }), style: styleIds.figuresEntry };
      });
      const apart = { spacing: { ...spacing(writing.look, "contents"), before: points(ABOVE) } };
      return entryParagraphs(`TOC \\h \\z \\c "${kind}"`, lines, { ...apart, ...(index === 0 ? opening : {}) }, writing);
    });
}
