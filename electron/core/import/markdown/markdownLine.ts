import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import type { Inline } from "../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { readPhrasing, type Definitions } from "./phrasing.ts";

/** Most cells are a figure or a word, which need no parser. */
const PLAIN = /^[\p{L}\p{N}\s.,;()%+–−-]*$/u;

/** One line of Markdown in which nothing but marks, links and the like has meaning. */
export function readMarkdownLine(line: string): Inline[] {
  if (PLAIN.test(line) && !/www\./i.test(line)) return [{ text: line }];
  const disable = {
    null: [
      "blockQuote", "codeFenced", "codeIndented", "definition", "headingAtx", "htmlFlow", "list", "setextUnderline",
      "thematicBreak",
    ],
  };
  const tree = fromMarkdown(line, { extensions: [gfm(), { disable }], mdastExtensions: [gfmFromMarkdown()] });
  const definitions: Definitions = { urls: new Map(), notes: new Map(), noteLines: () => [] };
  const inlines = tree.children.flatMap((node) => (node.type === "paragraph" ? readPhrasing(node.children, definitions) : []));
  return inlineText(inlines) === "" ? [{ text: line }] : inlines;
}
