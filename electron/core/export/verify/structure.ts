import type { Element } from "@xmldom/xmldom";
import type { FileFinding, FileRule } from "../../../../shared/fileFinding.ts";
import { childElement, childElements, descendantElements, valueAt } from "../ooxml/elements.ts";
import { fieldCodes } from "../ooxml/fieldCodes.ts";
import { NUMBERING, STYLES } from "../ooxml/names.ts";
import type { WordFile } from "./wordFile.ts";

/** Each part that can name styles and lists: the text, the styles themselves and the lists. */
function formatted({ word, parts }: WordFile): Element[] {
  const others = [STYLES, NUMBERING].flatMap((path) => (word.has(path) ? childElements(word.xml(path)) : []));
  return [...parts.map(({ root }) => root), ...others];
}

function values(roots: readonly Element[], ...names: string[]): string[] {
  return roots.flatMap((root) => names.flatMap((name) => descendantElements(root, name).map((element) => element.getAttribute("w:val") ?? "")));
}

function distinct(rule: FileRule, found: readonly string[], message: (value: string) => string): FileFinding[] {
  return Array.from(new Set(found), (value) => ({ rule, where: "", message: message(value) }));
}

function repeated(all: readonly string[]): string[] {
  const seen = new Set<string>();
  return all.filter((value) => seen.has(value) || !seen.add(value));
}

/** Every style that is used is there, each id once. */
export function checkStyleIds(file: WordFile): FileFinding[] {
  const { styles } = file;
  const used = values(formatted(file), "w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next", "w:link");
  const declared = childElements(styles.root, "w:style").map((style) => style.getAttribute("w:styleId") ?? "");
  return [
    ...distinct("structure.style", used.filter((id) => !styles.byId(id)), (id) => `Typografien ${id} bruges, men findes ikke i filen.`),
    ...distinct("structure.style", repeated(declared), (id) => `Typografien ${id} findes to gange i filen.`),
  ];
}

/** Every list that is used is there; 0 stands for none. */
export function checkNumberingIds(file: WordFile): FileFinding[] {
  const root = file.word.has(NUMBERING) ? childElement(file.word.xml(NUMBERING), "w:numbering") : undefined;
  const lists = root ? childElements(root, "w:num") : [];
  const known = new Set(["0", ...lists.map((list) => list.getAttribute("w:numId") ?? "")]);
  const kinds = new Set((root ? childElements(root, "w:abstractNum") : []).map((list) => list.getAttribute("w:abstractNumId") ?? ""));
  const used = values(formatted(file).filter((each) => each !== root), "w:numId").filter((id) => !known.has(id));
  const lost = lists.map((list) => valueAt(list, "w:abstractNumId") ?? "").filter((id) => !kinds.has(id));
  return [
    ...distinct("structure.numbering", used, (id) => `Listen ${id} bruges, men findes ikke i filen.`),
    ...distinct("structure.numbering", lost, (id) => `En liste bygger på ${id}, som ikke findes i filen.`),
  ];
}

/** Ids that must differ do: of bookmarks and their names, drawings, notes, comments and content controls. */
export function checkIds({ parts, body }: WordFile): FileFinding[] {
  const roots = parts.map(({ root }) => root);
  const attributes = (name: string, attribute: string, within: readonly Element[] = roots) =>
    within.flatMap((root) => descendantElements(root, name).map((element) => element.getAttribute(attribute) ?? ""));
  const controls = roots.flatMap((root) => descendantElements(root, "w:sdtPr").flatMap((properties) => valueAt(properties, "w:id") ?? []));
  const starts = attributes("w:bookmarkStart", "w:id", [body.root]);
  const ends = attributes("w:bookmarkEnd", "w:id", [body.root]);
  const places: readonly (readonly [string, readonly string[]])[] = [
    ["Bogmærket", attributes("w:bookmarkStart", "w:name")],
    ["Bogmærket med nummer", starts],
    ["Tegningen med nummer", attributes("wp:docPr", "id", [body.root])],
    ["Fodnoten med nummer", attributes("w:footnote", "w:id")],
    ["Slutnoten med nummer", attributes("w:endnote", "w:id")],
    ["Kommentaren med nummer", attributes("w:comment", "w:id")],
    ["Indholdskontrollen med nummer", controls],
  ];
  const open = [...starts.filter((id) => !ends.includes(id)), ...ends.filter((id) => !starts.includes(id))];
  const names = new Set(attributes("w:bookmarkStart", "w:name"));
  // With an address of its own, the anchor is a place on that page.
  const inner = roots.flatMap((root) => descendantElements(root, "w:hyperlink").filter((link) => !link.hasAttribute("r:id")));
  const anchors = inner.map((link) => link.getAttribute("w:anchor") ?? "").filter((name) => name !== "" && name !== "_top" && !names.has(name));
  const comments = new Set(attributes("w:comment", "w:id"));
  const lost = attributes("w:commentReference", "w:id").filter((id) => !comments.has(id));
  return [
    ...places.flatMap(([what, all]) => distinct("structure.id", repeated(all), (id) => `${what} ${id} findes to gange i filen.`)),
    ...distinct("structure.id", open, (id) => `Bogmærket med nummer ${id} har ikke både begyndelse og slutning.`),
    ...distinct("structure.id", anchors, (name) => `Et link fører til bogmærket ${name}, som ikke findes.`),
    ...distinct("structure.id", lost, (id) => `Kommentaren med nummer ${id} er nævnt i teksten, men findes ikke.`),
  ];
}

/** The field codes that lead to a bookmark lead to one that is there. */
export function checkFieldTargets({ parts }: WordFile): FileFinding[] {
  const names = new Set(parts.flatMap(({ root }) => descendantElements(root, "w:bookmarkStart").map((start) => start.getAttribute("w:name") ?? "")));
  const targets = parts.flatMap(({ root }) => fieldCodes(root)).flatMap((code) => /^\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)/.exec(code)?.[1] ?? []);
  return distinct("structure.id", targets.filter((name) => !names.has(name)), (name) => `En henvisning fører til bogmærket ${name}, som ikke findes.`);
}
