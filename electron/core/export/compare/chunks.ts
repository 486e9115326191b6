import type { Element, Node } from "@xmldom/xmldom";
import { readAnchorName, readSectionTag } from "../ooxml/anchorNames.ts";
import { childElement, childElements, valueAt } from "../ooxml/elements.ts";
import { flowOf, kindOf, wordsAnchor } from "./match.ts";
import { wordsOf } from "./words.ts";

/** What was written of one block of a plan. */
export interface Chunk {
  /** The block's id; undefined for what is no block's, such as the front page. */
  id: string | undefined;
  kind: string;
  text: string;
  /** Paragraphs, tables and content controls, in order; at least one. */
  elements: Element[];
  /** The last of its nodes, which may be the end of a bookmark round it. */
  end: Node;
}

function chunk(id: string | undefined, elements: Element[], end: Node): Chunk[] {
  const [first] = elements;
  return first ? [{ id, kind: kindOf(first), text: elements.map(wordsOf).join(""), elements, end }] : [];
}

function sectionContent(element: Element): Element | undefined {
  const tag = element.nodeName === "w:sdt" ? valueAt(element, "w:sdtPr", "w:tag") : undefined;
  return tag !== undefined && readSectionTag(tag) !== undefined ? childElement(element, "w:sdtContent") : undefined;
}

/** The blocks that stand right below `parent` or in the sections below it. */
function chunksBelow(parent: Element): Chunk[] {
  const chunks: Chunk[] = [];
  let open: { id: string; number: string; elements: Element[] } | undefined;
  for (const element of childElements(parent)) {
    const number = element.getAttribute("w:id") ?? "";
    const section = sectionContent(element);
    if (element.nodeName === "w:bookmarkStart") {
      const anchor = readAnchorName(element.getAttribute("w:name") ?? "");
      if (anchor?.part === "block" && !open) open = { id: anchor.id, number, elements: [] };
    } else if (element.nodeName === "w:bookmarkEnd") {
      if (open?.number !== number) continue;
      chunks.push(...chunk(open.id, open.elements, element));
      open = undefined;
    } else if (open) {
      open.elements.push(element);
    } else if (section) {
      chunks.push(...chunksBelow(section));
    } else if (["w:p", "w:tbl", "w:sdt"].includes(element.nodeName)) {
      chunks.push(...chunk(element.nodeName === "w:p" ? wordsAnchor(element) : undefined, [element], element));
    }
  }
  return chunks;
}

/** A document's front page, which ends with the paragraph that holds its page setup, and the blocks after it. */
export function readChunks(body: Element): { cover: Element[]; chunks: Chunk[] } {
  const top = flowOf(body);
  const last = top.findIndex((element) => childElement(element, "w:pPr", "w:sectPr") !== undefined);
  const cover = top.slice(0, last + 1);
  const chunks = chunksBelow(body).filter(({ elements: [first] }) => first !== undefined && !cover.includes(first));
  return { cover, chunks };
}
