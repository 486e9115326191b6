import { parseFragment } from "parse5";
import { isBlockTag } from "../../../../shared/html/tags.ts";
import { attributeOf, childElements, isElement, isTextNode, spanOf, type HtmlElement, type HtmlNode } from "../../../../shared/html/tree.ts";
import { createLink, createList, createText, SAFE_URL, type Inline, type Mark } from "../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../shared/plan/tree.ts";
import { cellOf, tablesOf, type SourceCell } from "../grid.ts";
import { isBlank, joinInlines } from "../inlines.ts";
import { flowOf, listItems, blockLines } from "../items.ts";
import { HARD_BREAK, paragraphOf, type SourceBlock } from "../source.ts";
import { isHtmlName, markOf } from "./htmlNames.ts";
import { quoteBlocks } from "./quotes.ts";

const UNSEEN = new Set(["script", "style", "head", "template", "meta", "link"]);

/** No browser shows a title, but an author may have written <title> for words to come. */
function isBlock(tag: string): boolean {
  return isBlockTag(tag) || tag === "title";
}

/** Reads elements in order into blocks; text between block elements becomes paragraphs of its own. */
function createReader(source: string): (nodes: readonly HtmlNode[], level: number) => SourceBlock[] {
  return (topNodes, topLevel) => {
    const blocks: SourceBlock[] = [];
    let run: Inline[] = [];
    const flush = (): void => {
      if (!isBlank(run)) blocks.push(paragraphOf(run));
      run = [];
    };
    const push = (...made: SourceBlock[]): void => {
      flush();
      blocks.push(...made);
    };
    const inner = (element: HtmlElement, level = topLevel): SourceBlock[] => createReader(source)(element.childNodes, level);

    const readTable = (table: HtmlElement): void => {
      const rows: SourceCell[][] = [];
      const captions: SourceBlock[] = [];
      let heads = 0;
      const walk = (parent: HtmlElement, inHead: boolean): void => {
        for (const child of childElements(parent)) {
          if (child.tagName === "caption") captions.push(...inner(child));
          if (["thead", "tbody", "tfoot"].includes(child.tagName)) walk(child, child.tagName === "thead");
          if (child.tagName !== "tr") continue;
          const cells = childElements(child).filter(({ tagName }) => tagName === "td" || tagName === "th");
          if (rows.length === heads && (inHead || cells.every(({ tagName }) => tagName === "th"))) heads += 1;
          rows.push(cells.map((cell) => cellOf(flowOf(inner(cell)), spanOf(cell, "colspan"), spanOf(cell, "rowspan"))));
        }
      };
      walk(table, false);
      const tables = tablesOf(rows, heads > 0 && heads < rows.length ? heads : undefined);
      push(...captions, ...tables.map((block): SourceBlock => ({ type: "ready", block })));
    };

    const read = (nodes: readonly HtmlNode[], marks: readonly Mark[]): void => {
      for (const node of nodes) {
        if (isTextNode(node)) run.push(createText(node.value, ...marks));
        if (!isElement(node)) continue;
        readElement(node, marks);
      }
    };

    const readElement = (element: HtmlElement, marks: readonly Mark[]): void => {
      const { tagName } = element;
      const mark = markOf(tagName);
      if (UNSEEN.has(tagName)) return;
      if (mark) return read(element.childNodes, [...marks, mark]);
      if (/^h[1-6]$/.test(tagName)) {
        const lines = inner(element).flatMap(blockLines);
        return push({ type: "heading", depth: Number(tagName.charAt(1)), inlines: joinInlines(lines, " ") });
      }
      switch (tagName) {
        case "br":
          run.push({ text: HARD_BREAK });
          return;
        case "hr":
          return push({ type: "rule" });
        case "img":
          run.push(createText(attributeOf(element, "alt") ?? "", ...marks));
          return;
        case "ul":
        case "ol": {
          const groups = element.childNodes.map((node) => {
            if (isElement(node) && node.tagName === "li") return inner(node, topLevel + 1);
            return createReader(source)([node], topLevel + 1);
          });
          const items = groups.filter((group) => group.length > 0).flatMap((group) => listItems(group, topLevel));
          if (items.length > 0) push({ type: "list", list: createList(tagName === "ol", items), start: 1 });
          return;
        }
        case "table":
          return readTable(element);
        case "blockquote":
          return push(...quoteBlocks(inner(element)));
        case "a":
          return readLink(element, marks);
        default:
      }
      if (isBlock(tagName)) flush();
      // An unknown name is what an author wrote in angle brackets: <navn på tovholder>.
      const tag = element.sourceCodeLocation?.startTag;
      if (!isHtmlName(tagName) && tag) run.push(createText(source.slice(tag.startOffset, tag.endOffset), ...marks));
      read(element.childNodes, marks);
      if (isBlock(tagName)) flush();
    };

    const readLink = (element: HtmlElement, marks: readonly Mark[]): void => {
      const url = attributeOf(element, "href") ?? "";
      const before = run;
      run = [];
      const count = blocks.length;
      read(element.childNodes, marks);
      const words = run;
      const isPlain = blocks.length === count && SAFE_URL.test(url);
      const texts = words.filter(isText);
      run = [...(blocks.length === count ? before : []), ...(isPlain ? [createLink(url, texts.length > 0 ? texts : [createText("", ...marks)])] : words)];
      if (blocks.length > count && !isBlank(before)) blocks.splice(count, 0, paragraphOf(before));
    };

    read(topNodes, []);
    flush();
    return blocks;
  };
}

/** A piece of HTML as blocks: everything a browser would show of it, and nothing it would hide. */
export function readHtml(source: string): SourceBlock[] {
  const fragment = parseFragment(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return createReader(source)(fragment.childNodes, 1);
}
