import type { Element } from "@xmldom/xmldom";
import { contrast, TEXT_CONTRAST } from "../../../../shared/look/contrast.ts";
import { createLook, scaleLook, type Look } from "../../../../shared/look/look.ts";
import { mix } from "../../../../shared/look/shades.ts";
import { measures, textWidthOf, type Page } from "../../../../shared/look/measures.ts";
import { fontName, type Theme } from "../../../../shared/plan/theme.ts";
import { childElement } from "../ooxml/elements.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { ThemeParts } from "./themeParts.ts";

const TWIPS_PER_POINT = 20;
const TWIPS_PER_MILLIMETRE = 1440 / 25.4;

/** Between these the text of a page can be read and laid out, in millimetres. */
const NARROWEST_TEXT = 60;
const LOWEST_TEXT = 60;
const LARGEST_PAGE = 600;

/** Word's type size where nothing says one, and the sizes that text is set in, in points. */
const WORDS_OWN_SIZE = 10;
const SMALLEST_TEXT = 8;
const LARGEST_TEXT = 14;

/** The colours of Office's own themes: nobody has chosen them. */
const OFFICE_THEMES: ReadonlySet<string> = new Set(["office", "kontor", "office 2007 - 2010", "office 2013 - 2022", "libreoffice", "office classic"]);

function measure(element: Element | undefined, name: string): number {
  const twips = Number.parseFloat(element?.getAttribute(name) ?? "");
  return Number.isFinite(twips) ? Math.abs(twips) / TWIPS_PER_MILLIMETRE : 0;
}

/** The page of a section (`w:sectPr`); undefined where it leaves no room for text. */
export function readPage(properties: Element): Page | undefined {
  const size = childElement(properties, "w:pgSz");
  const margins = childElement(properties, "w:pgMar");
  const gutter = measure(margins, "w:gutter");
  const page: Page = {
    width: measure(size, "w:w"),
    height: measure(size, "w:h"),
    margin: {
      top: measure(margins, "w:top"),
      right: measure(margins, "w:right"),
      bottom: measure(margins, "w:bottom"),
      left: measure(margins, "w:left") + gutter,
    },
  };
  const high = page.height - page.margin.top - page.margin.bottom;
  const isUsable = Math.max(page.width, page.height) <= LARGEST_PAGE && textWidthOf(page) >= NARROWEST_TEXT && high >= LOWEST_TEXT;
  return isUsable ? page : undefined;
}

/** The name of the font a style is set in, a theme's font spelled out. */
export function fontOf(sheet: StyleSheet, style: Style | undefined, theme: ThemeParts | undefined): string | undefined {
  for (const fonts of sheet.bearing(style, "w:rPr", "w:rFonts")) {
    const slot = fonts.getAttribute("w:asciiTheme") ?? fonts.getAttribute("w:hAnsiTheme");
    const themed = slot === null || slot === "" ? undefined : slot.startsWith("major") ? theme?.majorFont : theme?.minorFont;
    const name = fontName(themed ?? fonts.getAttribute("w:ascii") ?? fonts.getAttribute("w:hAnsi") ?? "");
    if (name !== "") return name;
  }
  return undefined;
}

