import { parse, type DefaultTreeAdapterTypes } from "parse5";
import { MAX_SPAN } from "../plan/nodes/index.ts";

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;
export type HtmlParent = DefaultTreeAdapterTypes.ParentNode;

/** Windows puts a header of byte offsets before the HTML on its clipboard; a browser takes it off, a file has it. */
const CLIPBOARD_HEADER = /^\s*Version:\d[^<]*/;

export function parseHtml(html: string): DefaultTreeAdapterTypes.Document {
  return parse(html.replace(CLIPBOARD_HEADER, ""));
}

export function isElement(node: HtmlNode | HtmlParent): node is HtmlElement {
  return "tagName" in node;
}

export function isTextNode(node: HtmlNode): node is HtmlText {
  return node.nodeName === "#text";
}

export function childElements(parent: HtmlParent): HtmlElement[] {
  return parent.childNodes.filter(isElement);
}

/** Everything below `root` in document order, without recursion: pasted HTML may be nested deeper than the stack. */
export function* nodesIn(root: HtmlParent): Generator<HtmlNode> {
  const waiting = root.childNodes.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if (isElement(node)) waiting.push(...node.childNodes.toReversed());
  }
}

export function* elementsIn(root: HtmlParent): Generator<HtmlElement> {
  for (const node of nodesIn(root)) if (isElement(node)) yield node;
}

export function textOf(root: HtmlParent): string {
  let text = "";
  for (const node of nodesIn(root)) if (isTextNode(node)) text += node.value;
  return text;
}

export function attributeOf(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** How many places of the grid a table's cell covers; 0 rows mean all that are left. */
export function spanOf(cell: HtmlElement, name: "colspan" | "rowspan"): number {
  const span = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  if (name === "rowspan" && span === 0) return MAX_SPAN;
  return span >= 1 ? Math.min(span, MAX_SPAN) : 1;
}

/** Outlook on the web puts "x_" before the class names of a mail it shows, once each time the mail is quoted. */
export function classesOf(element: HtmlElement): string[] {
  const names = attributeOf(element, "class")?.split(/\s+/).filter(Boolean) ?? [];
  return names.map((name) => name.replace(/^(?:x_)+/, ""));
}

/** The element itself or the nearest around it for which `test` holds. */
export function closest(element: HtmlElement, test: (candidate: HtmlElement) => boolean): HtmlElement | undefined {
  let candidate: HtmlParent | null = element;
  while (candidate && isElement(candidate)) {
    if (test(candidate)) return candidate;
    candidate = candidate.parentNode;
  }
  return undefined;
}

export function contains(outer: HtmlElement, inner: HtmlElement): boolean {
  return closest(inner, (candidate) => candidate === outer) !== undefined;
}
