import type { ItemPlace } from "./entries.ts";
import type { Declarations, StyleReader } from "./styles.ts";
import { classesOf, elementsIn, isElement, textOf, type HtmlElement } from "./tree.ts";

/** A single sign, or a number with something after it: "·", "o", "viii.", "1.2.3.", "b)". */
const MARKER = /^(?:\S|\(?[\p{L}\d.]{1,12}[.):])$/u;

/** Points between one list level and the next. */
const LEVEL_INDENT = 36;
const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54, px: 0.75 };

function inPoints(length: string): number {
  const [, value, unit = ""] = /^(-?[\d.]+)(pt|in|cm|mm|px)$/.exec(length) ?? [];
  return Number(value ?? 0) * (POINTS[unit] ?? 0);
}

function indentOf(declared: Declarations): number {
  return inPoints(declared.get("margin-left") ?? declared.get("margin")?.split(" ").at(-1) ?? "");
}

/**
 * The element that holds a list paragraph's marker. Word says which it is; where a mail program has taken that away, it
 * is the one with the tiny no-break spaces that Word puts between marker and text.
 */
export function findMarker(element: HtmlElement, styles: StyleReader): HtmlElement | undefined {
  for (const inner of elementsIn(element)) {
    if (styles(inner).get("mso-list") === "ignore") return inner;
    const isGap = /^7(?:\.0)?pt/.test(styles(inner).get("font") ?? "") && textOf(inner).trim() === "";
    const around = inner.parentNode;
    if (isGap && around && isElement(around) && around !== element && MARKER.test(textOf(around).trim())) return around;
  }
  return undefined;
}

/** "3.", "b)", "iv." and "(2)" count; "·", "o", "§" and "-" do not. */
function isNumber(marker: string): boolean {
  return /\d/.test(marker) || /^\(?\p{L}{1,6}[.):]/u.test(marker);
}

function isFirstNumber(marker: string): boolean {
  const [, number = ""] = /([\p{L}\d]+)[^\p{L}\d]*$/u.exec(marker) ?? [];
  return /^[1ai]$/i.test(number);
}

/** Where Word says a paragraph stands in one of its lists ("l0 level2 lfo1"); none for one outside any list. */
export function wordListPlace(declared: Declarations): { list: string; level: number } | undefined {
  const said = declared.get("mso-list") ?? "";
  const [, id = "", level = "1", override = ""] = /^(l\d+) level(\d+)(?: (lfo\d+))?/.exec(said) ?? [];
  return id === "" ? undefined : { list: `${id} ${override}`, level: Number(level) };
}

/**
 * Word's clipboard has no lists, only paragraphs that say which list and level they belong to and begin with their
 * marker as text. Whether a list is numbered is judged by that marker. A mail program may leave only the name of the
 * style and the indent.
 */
export function wordItemPlace(element: HtmlElement, declared: Declarations, styles: StyleReader): ItemPlace | undefined {
  const place = wordListPlace(declared);
  const isNamed = classesOf(element).some((name) => name.startsWith("MsoListParagraph"));
  if (!place && !isNamed) return undefined;
  const found = findMarker(element, styles);
  const marker = found ? textOf(found).replace(/\s+/g, "") : "";
  if (!place && marker === "") return undefined;
  const { list, level } = place ?? { list: null, level: Math.max(1, Math.round(indentOf(declared) / LEVEL_INDENT)) };
  return { kind: "item", key: element, list, level, ordered: isNumber(marker), first: isFirstNumber(marker) };
}

/** A paragraph without a marker amid a list: Word calls it a list paragraph that is neither alone nor the first. */
export function continuesWordItem(element: HtmlElement): boolean {
  return classesOf(element).some((name) => /^MsoListParagraphCxSp(Middle|Last)$/.test(name));
}
