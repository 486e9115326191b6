import type { Element, Node } from "@xmldom/xmldom";
import { childElements } from "../ooxml/elements.ts";

/** What tells one piece of XML from another whatever their documents: names, attributes in one order, text. */
export function signature(node: Node, attribute: (name: string, value: string, element: Element) => string | undefined = (_, value) => value): string {
  if (node.nodeType === 3) return JSON.stringify(node.nodeValue);
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  const attributes = [...element.attributes]
    .filter(({ name }) => !name.startsWith("xmlns"))
    .flatMap(({ name, value }) => {
      const said = attribute(name, value, element);
      return said === undefined ? [] : [`${name}=${JSON.stringify(said)}`];
    })
    .toSorted();
  let inner = "";
  for (let child = element.firstChild; child; child = child.nextSibling) inner += signature(child, attribute);
  return `<${[element.nodeName, ...attributes].join(" ")}>${inner}</>`;
}

/** As `signature`, for properties that may be absent: none and empty ones are the same. */
export function propertiesSignature(properties: Element | undefined): string {
  return properties ? childElements(properties).map((each) => signature(each)).join("") : "";
}
