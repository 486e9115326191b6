import type { Element } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements, isSwitchedOn, valueAt } from "../../../export/ooxml/elements.ts";
import { relatedPart } from "../../../export/ooxml/relationships.ts";
import { styleIdentity } from "../../../export/ooxml/styleIdentity.ts";
import { StyleSheet, type Style } from "../../../export/ooxml/styleSheet.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import type { Mark } from "../../../../../shared/plan/nodes/index.ts";
import { ownParagraphLooks, ownRunLooks } from "./ownLooks.ts";
import type { Decoration, Format, ParagraphLook } from "./tracked.ts";

/** Character styles that a mark comes with; what they look like is not what an author marked. */
const CARRIERS: ReadonlySet<string> = new Set(["hyperlink", "footnote reference", "endnote reference", "annotation reference", "footnote characters"]);

/** Word's own heading styles carry the level in their name too, where a template left the outline level out. */
const HEADING = /^heading ([1-9])$/;

/** The formats of list levels ("bullet", "decimal"), by list and level. */
type ListFormats = ReadonlyMap<string, ReadonlyMap<number, string>>;

function readLists({ word, documentPath }: OpenedWordFile): ListFormats {
  const path = relatedPart(word, documentPath, "numbering");
  if (path === undefined) return new Map();
  const root = word.xml(path);
  const levels = (parent: Element) =>
    childElements(parent, "w:lvl").map((level): [number, string] => [Number(level.getAttribute("w:ilvl") ?? 0), valueAt(level, "w:numFmt") ?? "decimal"]);
  const definitions = new Map(descendantElements(root, "w:abstractNum").map((each) => [each.getAttribute("w:abstractNumId") ?? "", levels(each)]));
  return new Map(
    descendantElements(root, "w:num").map((list) => {
      const overridden = childElements(list, "w:lvlOverride").flatMap(levels);
      return [list.getAttribute("w:numId") ?? "", new Map([...(definitions.get(valueAt(list, "w:abstractNumId") ?? "") ?? []), ...overridden])];
    }),
  );
}

/** Tells what a file's paragraphs and runs are from its styles and lists. */
export class StyleLooks {
  readonly #styles: StyleSheet;
  readonly #lists: ListFormats;

  constructor(file: OpenedWordFile) {
    this.#styles = StyleSheet.read(file.word, relatedPart(file.word, file.documentPath, "styles"));
    this.#lists = readLists(file);
  }

  /** `properties` are a paragraph's `w:pPr`, or what they were. */
  paragraph(properties: Element | undefined): ParagraphLook {
    const style = this.#styleOf(properties);
    const identity = styleIdentity(style?.name ?? valueAt(properties, "w:pStyle") ?? "");
    const heading = this.#heading(properties, style, identity);
    const list = heading === undefined ? this.#list(properties, style) : undefined;
    const isOn = isSwitchedOn(properties, "w:pageBreakBefore");
    const isStated = childElement(properties, "w:pageBreakBefore") !== undefined;
    const onNewPage = isOn ? "yes" : !isStated && this.#styles.switchedOn(style, "w:pPr", "w:pageBreakBefore") ? "style" : "no";
    const own = ownParagraphLooks(this.#styles, properties, style, heading !== undefined || list !== undefined);
    return { style: identity, ...(heading === undefined ? {} : { heading }), ...(list ? { list } : {}), onNewPage, own };
  }

  #styleOf(properties: Element | undefined): Style | undefined {
    const id = valueAt(properties, "w:pStyle");
    return (id === undefined ? undefined : this.#styles.byId(id)) ?? this.#styles.defaultOf("paragraph");
  }

  #heading(properties: Element | undefined, style: Style | undefined, identity: string): number | undefined {
    const named = this.#styles.chain(style).flatMap(({ name }) => HEADING.exec(styleIdentity(name))?.[1] ?? [])[0];
    if (named !== undefined) return Number(named);
    if (identity.startsWith("toc")) return undefined;
    const outline = valueAt(properties, "w:outlineLvl") ?? this.#styles.stated(style, "w:pPr", "w:outlineLvl")?.getAttribute("w:val") ?? undefined;
    const level = Number(outline ?? 9);
    return level < 9 ? level + 1 : undefined;
  }

  #list(properties: Element | undefined, style: Style | undefined): ParagraphLook["list"] {
    const own = childElement(properties, "w:numPr");
    const stated = this.#styles.stated(style, "w:pPr", "w:numPr");
    const numId = valueAt(own, "w:numId") ?? valueAt(stated, "w:numId");
    if (numId === undefined || numId === "0") return undefined;
    const level = Number(valueAt(own, "w:ilvl") ?? valueAt(stated, "w:ilvl") ?? 0);
    const format = this.#lists.get(numId)?.get(level);
    return format === "none" ? undefined : { ordered: format !== "bullet", level };
  }

  /** `properties` are a run's `w:rPr`, or what they were; `paragraph` those of its paragraph. */
  format(properties: Element | undefined, paragraph: Element | undefined): Format {
    const id = valueAt(properties, "w:rStyle");
    const named = id === undefined ? undefined : this.#styles.byId(id);
    const style = named && !CARRIERS.has(styleIdentity(named.name)) ? named : undefined;
    const stated = (name: string): Element | undefined => childElement(properties, name) ?? (style && this.#styles.stated(style, "w:rPr", name));
    const isOn = (name: string): boolean => {
      const found = stated(name);
      return found !== undefined && isSwitchedOn(found.parentNode ?? undefined, name);
    };
    const underline = stated("w:u")?.getAttribute("w:val") ?? "none";
    const raised = stated("w:vertAlign")?.getAttribute("w:val");
    const on: readonly (readonly [Mark, boolean])[] = [
      ["bold", isOn("w:b")],
      ["italic", isOn("w:i")],
      ["underline", underline !== "none"],
      ["superscript", raised === "superscript"],
      ["subscript", raised === "subscript"],
    ];
    const shaded = childElement(properties, "w:shd")?.getAttribute("w:fill") ?? "auto";
    const decorated: readonly (readonly [Decoration, boolean])[] = [
      ["highlight", (valueAt(properties, "w:highlight") ?? "none") !== "none" || !/^(?:auto|ffffff)$/i.test(shaded)],
      ["strike", isOn("w:strike") || isOn("w:dstrike")],
    ];
    return {
      marks: Object.fromEntries(on.flatMap(([mark, set]) => (set ? [[mark, true as const]] : []))),
      decorations: decorated.flatMap(([decoration, set]) => (set ? [decoration] : [])),
      own: ownRunLooks(this.#styles, properties, this.#styleOf(paragraph), style && !/link|anchor|footnote|page number/.test(styleIdentity(style.name)) ? style : undefined),
    };
  }
}
