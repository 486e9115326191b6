import type { ItemPlace } from "./entries.ts";
import type { Declarations } from "./styles.ts";
import { attributeOf, childElements, type HtmlElement } from "./tree.ts";
import { wordListPlace } from "./wordLists.ts";

/** A `ul` or `ol`, and how many of them it stands in, itself included. */
export interface SourceList {
  element: HtmlElement;
  depth: number;
}

/**
 * Where an `li` stands. Its level is how deep its lists are nested, be it properly or not (a list straight inside a
 * list, as Google Docs has it), unless it says otherwise: Word for the web puts each item in a list of its own.
 */
export function listPlace(item: HtmlElement, declared: Declarations, list: SourceList | null): ItemPlace {
  const word = wordListPlace(declared);
  const webLevel = Number.parseInt(attributeOf(item, "data-aria-level") ?? "", 10);
  const isFirstOfList = list !== null && childElements(list.element).find(({ tagName }) => tagName === "li") === item;
  const number = attributeOf(item, "value") ?? (isFirstOfList ? (attributeOf(list.element, "start") ?? "1") : undefined);
  return {
    kind: "item",
    key: item,
    level: word?.level ?? (webLevel > 0 ? webLevel : (list?.depth ?? 1)),
    ordered: list?.element.tagName === "ol",
    list: word?.list ?? attributeOf(item, "data-listid") ?? list?.element ?? null,
    first: number === "1",
  };
}
