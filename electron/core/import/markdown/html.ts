import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes } from "parse5";
import { createLink, createList, SAFE_URL, type Inline, type Mark, type Text } from "../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { cellOf, tablesOf, type SourceCell } from "../grid.ts";
import { isBlank, joinInlines } from "../inlines.ts";
import { flowOf, listItems, blockLines } from "../items.ts";
import { HARD_BREAK, paragraphOf, type SourceBlock } from "../source.ts";
import { isHtmlName, markOf } from "./htmlNames.ts";
import { quoteBlocks } from "./quotes.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => defaultTreeAdapter.isElementNode(node);

const UNSEEN = new Set(["script", "style", "head", "template", "meta", "link"]);
const BLOCKS = new Set(
  ("address article aside body center dd details dialog dir div dl dt fieldset figcaption figure footer form header html " +
    "legend li main menu nav p pre section summary tbody td tfoot th thead tr title").split(" "),
);

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** A whole number from an attribute, kept between 1 and `most`. */
function spanOf(element: Element, name: string, most: number): number {
  return Math.min(Math.max(Number.parseInt(attribute(element, name) ?? "1", 10) || 1, 1), most);
}

/** Reads elements in order into blocks; text between block elements becomes paragraphs of its own. */
function createReader(source: string): (nodes: readonly Node[], level: number) => SourceBlock[] {
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
    const inner = (element: Element, level = topLevel): SourceBlock[] => createReader(source)(element.childNodes, level);

    const readTable = (table: Element): void => {
      const rows: SourceCell[][] = [];
      const captions: SourceBlock[] = [];
      let heads = 0;
      const walk = (parent: Element, inHead: boolean): void => {
        for (const child of parent.childNodes.filter(isElement)) {
          if (child.tagName === "caption") captions.push(...inner(child));
          if (["thead", "tbody", "tfoot"].includes(child.tagName)) walk(child, child.tagName === "thead");
          if (child.tagName !== "tr") continue;
          const cells = child.childNodes.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th");
          if (rows.length === heads && (inHead || cells.every(({ tagName }) => tagName === "th"))) heads += 1;
          rows.push(cells.map((cell) => cellOf(flowOf(inner(cell)), spanOf(cell, "colspan", 63), spanOf(cell, "rowspan", 63))));
        }
      };
      walk(table, false);
      const tables = tablesOf(rows, heads > 0 && heads < rows.length ? heads : undefined);
      push(...captions, ...tables.map((block): SourceBlock => ({ type: "ready", block })));
    };

    const read = (nodes: readonly Node[], marks: readonly Mark[]): void => {
      for (const node of nodes) {
        if (defaultTreeAdapter.isTextNode(node)) run.push(markedText(node.value, marks));
        if (!isElement(node)) continue;
        readElement(node, marks);
      }
    };

    const readElement = (element: Element, marks: readonly Mark[]): void => {
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
          run.push(markedText(attribute(element, "alt") ?? "", marks));
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
      if (BLOCKS.has(tagName)) flush();
      // An unknown name is what an author wrote in angle brackets: <navn på tovholder>.
      const tag = element.sourceCodeLocation?.startTag;
      if (!isHtmlName(tagName) && tag) run.push(markedText(source.slice(tag.startOffset, tag.endOffset), marks));
      read(element.childNodes, marks);
      if (BLOCKS.has(tagName)) flush();
    };

    const readLink = (element: Element, marks: readonly Mark[]): void => {
      const url = attribute(element, "href") ?? "";
      const before = run;
      run = [];
      const count = blocks.length;
      read(element.childNodes, marks);
      const words = run;
      const isPlain = blocks.length === count && SAFE_URL.test(url);
      const text = inlineText(words);
      run = [...(blocks.length === count ? before : []), ...(isPlain ? [createLink(url, [markedText(text, marks)])] : words)];
      if (blocks.length > count && !isBlank(before)) blocks.splice(count, 0, paragraphOf(before));
    };

    read(topNodes, []);
    flush();
    return blocks;
  };
}

function markedText(text: string, marks: readonly Mark[]): Text {
  return { text, ...Object.fromEntries(marks.map((mark) => [mark, true])) };
}

/** A piece of HTML as blocks: everything a browser would show of it, and nothing it would hide. */
export function readHtml(source: string): SourceBlock[] {
  const fragment = parseFragment(source, { sourceCodeLocationInfo: true, scriptingEnabled: false });
  return createReader(source)(fragment.childNodes, 1);
}
