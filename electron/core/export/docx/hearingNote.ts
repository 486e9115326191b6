import { ExternalHyperlink, TextRun, type IParagraphOptions, type ParagraphChild } from "docx";
import { dateWords } from "../../../../shared/plan/dateWords.ts";
import { listed } from "../../../../shared/plan/listed.ts";
import { HEARING_EDITION } from "../editions/hearingEdition.ts";
import { hyperlinkTarget } from "./hyperlinkTarget.ts";
import { points, spacing } from "./measures.ts";
import { styleIds } from "./styleIds.ts";
import { NO_BREAK_HYPHEN, plainRuns, textRuns } from "./textRuns.ts";
import type { Writing } from "./writing.ts";

/** Points that part the note from what stands above it. */
const ABOVE = 40;

/** An address that can be written to or visited is a link; any other words are words. */
function addressRuns(address: string): ParagraphChild[] {
  const url = /^\S+@\S+$/.test(address) ? `mailto:${address}` : /^www\./i.test(address) ? `https://${address}` : address;
  const target = /^(?:https?:\/\/|mailto:)/i.test(url) ? hyperlinkTarget(url) : undefined;
  if (target === undefined) return plainRuns(address);
  return [new ExternalHyperlink({ link: target, children: textRuns({ text: address }, styleIds.hyperlink) })];
}

function note(label: string, value: ParagraphChild[]): IParagraphOptions {
  return { style: styleIds.coverNote, children: [new TextRun({ text: `${label}: `, bold: true }), ...value] };
}

/** What the front page of a hearing edition says of the hearing: its name, and as much of the rest as is known. */
export function hearingNote({ plan, look }: Writing): IParagraphOptions[] {
  const { deadline, replyTo } = plan.hearing;
  const parties = plan.hearing.parties.map((party) => party.trim()).filter((party) => party !== "");
  return [
    {
      style: styleIds.coverEdition,
      spacing: { ...spacing(look, "coverLine"), before: points(ABOVE) },
      children: plainRuns(HEARING_EDITION),
    },
    ...(deadline === null ? [] : [note("Høringsfrist", plainRuns(dateWords(deadline)))]),
    ...(replyTo.trim() === "" ? [] : [note("Høringssvar sendes til", addressRuns(replyTo.trim()))]),
    ...(parties.length === 0 ? [] : [note("Høringsparter", plainRuns(listed(parties).replaceAll("-", NO_BREAK_HYPHEN)))]),
  ];
}
