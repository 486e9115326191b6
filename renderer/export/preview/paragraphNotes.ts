import { ListLabels } from "./listLabels.ts";
import { StyleSheet } from "./styleSheet.ts";
import { TWIP, markRun, wordChild, wordElements, wordNumber, wordValue } from "./wordXml.ts";

export interface TabStop {
  /** Points from the left margin of the text. */
  at: number;
  kind: "left" | "right" | "center";
  hasLeader: boolean;
}

/** A frame around a paragraph. Paragraphs with the same `signature` one after the other share one. */
export interface Frame {
  signature: string;
  /** Points between the frame and the text. */
  space: Readonly<Record<"top" | "right" | "bottom" | "left", number>>;
}

/** What pages and lines depend on of a paragraph, which docx-preview does not keep. */
export interface ParagraphNotes {
  keepNext: boolean;
  keepLines: boolean;
  /** It stands in a row that is repeated at the top of each page its table runs on to. */
  inHeaderRow: boolean;
  /** Whether its lines are counted where lines are numbered. */
  countsLines: boolean;
  /** Its number or bullet; "" for none. */
  label: string;
  tabs: readonly TabStop[];
  frame: Frame | undefined;
}

/** What the marks of paragraphs begin with. */
export const PARAGRAPH_MARK = "paragraph-";

function tabStops(styles: StyleSheet, paragraph: Element): TabStop[] {
  const stops = styles.find(paragraph, "tabs")?.children ?? [];
  return Array.from(stops).flatMap((stop): TabStop[] => {
    const at = wordNumber(stop, "pos");
    const kind = wordValue(stop);
    if (at === undefined || kind === "clear") return [];
    return [
      {
        at: at * TWIP,
        kind: kind === "right" || kind === "end" ? "right" : kind === "center" ? "center" : "left",
        hasLeader: !["none", undefined].includes(wordValue(stop, "leader")),
      },
    ];
  });
}

function frameOf(styles: StyleSheet, paragraph: Element): Frame | undefined {
  const borders = styles.find(paragraph, "pBdr");
  if (!borders) return undefined;
  const sides = Array.from(borders.children).filter((side) => !["nil", "none"].includes(wordValue(side) ?? "none"));
  if (sides.length === 0) return undefined;
  const space = (name: string) => wordNumber(sides.find(({ localName }) => localName === name), "space") ?? 0;
  const signature = sides.map((side) => [side.localName, ...["val", "sz", "color", "space"].map((name) => wordValue(side, name))].join(" "));
  return {
    signature: signature.join(", "),
    space: { top: space("top"), right: space("right"), bottom: space("bottom"), left: space("left") },
  };
}

function isHeaderRow(paragraph: Element): boolean {
  const row = paragraph.parentElement?.parentElement;
  const header = row?.localName === "tr" ? wordChild(wordChild(row, "trPr"), "tblHeader") : undefined;
  return header !== undefined && !["0", "false", "off"].includes(wordValue(header) ?? "1");
}

/** Marks the paragraphs of a part and tells what is to be known of each; a mark's number is its place in `notes`. */
export class ParagraphNotebook {
  readonly notes: ParagraphNotes[] = [];
  readonly styles: StyleSheet;
  readonly #labels: ListLabels;

  constructor(styles: Document | undefined, numbering: Document | undefined) {
    this.styles = new StyleSheet(styles);
    this.#labels = new ListLabels(numbering);
  }

  noteAll(root: Document): void {
    for (const paragraph of wordElements(root, "p")) this.#note(root, paragraph);
  }

  #note(root: Document, paragraph: Element): void {
    const { styles } = this;
    const list = styles.find(paragraph, "numPr");
    const listId = wordValue(wordChild(list, "numId")) ?? "0";
    const mark = markRun(root, PARAGRAPH_MARK + this.notes.length);
    const properties = wordChild(paragraph, "pPr");
    if (properties) properties.after(mark);
    else paragraph.prepend(mark);
    this.notes.push({
      keepNext: styles.isOn(paragraph, "keepNext"),
      keepLines: styles.isOn(paragraph, "keepLines"),
      inHeaderRow: isHeaderRow(paragraph),
      countsLines: !styles.isOn(paragraph, "suppressLineNumbers"),
      label: listId === "0" ? "" : this.#labels.next(listId, wordNumber(wordChild(list, "ilvl")) ?? 0),
      tabs: tabStops(styles, paragraph),
      frame: frameOf(styles, paragraph),
    });
  }
}
