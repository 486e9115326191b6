import type { Nodes, RootContent } from "mdast";
import type { Inline } from "../../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../../shared/plan/tree.ts";
import { readMark, type Mark } from "../../../exchange/markdownMarks.ts";
import type { OpenedMarkdown } from "../readMarkdown.ts";
import { withBreaks } from "./flow.ts";

/** The nodes of a document in order, taken from the front; what does not fit is left for whoever comes next. */
export class Cursor {
  readonly #file: OpenedMarkdown;
  #at = 0;

  constructor(file: OpenedMarkdown) {
    this.#file = file;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#file.nodes.length;
  }

  peek(): RootContent | undefined {
    return this.#file.nodes[this.#at];
  }

  /** Takes the next node if it is of this type. */
  take<T extends RootContent["type"]>(type: T): Extract<RootContent, { type: T }> | undefined {
    const node = this.peek();
    if (node?.type !== type) return undefined;
    this.#at += 1;
    return node as Extract<RootContent, { type: T }>;
  }

  /** Takes the next node, whatever it is. */
  next(): RootContent | undefined {
    const node = this.peek();
    if (node) this.#at += 1;
    return node;
  }

  /** Takes a mark, if one stands here. */
  takeMark(): Mark | undefined {
    const node = this.peek();
    const mark = node?.type === "html" ? readMark(node.value) : undefined;
    if (mark) this.#at += 1;
    return mark;
  }

  /** Takes a paragraph as its words. */
  takeLine(): string | undefined {
    const paragraph = this.take("paragraph");
    return paragraph && inlineText(this.inlines(paragraph));
  }

  /** What `read` gives; where that is nothing, all it took is put back. */
  attempt<T>(read: () => T | undefined): T | undefined {
    const before = this.#at;
    const result = read();
    if (result === undefined) this.#at = before;
    return result;
  }

  /** The words of a node, as a plan has them. */
  inlines(node: Nodes): Inline[] {
    const children = "children" in node ? (node.children as Parameters<OpenedMarkdown["inlines"]>[0]) : [];
    return withBreaks(this.#file.inlines(children));
  }

  blocks(nodes: readonly RootContent[]): ReturnType<OpenedMarkdown["blocks"]> {
    return this.#file.blocks(nodes);
  }
}
