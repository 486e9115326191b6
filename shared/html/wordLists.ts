import type { ItemPlace } from "./entries.ts";
import type { Declarations, StyleReader } from "./styles.ts";
import { classesOf, elementsIn, textOf, type HtmlElement } from "./tree.ts";

function findMarker(element: HtmlElement, styles: StyleReader): string {
  for (const inner of elementsIn(element)) {
    if (styles(inner).get("mso-list") === "ignore") return textOf(inner).replace(/\s+/g, "");
  }
  return "";
}

/** "3.", "b)", "iv." and "(2)" count; "·", "o", "§" and "-" do not. */
function isNumber(marker: string): boolean {
  return /\d/.test(marker) || /^\(?\p{L}{1,6}[.):]/u.test(marker);
}

function isFirstNumber(marker: string): boolean {
  return /^\(?(?:.*\D)?(?:1|a|i)\D*$/i.test(marker);
}

/** Where Word says a paragraph stands in one of its lists ("l0 level2 lfo1"); none for one outside any list. */
export function wordListPlace(declared: Declarations): { list: string; level: number } | undefined {
  const [, id = "", level = "1", override = ""] = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(declared.get("mso-list") ?? "") ?? [];
  return id === "" ? undefined : { list: `${id} ${override}`, level: Number(level) };
}

/**
 * Word's clipboard has no lists, only paragraphs that say which list and level they belong to and begin with their
 * marker as text. Whether a list is numbered is judged by that marker.
 */
export function wordItemPlace(element: HtmlElement, declared: Declarations, styles: StyleReader): ItemPlace | undefined {
  const place = wordListPlace(declared);
  if (!place) return undefined;
  const marker = findMarker(element, styles);
  return { kind: "item", key: element, ...place, ordered: isNumber(marker), first: isFirstNumber(marker) };
}

/** A paragraph without a marker amid a list: Word calls it a list paragraph that is neither alone nor the first. */
export function continuesWordItem(element: HtmlElement): boolean {
  return classesOf(element).some((name) => /^MsoListParagraphCxSp(Middle|Last)$/.test(name));
}
