import type { Document, Element, Node } from "@xmldom/xmldom";
import { namespaces } from "./names.ts";

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The elements right below `parent`, in order; only those called `name` ("w:p") where it is given. */
export function childElements(parent: Node, name?: string): Element[] {
  const children: Element[] = [];
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (isElement(node) && (name === undefined || node.nodeName === name)) children.push(node);
  }
  return children;
}

/** The first element at the end of `path` below `parent`. */
export function childElement(parent: Node | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Node | undefined>((at, name) => at && childElements(at, name)[0], parent) as Element | undefined;
}

/** Every element called `name` ("w:p") below `parent`, in document order. */
export function descendantElements(parent: Document | Element, name: string): Element[] {
  return [...parent.getElementsByTagName(name)];
}

/** `w:val` of the element at the end of `path`. */
export function valueAt(parent: Node | undefined, ...path: string[]): string | undefined {
  return childElement(parent, ...path)?.getAttribute("w:val") ?? undefined;
}

/** Whether the switch at the end of `path` is there and not set to no (`w:titlePg`). */
export function isSwitchedOn(parent: Node | undefined, ...path: string[]): boolean {
  const found = childElement(parent, ...path);
  return found !== undefined && !["false", "0", "off"].includes(found.getAttribute("w:val") ?? "");
}

/** A new element of WordprocessingML for `document`; names and attributes carry their prefix ("w:ins"). */
export function createElement(document: Document, name: `w:${string}`, attributes: Readonly<Record<`w:${string}`, string>> = {}): Element {
  const element = document.createElementNS(namespaces.w, name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttributeNS(namespaces.w, attribute, value);
  return element;
}
