import type { Element } from "@xmldom/xmldom";
import { childElement, isSwitchedOn, valueAt } from "../../../export/ooxml/elements.ts";
import type { Style, StyleSheet } from "../../../export/ooxml/styleSheet.ts";

/** Formatting that a plan has nothing for. Programs write what a style says over again, so only what departs from it was meant. */
export type OwnLook = "skrift" | "størrelse" | "farve" | "versaler" | "skjult tekst" | "effekt" | "tegnafstand" | "justering" | "indrykning" | "afstand" | "baggrund" | "ramme";

/** A kind of formatting, and what of it: equal where two stretches look the same in it. */
export interface Own {
  what: OwnLook;
  value: string;
}

/** Measures that programs round when they save, in twips. */
const ROUNDED = 20;

const SWITCHES: readonly (readonly [`w:${string}`, OwnLook])[] = [
  ["w:caps", "versaler"],
  ["w:smallCaps", "versaler"],
  ["w:vanish", "skjult tekst"],
  ["w:outline", "effekt"],
  ["w:shadow", "effekt"],
  ["w:emboss", "effekt"],
  ["w:imprint", "effekt"],
];

/** What each says where nobody says anything. */
const MEASURES: readonly (readonly [`w:${string}`, OwnLook, string])[] = [
  ["w:sz", "størrelse", "20"],
  ["w:spacing", "tegnafstand", "0"],
  ["w:position", "tegnafstand", "0"],
  ["w:w", "tegnafstand", "100"],
];

/**
 * What the run with `properties` has of its own beside its paragraph's `style`. `named` is its character style, where that
 * is more than what links and notes come with.
 */
export function ownRunLooks(sheet: StyleSheet, properties: Element | undefined, style: Style | undefined, named: Style | undefined): Own[] {
  const stated = (name: string): Element | undefined => childElement(properties, name) ?? (named && sheet.stated(named, "w:rPr", name));
  const found: Own[] = [];
  const fonts = stated("w:rFonts");
  const font = fonts?.getAttribute("w:ascii") ?? "";
  const usual = ["w:ascii", "w:asciiTheme"].map((name) => sheet.attribute(style, name, "w:rPr", "w:rFonts"));
  const isThemed = usual[1] !== undefined && fonts?.getAttribute("w:asciiTheme") === usual[1];
  if (font !== "" && !isThemed && font !== usual[0]) found.push({ what: "skrift", value: font });
  const colour = (stated("w:color")?.getAttribute("w:val") ?? "auto").toUpperCase();
  if (colour !== "AUTO" && colour !== sheet.attribute(style, "w:val", "w:rPr", "w:color")?.toUpperCase()) found.push({ what: "farve", value: colour });
  for (const [name, what, none] of MEASURES) {
    const value = stated(name)?.getAttribute("w:val") ?? undefined;
    if (value !== undefined && value !== (sheet.attribute(style, "w:val", "w:rPr", name) ?? none)) found.push({ what, value: `${name} ${value}` });
  }
  for (const [name, what] of SWITCHES) {
    const element = stated(name);
    if (element && isSwitchedOn(element.parentNode ?? undefined, name) && !sheet.switchedOn(style, "w:rPr", name)) found.push({ what, value: name });
  }
  return found;
}

function alignment(value: string | null | undefined): string {
  if (value === undefined || value === null || value === "start") return "left";
  return value === "end" ? "right" : value;
}

/** Whether one of `names` of the element at `name` departs from what the style says by more than a program rounds off. */
function departs(sheet: StyleSheet, properties: Element | undefined, style: Style | undefined, name: string, names: readonly string[]): string[] {
  const own = childElement(properties, name);
  return names.filter((attribute) => {
    const value = own?.getAttribute(attribute) ?? "";
    return value !== "" && Math.abs(Number(value) - Number(sheet.attribute(style, attribute, "w:pPr", name) ?? 0)) > ROUNDED;
  });
}

/** What the paragraph with `properties` has of its own beside its `style`. Lists and headings are indented by their numbers. */
export function ownParagraphLooks(sheet: StyleSheet, properties: Element | undefined, style: Style | undefined, isIndented: boolean): Own[] {
  const found: Own[] = [];
  const own = valueAt(properties, "w:jc");
  const aligned = alignment(own);
  if (own !== undefined && aligned !== alignment(sheet.attribute(style, "w:val", "w:pPr", "w:jc"))) found.push({ what: "justering", value: aligned });
  const indents = isIndented ? [] : departs(sheet, properties, style, "w:ind", ["w:left", "w:start", "w:right", "w:end", "w:firstLine", "w:hanging"]);
  if (indents.length > 0) found.push({ what: "indrykning", value: "" });
  if (departs(sheet, properties, style, "w:spacing", ["w:before", "w:after", "w:line"]).length > 0) found.push({ what: "afstand", value: "" });
  const fill = (childElement(properties, "w:shd")?.getAttribute("w:fill") ?? "auto").toLowerCase();
  if (!["auto", "ffffff", (sheet.attribute(style, "w:fill", "w:pPr", "w:shd") ?? "").toLowerCase()].includes(fill)) found.push({ what: "baggrund", value: fill });
  if (childElement(properties, "w:pBdr") && sheet.bearing(style, "w:pPr", "w:pBdr").length === 0) found.push({ what: "ramme", value: "" });
  return found;
}
