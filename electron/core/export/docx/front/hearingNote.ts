import { ExternalHyperlink, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import { EDITION_NAMES } from "../../../../../shared/exportChoice.ts";
import { hearingLines, type HearingLine } from "../../editions/hearingLines.ts";
import { points, spacing } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";
import { NO_BREAK_HYPHEN, plainRuns, textRuns } from "../text/textRuns.ts";
import type { Writing } from "../writing.ts";

/** Points that part the note from what stands above it. */
const ABOVE = 40;

function wordRuns({ part, words, target }: HearingLine): ParagraphChild[] {
  if (target !== undefined) return [new ExternalHyperlink({ link: target, children: textRuns({ text: words }, styleIds.hyperlink) })];
  return plainRuns(part === "parties" ? words.replaceAll("-", NO_BREAK_HYPHEN) : words);
}

/** What the front page of a hearing edition says of the hearing: its name, and as much of the rest as is known. */
export function hearingNote({ plan, look }: Writing): IParagraphOptions[] {
  return [
    {
      style: styleIds.coverEdition,
      spacing: { ...spacing(look, "coverLine"), before: points(ABOVE) },
      children: plainRuns(EDITION_NAMES.hearing),
    },
    ...hearingLines(plan.hearing).map((line): IParagraphOptions => {
      return { style: styleIds.coverNote, children: [new TextRun({ text: `${line.label}: `, bold: true }), ...wordRuns(line)] };
    }),
  ];
}
