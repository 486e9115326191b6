import { derivedWords } from "../plan/derivedWords.ts";
import { createParagraph, type Inline, type Table } from "../plan/nodes/index.ts";
import { cellContents, repairTable } from "../plan/table/index.ts";
import { spellOutNode } from "../plan/spellOut.ts";
import { hasWords, inlineText, isText } from "../plan/tree.ts";
import { readContent, readFlow, type CopiedContent, type CopiedPlan, type Readable, type ReadableList } from "./readable.ts";

/** How far each list level is in. */
const INDENT = "  ";

/** Words with "[1]" where they lead to a note, which is put into `notes`. */
function lineText(inlines: readonly Inline[], notes: string[]): string {
  return inlines
    .map((node) => {
      if (isText(node)) return node.text;
      if (node.type === "link") return inlineText(node.children);
      if (node.type !== "footnote" || !hasWords(node.note)) return "";
      notes.push(inlineText(node.note));
      return `[${notes.length}]`;
    })
    .join("");
}

function listLines({ ordered, start, items }: ReadableList, notes: string[], indent = ""): string[] {
  return items.flatMap(({ words, nested }, index) => [
    `${indent}${ordered ? `${start + index}.` : "•"} ${lineText(words, notes).replaceAll("\n", ` `)}`,
    ...(nested ? listLines(nested, notes, indent + INDENT) : []),
  ]);
}

/** As a spreadsheet reads it: tabs between columns, and quotes around what holds tabs, lines or quotes. */
function tableText(table: Table, notes: string[]): string {
  const quote = (text: string) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return cellContents(repairTable(table))
    .map((row) => row.map((content) => quote(readFlow(content).map((part) => textOf(part, notes)).join("\n"))).join("\t"))
    .join("\n");
}

function textOf(part: Readable, notes: string[]): string {
  switch (part.kind) {
    case "heading":
    case "text":
      return lineText(part.words, notes);
    case "numbered":
      return `${part.mark} ${lineText(part.words, notes)}`;
    case "list":
      return listLines(part, notes).join("\n");
    case "quote":
      return [lineText(part.words, notes), ...(part.attribution.trim() === "" ? [] : [`— ${part.attribution}`])].join("\n");
    case "box":
      return [part.title, ...part.content.map((inner) => textOf(inner, notes))].filter((line) => line.trim() !== "").join("\n");
    case "table":
      return tableText(part.table, notes);
    case "pageBreak":
      return "";
  }
}

/** Kinds that stand close to the part of the same kind before or after them. */
function isTight(part: Readable | undefined, next: Readable): boolean {
  if (part?.kind === "numbered") return next.kind === "numbered";
  if (part?.kind === "text" && part.as === "caption") return true;
  if (part?.kind === "text" && part.as === "label") return next.kind === "list" || next.kind === "numbered";
  return next.kind === "text" && next.as === "source";
}

function withNotes(text: string, notes: readonly string[]): string {
  if (notes.length === 0) return text;
  return `${text}\n\n${notes.map((note, index) => `[${index + 1}] ${note}`).join("\n")}`;
}

/**
 * What was copied of `plan` as plain text: an empty line between blocks, bullets and numbers before list items, tabs
 * between a table's columns, and notes last.
 */
export function blocksToText(content: CopiedContent, plan: CopiedPlan): string {
  const notes: string[] = [];
  let text = "";
  let before: Readable | undefined;
  for (const part of readContent(content, plan)) {
    const words = textOf(part, notes);
    if (words.trim() === "" && part.kind !== "table") continue;
    text += `${before ? (isTight(before, part) ? "\n" : "\n\n") : ""}${words}`;
    before = part;
  }
  return withNotes(text, notes);
}

/** As `blocksToText`, for part of a line. */
export function inlinesToText(inlines: readonly Inline[], plan: CopiedPlan): string {
  const notes: string[] = [];
  const { children } = spellOutNode(createParagraph([...inlines]), derivedWords(plan));
  const words = lineText(children, notes);
  return withNotes(words, notes);
}
