import type { Element } from "@xmldom/xmldom";
import { leastTextContrast } from "../../../../shared/look/contrast.ts";
import { childElement, childElements, isSwitchedOn, valueAt } from "../ooxml/elements.ts";
import type { Style, StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordFile, WordParagraph } from "./wordFile.ts";

const WHITE = "FFFFFF";
const HEX = /^[0-9a-f]{6}$/i;

/** The colour that shading lays under words, as RRGGBB; undefined where it lays none. */
function ground(shading: Element | undefined): string | undefined {
  const solid = shading?.getAttribute("w:val") === "solid";
  const colour = shading?.getAttribute(solid ? "w:color" : "w:fill") ?? "";
  return HEX.test(colour) ? colour : undefined;
}

/** The table's style, and whether its format for the first row is in use where the paragraph stands. */
function tableStyle({ place }: WordParagraph, styles: StyleSheet): { style: Style | undefined; isHead: boolean } {
  const properties = childElement(place?.table, "w:tblPr");
  const look = childElement(properties, "w:tblLook");
  const heads = ["1", "true", "on"].includes(look?.getAttribute("w:firstRow") ?? "") || (Number.parseInt(look?.getAttribute("w:val") ?? "0", 16) & 0x20) !== 0;
  return { style: styles.byId(valueAt(properties, "w:tblStyle") ?? ""), isHead: heads && place?.rowIndex === 0 };
}

/** What the style of the table says of this paragraph's row. */
function fromTable(paragraph: WordParagraph, { styles }: WordFile, ...path: string[]): Element | undefined {
  const { style, isHead } = tableStyle(paragraph, styles);
  const head = isHead
    ? styles.chain(style).flatMap(({ element }) => childElements(element, "w:tblStylePr")).find((each) => each.getAttribute("w:type") === "firstRow")
    : undefined;
  return childElement(head, ...path) ?? styles.stated(style, ...path);
}

/** The colour a paragraph stands on. */
export function paragraphGround(paragraph: WordParagraph, file: WordFile): string {
  const { element, style, place } = paragraph;
  return (
    ground(childElement(element, "w:pPr", "w:shd") ?? file.styles.stated(style, "w:pPr", "w:shd")) ??
    ground(childElement(place?.cell, "w:tcPr", "w:shd") ?? fromTable(paragraph, file, "w:tcPr", "w:shd")) ??
    WHITE
  );
}

/** What is said of a run, by itself, its style, its paragraph's style, its table's style or the whole file. */
function said(run: Element, name: string, paragraph: WordParagraph, file: WordFile): Element | undefined {
  const { styles } = file;
  return (
    childElement(run, "w:rPr", name) ??
    styles.stated(styles.byId(valueAt(run, "w:rPr", "w:rStyle") ?? ""), "w:rPr", name) ??
    styles.stated(paragraph.style, "w:rPr", name) ??
    fromTable(paragraph, file, "w:rPr", name) ??
    styles.documentDefault("w:rPrDefault", "w:rPr", name)
  );
}

export interface ShownRun {
  /** As RRGGBB; undefined where Word picks black or white by the ground itself. */
  colour: string | undefined;
  ground: string;
  /** What `colour` must stand out from `ground` by. */
  least: number;
  isUnderlined: boolean;
}

/** How a run looks, all styles heard. */
export function showRun(run: Element, paragraph: WordParagraph, file: WordFile): ShownRun {
  const value = (name: string) => said(run, name, paragraph, file)?.getAttribute("w:val") ?? undefined;
  const colour = value("w:color") ?? "auto";
  const halfPoints = Number(value("w:sz") ?? 20);
  const isBold = isSwitchedOn(said(run, "w:b", paragraph, file));
  return {
    colour: HEX.test(colour) ? colour : undefined,
    ground: ground(said(run, "w:shd", paragraph, file)) ?? paragraphGround(paragraph, file),
    least: leastTextContrast(halfPoints / 2, isBold),
    isUnderlined: !["none", undefined].includes(value("w:u")),
  };
}
