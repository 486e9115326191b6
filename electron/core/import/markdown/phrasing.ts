import type { FootnoteDefinition, Nodes, PhrasingContent } from "mdast";
import {
  createFootnote,
  createLink,
  createText,
  SAFE_URL,
  type Inline,
  type Mark,
} from "../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { isBlank, joinInlines, noteOf } from "../inlines.ts";
import { HARD_BREAK } from "../source.ts";
import { readHtml } from "./html.ts";
import { blockLines } from "../items.ts";
import { isHtmlName, markOf } from "./htmlNames.ts";

/** What a document defines in one place and uses in another. */
export interface Definitions {
  urls: ReadonlyMap<string, string>;
  notes: ReadonlyMap<string, FootnoteDefinition>;
  /** The blocks of a note as lines; kept here so that reading text does not depend on reading blocks. */
  noteLines: (note: FootnoteDefinition) => Inline[][];
}

type Marks = readonly Mark[];

/** A link's text, and what cannot stand in a link, which goes after it. */
function linkOf(url: string, inner: readonly Inline[], marks: Marks): Inline[] {
  const texts = inner.flatMap((node) => (isText(node) ? [node] : node.type === "link" ? node.children : []));
  const rest = inner.filter((node) => !isText(node) && node.type === "footnote");
  const isEmpty = isBlank(texts);
  if (!SAFE_URL.test(url)) return [...texts, ...rest];
  return [createLink(url, isEmpty ? [createText(url, ...marks)] : texts), ...rest];
}

const TAG = /^<(\/?)([a-z][a-z0-9:-]*)/i;

/** A tag within a line: a mark switched on or off, a line break, or the words a browser would show for it. */
function readTag(tag: string, open: Mark[], marks: Marks): Inline[] {
  const [, slash, name = ""] = TAG.exec(tag) ?? [];
  const mark = markOf(name.toLowerCase());
  if (mark && slash) {
    const at = open.lastIndexOf(mark);
    if (at >= 0) open.splice(at, 1);
    return [];
  }
  if (mark) {
    open.push(mark);
    return [];
  }
  if (name.toLowerCase() === "br") return [{ text: HARD_BREAK }];
  if (name !== "" && !isHtmlName(name.toLowerCase())) return [createText(tag, ...marks, ...open)];
  return slash ? [] : joinInlines(readHtml(tag).flatMap(blockLines), " ");
}

/** Text and inline elements of a Markdown document, with `marks` on all of it. */
export function readPhrasing(nodes: readonly PhrasingContent[], definitions: Definitions, marks: Marks = []): Inline[] {
  const open: Mark[] = [];
  return nodes.flatMap((node) => readNode(node, definitions, [...marks, ...open], (tag) => readTag(tag, open, marks)));
}

function readNode(
  node: PhrasingContent,
  definitions: Definitions,
  marks: Marks,
  onTag: (tag: string) => Inline[],
): Inline[] {
  const inner = (more?: Mark): Inline[] =>
    "children" in node ? readPhrasing(node.children, definitions, more ? [...marks, more] : marks) : [];
  switch (node.type) {
    case "text":
    case "inlineCode":
      return [createText(node.value, ...marks)];
    case "strong":
      return inner("bold");
    case "emphasis":
      return inner("italic");
    case "delete":
      return inner();
    case "break":
      return [{ text: HARD_BREAK }];
    case "html":
      return onTag(node.value);
    case "link":
      return linkOf(node.url, inner(), marks);
    case "linkReference":
      return linkOf(definitions.urls.get(node.identifier) ?? "", inner(), marks);
    case "image":
      return [createText(imageWords(node), ...marks)];
    case "imageReference":
      return [createText(node.alt ?? "", ...marks)];
    case "footnoteReference": {
      const note = definitions.notes.get(node.identifier);
      if (!note) return [createText(`[^${node.label ?? node.identifier}]`, ...marks)];
      return [createFootnote(noteOf(joinInlines(definitions.noteLines(note), " ")))];
    }
    default:
      return [];
  }
}

function imageWords({ alt, title }: { alt?: string | null | undefined; title?: string | null | undefined }): string {
  return [...new Set([alt ?? "", title ?? ""])].filter((words) => words !== "").join(". ");
}

/** Every identifier that some link, image or mark in the tree points to. */
export function referencesIn(tree: Nodes): { urls: Set<string>; notes: Set<string> } {
  const found = { urls: new Set<string>(), notes: new Set<string>() };
  const rest: Nodes[] = [tree];
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === "linkReference" || node.type === "imageReference") found.urls.add(node.identifier);
    if (node.type === "footnoteReference") found.notes.add(node.identifier);
    if ("children" in node) rest.push(...node.children);
  }
  return found;
}
