import { descendantElements, valueAt } from "../ooxml/elements.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, FOOTNOTES } from "../ooxml/names.ts";
import { styleIds } from "../docx/styles/styleIds.ts";

/** What of ours may be written in another style of the template's, where it has none of that name. */
const STAND_INS: Readonly<Record<string, string>> = {
  [styleIds.coverLine]: "Subtitle",
  [styleIds.coverMunicipality]: "Subtitle",
};

/** The two lowest levels are for whoever writes on in Word. */
const KEPT_UNUSED = ["Normal", "TableNormal", "Heading5", "Heading6"];

/** Parts of a Word file with paragraphs of ours, besides its headers and footers. */
const TEXT_PARTS = [DOCUMENT, FOOTNOTES, "word/endnotes.xml", "word/comments.xml"];

export function textParts(word: WordPackage): string[] {
  return word.paths.filter((path) => TEXT_PARTS.includes(path) || /^word\/(?:header|footer)\d+\.xml$/.test(path));
}

const REFERENCES = ["w:pStyle", "w:rStyle", "w:tblStyle"];

/** The ids of the styles that the file's text is in. */
function usedIds(word: WordPackage): Set<string> {
  const used = textParts(word).flatMap((path) =>
    REFERENCES.flatMap((name) => descendantElements(word.xml(path), name).flatMap((element) => element.getAttribute("w:val") ?? [])),
  );
  return new Set(used);
}

function planStyleIds(): string[] {
  return Object.values(styleIds).flatMap((id) => (typeof id === "string" ? id : Object.values<string>(id)));
}

/** The styles that are written in or offered; the library that writes for us defines some that nobody asked for. */
function wantedStyles(word: WordPackage, sheet: StyleSheet): Style[] {
  const wanted = new Set([...planStyleIds(), ...KEPT_UNUSED, ...usedIds(word)]);
  const queue = [...wanted];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const element = sheet.byId(id)?.element;
    for (const name of ["w:basedOn", "w:next", "w:link"]) {
      const other = element && valueAt(element, name);
      if (other === undefined || wanted.has(other)) continue;
      wanted.add(other);
      queue.push(other);
    }
  }
  return sheet.styles.filter(({ id }) => wanted.has(id));
}

/** What becomes of our styles in a template. */
export interface StyleMatches {
  /** The template's style for one of ours, by our id. */
  matched: ReadonlyMap<string, Style>;
  /** Ours that the template has nothing for. */
  missing: readonly Style[];
}

/** The template's style for one of ours, by what both are; the default one where ours is the default. */
function counterpart(ours: Style, theirs: StyleSheet): Style | undefined {
  const isBase = ours.isDefault && (ours.type === "paragraph" || ours.type === "table");
  return (isBase ? theirs.defaultOf(ours.type) : undefined) ?? theirs.find(ours.name, ours.type);
}

/** Matches the styles of `word`, a file of ours, with a template's. */
export function matchStyles(word: WordPackage, ours: StyleSheet, theirs: StyleSheet): StyleMatches {
  const matched = new Map<string, Style>();
  const missing: Style[] = [];
  for (const style of wantedStyles(word, ours)) {
    const standIn = STAND_INS[style.id];
    const found = counterpart(style, theirs) ?? (standIn === undefined ? undefined : theirs.find(standIn, style.type));
    if (found) matched.set(style.id, found);
    else missing.push(style);
  }
  return { matched, missing };
}

/** Gives every reference to a style in `parts` the id that the style has now; references to none are taken away. */
export function renameStyles(word: WordPackage, parts: readonly string[], ids: ReadonlyMap<string, string>): void {
  for (const path of parts) {
    for (const name of REFERENCES) {
      for (const element of descendantElements(word.xml(path), name)) {
        const id = ids.get(element.getAttribute("w:val") ?? "");
        if (id === undefined) element.parentNode?.removeChild(element);
        else element.setAttribute("w:val", id);
      }
    }
  }
}