/** The colour (RRGGBB) of a style's text; undefined for Word's automatic black. */
export function colourOf(sheet: StyleSheet, style: Style | undefined, theme: ThemeParts | undefined): string | undefined {
  const [colour] = sheet.bearing(style, "w:rPr", "w:color");
  const value = colour?.getAttribute("w:val") ?? "";
  if (/^[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  const slot = colour?.getAttribute("w:themeColor") ?? "";
  return slot === "" ? undefined : theme?.colour(slot);
}

/** Whether a file says how its text is set; where it says nothing at all, ours says it. */
function saysDefaults(sheet: StyleSheet): boolean {
  return sheet.documentDefault() !== undefined;
}

/** The size of a style's text in points. */
export function sizeOf(sheet: StyleSheet, style: Style | undefined): number {
  const halves = Number(sheet.attribute(style, "w:val", "w:rPr", "w:sz") ?? "");
  if (halves > 0) return halves / 2;
  return saysDefaults(sheet) ? WORDS_OWN_SIZE : measures.text.paragraph.size;
}

/** Black, white and greys say nothing of a municipality's colour. */
function isColour(colour: string): boolean {
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return Math.max(...channels) - Math.min(...channels) > 24;
}

/**
 * Headings carry a municipality's colour; where they are black, its theme does, unless that is Office's own. Undefined
 * where there is no colour; no `secondary` where there is no second one.
 */
export function coloursOf(sheet: StyleSheet, theme: ThemeParts | undefined): { primary: string; secondary: string | undefined } | undefined {
  const isChosen = theme !== undefined && !OFFICE_THEMES.has(theme.name.trim().toLowerCase());
  const accents = isChosen ? ["accent1", "accent2", "accent3", "dk2"].flatMap((slot) => theme.colour(slot) ?? []) : [];
  const headings = ["heading 1", "heading 2", "Title", "Subtitle", "heading 3"].flatMap((name) => {
    const style = sheet.find(name, "paragraph");
    return style ? (colourOf(sheet, style, theme) ?? []) : [];
  });
  const primary = [...headings, ...accents].find(isColour);
  if (primary === undefined) return undefined;
  return { primary, secondary: accents.find((colour) => isColour(colour) && colour !== primary) };
}

/** The ground of boxes and table heads, as faint as the template's links need to be read on it: they are on paper by nature. */
function tintUnder(link: string, { colour: { tint, paper } }: Look): string {
  const shades = [1, 0.75, 0.5, 0.25].map((share) => mix(tint, paper, share));
  return shades.find((shade) => contrast(link, shade) >= TEXT_CONTRAST) ?? tint;
}

export interface LookSource {
  sheet: StyleSheet;
  theme: ThemeParts | undefined;
  page: Page | undefined;
}

/** The look that what we add to a template has: its fonts, colours and page; the plan's own `theme` where it has none. */
export function templateLook({ sheet, theme, page }: LookSource, own: Theme): Look {
  const normal = sheet.defaultOf("paragraph") ?? sheet.find("Normal", "paragraph");
  const body = fontOf(sheet, normal, theme) ?? fontName(theme?.minorFont ?? "");
  const title = sheet.find("heading 1", "paragraph") ?? sheet.find("Title", "paragraph");
  const heading = (title && fontOf(sheet, title, theme)) ?? (fontName(theme?.majorFont ?? "") || body);
  const fonts = { heading: heading || own.fonts.heading, body: body || own.fonts.body };
  const found = coloursOf(sheet, theme);
  const colours = found ? { primary: found.primary, secondary: found.secondary ?? own.colours.secondary } : own.colours;
  const look = createLook({ ...own, colours, fonts }, page);
  const size = Math.min(Math.max(sizeOf(sheet, normal), SMALLEST_TEXT), LARGEST_TEXT);
  const scaled = scaleLook(look, size / measures.text.paragraph.size);
  const ink = colourOf(sheet, normal, theme) ?? "000000";
  const link = colourOf(sheet, sheet.find("Hyperlink", "character"), theme) ?? ink;
  const stated = sheet.attribute(normal, "w:after", "w:pPr", "w:spacing") ?? (saysDefaults(sheet) ? "0" : undefined);
  const after = stated === undefined ? measures.text.paragraph.after : Number(stated) / TWIPS_PER_POINT;
  const front = sheet.find("Title", "paragraph");
  const coverTitle = front ? { ...scaled.text.coverTitle, size: sizeOf(sheet, front) } : scaled.text.coverTitle;
  const text = { ...scaled.text, coverTitle, paragraph: { ...scaled.text.paragraph, after } };
  return { ...scaled, text, colour: { ...scaled.colour, tint: tintUnder(link, scaled), ink: contrast(ink, scaled.colour.tint) >= TEXT_CONTRAST ? ink : scaled.colour.ink } };
}
