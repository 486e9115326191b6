import type { Document, Element } from "@xmldom/xmldom";
import { childElement } from "../ooxml/elements.ts";

/** What of a theme's fonts and colours a document speaks of by name. */
export interface ThemeParts {
  name: string;
  majorFont: string | undefined;
  minorFont: string | undefined;
  /** A colour of the theme ("accent1", "dk2") as RRGGBB. */
  colour(slot: string): string | undefined;
}

/** What documents call the theme's four grounds and inks. */
const SLOTS: Readonly<Record<string, string>> = {
  text1: "dk1",
  dark1: "dk1",
  text2: "dk2",
  dark2: "dk2",
  background1: "lt1",
  light1: "lt1",
  background2: "lt2",
  light2: "lt2",
  hyperlink: "hlink",
  followedHyperlink: "folHlink",
};

function colourOf(slot: Element | undefined): string | undefined {
  const value = childElement(slot, "a:srgbClr")?.getAttribute("val") ?? childElement(slot, "a:sysClr")?.getAttribute("lastClr");
  return value !== null && value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : undefined;
}

export function readTheme(document: Document): ThemeParts {
  const theme = childElement(document, "a:theme");
  const elements = childElement(theme, "a:themeElements");
  const font = (which: string) => childElement(elements, "a:fontScheme", which, "a:latin")?.getAttribute("typeface") || undefined;
  return {
    name: childElement(elements, "a:clrScheme")?.getAttribute("name") ?? "",
    majorFont: font("a:majorFont"),
    minorFont: font("a:minorFont"),
    colour: (slot) => colourOf(childElement(elements, "a:clrScheme", `a:${SLOTS[slot] ?? slot}`)),
  };
}
