import { descendantElements } from "../../export/ooxml/elements.ts";
import { footerKey, footerLines, type FooterLine } from "../../export/ooxml/footerTexts.ts";
import { readSentFooters } from "../../export/ooxml/sentPlan.ts";
import type { OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";
import { editOf, quoteOf } from "./build/ownTexts.ts";
import { readMark } from "./file/trackedMarks.ts";

/** An edit of a header or footer, which follow from the plan and its template; `author` is null where nobody recorded it. */
export interface FooterEdit {
  author: string | null;
  message: string;
}

/** What each author recorded in one paragraph. */
function recorded({ where, paragraph }: FooterLine): FooterEdit[] {
  const words = new Map<string, { before: string; after: string }>();
  for (const name of ["w:del", "w:ins"] as const) {
    for (const mark of descendantElements(paragraph, name)) {
      const text = ["w:t", "w:delText"].flatMap((each) => descendantElements(mark, each)).map(({ textContent }) => textContent ?? "").join("");
      const { author } = readMark(mark);
      const own = words.get(author) ?? { before: "", after: "" };
      words.set(author, name === "w:ins" ? { ...own, after: own.after + text } : { ...own, before: own.before + text });
    }
  }
  return [...words].flatMap(([author, { before, after }]) => (before.trim() === after.trim() ? [] : [{ author, message: `${editOf(before, after)} i ${where} kan ikke føres tilbage.` }]));
}

/** The edits in a returned file's headers and footers, each told once. */
export function editedFooters({ word, documentPath }: OpenedWordFile): FooterEdit[] {
  const lines = footerLines(word, documentPath);
  const edits = lines.flatMap(recorded);
  const sent = readSentFooters(word);
  if (sent) {
    for (const { where, text, ownText } of lines) {
      if (text === "" || [text, ownText].some((each) => sent.has(footerKey(each)))) continue;
      edits.push({ author: null, message: `Teksten »${quoteOf(text)}« i ${where} er ny eller rettet i Word-filen og kan ikke føres tilbage.` });
    }
    if (sent.size > 0 && lines.every(({ text }) => text === "")) edits.push({ author: null, message: "Teksten i sidehoved og sidefod er slettet i Word-filen. Det kan ikke føres tilbage." });
  }
  return edits.filter(({ author, message }, index) => edits.findIndex((other) => other.author === author && other.message === message) === index);
}
