import type { Document, Element, Node } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements } from "../../../export/ooxml/elements.ts";
import { relatedPart } from "../../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import { fileTime, wordMoment } from "./wordMoment.ts";

/** A comment as a Word file has it. What a file does not say is undefined. */
export interface WordComment {
  number: string;
  author: string;
  /** As it stands in the file: the clock where it was written. */
  clock: string;
  at: string;
  text: string;
  durableId: string | undefined;
  /** The number of the comment it answers; null for one that answers none. */
  parent: string | null | undefined;
  done: boolean | undefined;
}

/** A word processor that has been told nobody's name writes none. */
const NAMELESS = "Uden navn";

/** What a run says; what somebody took out of a comment that they wrote with tracking on is not said. */
function wordsOf(node: Node): string {
  let text = "";
  for (const element of childElements(node)) {
    switch (element.nodeName) {
      case "w:t":
        // LibreOffice writes each line of a comment that a script made as a text of its own.
        text += (text !== "" && element.parentNode?.nodeName === "w:r" && previousIsText(element) ? "\n" : "") + (element.textContent ?? "");
        break;
      case "w:tab":
        text += "\t";
        break;
      case "w:br":
      case "w:cr":
        text += "\n";
        break;
      case "w:noBreakHyphen":
        text += "\u2011";
        break;
      case "w:del":
      case "w:moveFrom":
      case "w:pPr":
      case "w:rPr":
        break;
      default:
        text += wordsOf(element);
    }
  }
  return text;
}

function previousIsText(element: Element): boolean {
  let before = element.previousSibling;
  while (before && before.nodeType !== 1) before = before.previousSibling;
  return before?.nodeName === "w:t";
}

/** The part of a kind that the document leads to, parsed; undefined where the file has none. */
function partOf({ word, documentPath }: OpenedWordFile, kind: string): Document | undefined {
  const path = relatedPart(word, documentPath, kind);
  return path === undefined ? undefined : word.xml(path);
}

/** What the elements called `name` of a part say, by one of their attributes. */
function byAttribute(part: Document | undefined, name: string, key: string): Map<string, Element> {
  return new Map((part ? descendantElements(part, name) : []).map((element) => [(element.getAttribute(key) ?? "").toUpperCase(), element]));
}

function isYes(value: string | null): boolean {
  return value === "1" || value === "true";
}

/** Every comment of a file in the order its part has them. Replies and what is settled are told in parts of their own. */
export function readWordComments(file: OpenedWordFile): WordComment[] {
  const comments = partOf(file, "comments");
  const root = comments && childElement(comments, "w:comments");
  if (!root) return [];
  const extended = byAttribute(partOf(file, "commentsExtended"), "w15:commentEx", "w15:paraId");
  const durable = byAttribute(partOf(file, "commentsIds"), "w16cid:commentId", "w16cid:paraId");
  const extensible = byAttribute(partOf(file, "commentsExtensible"), "w16cex:commentExtensible", "w16cex:durableId");
  const numbers = new Map<string, string>();
  const found = childElements(root, "w:comment").map((element) => {
    const paragraphs = childElements(element, "w:p");
    const number = element.getAttribute("w:id") ?? "";
    // The other parts speak of a comment by its last paragraph.
    const paraId = (paragraphs.at(-1)?.getAttribute("w14:paraId") ?? "").toUpperCase();
    if (paraId !== "") numbers.set(paraId, number);
    return { element, number, paraId, text: paragraphs.map(wordsOf).join("\n") };
  });
  return found.map(({ element, number, paraId, text }): WordComment => {
    const said = extended.get(paraId);
    const parent = said?.getAttribute("w15:paraIdParent")?.toUpperCase();
    const durableId = durable.get(paraId)?.getAttribute("w16cid:durableId")?.toUpperCase();
    const clock = element.getAttribute("w:date") ?? "";
    const utc = durableId === undefined ? undefined : extensible.get(durableId)?.getAttribute("w16cex:dateUtc");
    return {
      number,
      author: (element.getAttribute("w:author") ?? "").trim() || NAMELESS,
      clock,
      at: (utc ? wordMoment(utc, "utc") : undefined) ?? wordMoment(clock, "clock") ?? fileTime(file),
      text: text.trim(),
      durableId,
      parent: said === undefined ? undefined : (numbers.get(parent ?? "") ?? null),
      done: said === undefined ? undefined : isYes(said.getAttribute("w15:done")),
    };
  });
}
