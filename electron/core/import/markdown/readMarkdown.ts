import type { BlockContent, DefinitionContent, FootnoteDefinition, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { createList, type Inline } from "../../../../shared/plan/nodes/index.ts";
import { cellOf, tablesOf } from "../grid.ts";
import { lineText } from "../inlines.ts";
import { blockLines, DEEPEST_LEVEL, flowOf, listItems } from "../items.ts";
import { HARD_BREAK, paragraphOf, type SourceBlock } from "../source.ts";
import { readHtml } from "./html.ts";
import { quoteBlocks } from "./quotes.ts";
import { readPhrasing, referencesIn, type Definitions } from "./phrasing.ts";
import { readTabTable } from "./readTabTable.ts";
import { takeTabTables } from "./tabTables.ts";
import { cleanText } from "../text/cleanText.ts";

type Content = RootContent | BlockContent | DefinitionContent;

/** The reading of one document: its words, and what it defines in one place and uses in another. */
interface Reading {
  source: string;
  /** Of lists, how deep they may be nested. */
  deepest: number;
  definitions: Definitions;
  /** Identifiers that something points to. */
  used: { urls: ReadonlySet<string>; notes: ReadonlySet<string> };
}

function readBlocks(nodes: readonly Content[], reading: Reading, level: number): SourceBlock[] {
  return nodes.flatMap((node) => readBlock(node, reading, level));
}

function literal(text: string): SourceBlock {
  return paragraphOf([{ text: text.replaceAll("\n", HARD_BREAK) }]);
}

function readBlock(node: Content, reading: Reading, level: number): SourceBlock[] {
  const { definitions, used, source } = reading;
  switch (node.type) {
    case "heading":
      return [{ type: "heading", depth: node.depth, inlines: readPhrasing(node.children, definitions) }];
    case "paragraph":
      return [paragraphOf(readPhrasing(node.children, definitions))];
    case "thematicBreak":
      return [{ type: "rule" }];
    case "code":
      // No plan holds code: a fence is OCR's doing, and what stands after it is text like the rest.
      return [literal([node.lang, node.meta, node.value].filter((part) => part).join(" "))];
    case "html":
      return readHtml(node.value);
    case "blockquote":
      return quoteBlocks(readBlocks(node.children, reading, level));
    case "list": {
      const items = node.children.flatMap((item) => listItems(readBlocks(item.children, reading, level + 1), level, reading.deepest));
      return [{ type: "list", list: createList(node.ordered === true, items), start: node.start ?? 1 }];
    }
    case "table": {
      const rows = node.children.map((row) =>
        row.children.map((cell) => cellOf(flowOf([paragraphOf(readPhrasing(cell.children, definitions))]))),
      );
      return tablesOf(rows, 1).map((block) => ({ type: "ready", block }));
    }
    case "definition":
      return used.urls.has(node.identifier) ? [] : [literal(sourceOf(node, source))];
    case "footnoteDefinition":
      return used.notes.has(node.identifier) && definitions.notes.get(node.identifier) === node
        ? []
        : [paragraphOf([{ text: `[^${node.label ?? node.identifier}]:` }]), ...readBlocks(node.children, reading, level)];
    default:
      return [];
  }
}

function sourceOf({ position }: Content, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Definitions stand anywhere; the first of a name holds. A note that leads to itself is cut where it comes round. */
function definitionsIn(nodes: readonly Content[], reading: () => Reading): Definitions {
  const urls = new Map<string, string>();
  const notes = new Map<string, FootnoteDefinition>();
  const rest = [...nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === "definition" && !urls.has(node.identifier)) urls.set(node.identifier, node.url);
    if (node.type === "footnoteDefinition" && !notes.has(node.identifier)) notes.set(node.identifier, node);
    if ("children" in node && node.type !== "paragraph") rest.push(...([...node.children].reverse() as Content[]));
  }
  const inside = new Set<FootnoteDefinition>();
  const noteLines = (note: FootnoteDefinition): Inline[][] => {
    if (inside.has(note)) return [];
    inside.add(note);
    const lines = readBlocks(note.children, reading(), 1).flatMap(blockLines);
    inside.delete(note);
    return lines;
  };
  return { urls, notes, noteLines };
}

/** A document taken apart, to be read node by node. */
export interface OpenedMarkdown {
  nodes: readonly RootContent[];
  inlines(children: readonly PhrasingContent[]): Inline[];
  blocks(nodes: readonly RootContent[]): SourceBlock[];
}

/** Throws RangeError where nesting goes beyond all bounds. */
export function openMarkdown(source: string, deepest = DEEPEST_LEVEL): OpenedMarkdown {
  const tree = fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reading: Reading = {
    source,
    deepest,
    definitions: definitionsIn(tree.children, () => reading),
    used: referencesIn(tree),
  };
  return {
    nodes: tree.children,
    inlines: (children) => readPhrasing(children, reading.definitions),
    blocks: (nodes) => readBlocks(nodes, reading, 1),
  };
}

function read(source: string): SourceBlock[] {
  const { nodes, blocks } = openMarkdown(source);
  return blocks(nodes);
}

/** Indentation beyond any document's; the parser's work grows with its square. */
const DEEPEST_INDENT = /^([ \t]{40})[ \t]+/gm;

/**
 * The blocks of a Markdown document as they stand, GitHub's additions, HTML and tab-separated tables included.
 * Everything a reader of the document sees is in them. Throws RangeError where nesting goes beyond all bounds.
 */
export function readMarkdown(markdown: string): SourceBlock[] {
  const clean = cleanText(markdown).replaceAll(DEEPEST_INDENT, "$1");
  const { text, tables } = takeTabTables(clean);
  const left = new Set(tables.keys());
  const blocks = read(text).flatMap((block): SourceBlock[] => {
    const mark = block.type === "paragraph" ? lineText(block.inlines) : "";
    const rows = left.has(mark) ? tables.get(mark) : undefined;
    if (!rows) return [block];
    left.delete(mark);
    return readTabTable(rows).map((ready) => ({ type: "ready", block: ready }));
  });
  // A table inside something else (a quote, a list) cannot be put back in place: then its lines are read as lines.
  return left.size === 0 ? blocks : read(clean);
}
