import { createWord, wordChild, wordElements, wordValue } from "./wordXml.ts";

const EDGES = ["top", "left", "bottom", "right"] as const;

/** The table styles of a file by their id, each as the elements it says something in: its own first. */
function styleChain(styles: Map<string, Element>, id: string | undefined): Element[] {
  const chain: Element[] = [];
  let at = id === undefined ? undefined : styles.get(id);
  while (at && !chain.includes(at)) {
    chain.push(at);
    at = styles.get(wordValue(wordChild(at, "basedOn")) ?? "");
  }
  return chain;
}

function sameBorder(root: Document, name: string, border: Element): Element {
  const values = Object.fromEntries(["val", "sz", "space", "color"].flatMap((key) => {
    const value = wordValue(border, key);
    return value === undefined ? [] : [[key, value]];
  }));
  return createWord(root, name, values);
}

/**
 * Gives every cell the lines that stand between cells, and every table those around it: docx-preview knows only lines
 * around, and would draw them around each cell.
 */
export function spellOutTableBorders(root: Document, styleSheet: Document | undefined): void {
  const all = styleSheet ? wordElements(styleSheet, "style") : [];
  const styles = new Map(all.map((style) => [wordValue(style, "styleId") ?? "", style]));
  for (const table of wordElements(root, "tbl")) {
    const properties = wordChild(table, "tblPr");
    const chain = styleChain(styles, wordValue(wordChild(properties, "tblStyle")));
    const said = [properties, ...chain.map((style) => wordChild(style, "tblPr"))].map((each) => wordChild(each, "tblBorders"));
    const border = (name: string) => {
      for (const borders of said) {
        const found = wordChild(borders, name);
        if (found) return found;
      }
      return undefined;
    };
    const around = EDGES.flatMap((edge) => {
      const found = border(edge);
      return found ? [sameBorder(root, edge, found)] : [];
    });
    // docx-preview looks for it under another name.
    const layout = wordChild(properties, "tblLayout");
    layout?.setAttributeNS(layout.namespaceURI, "w:val", wordValue(layout, "type") ?? "autofit");
    wordChild(properties, "tblBorders")?.remove();
    properties?.append(createWord(root, "pBdr", {}, around));
    const across = border("insideH");
    const down = border("insideV");
    const rows = Array.from(table.children).filter(({ localName }) => localName === "tr");
    for (const [index, row] of rows.entries()) {
      const cells = Array.from(row.children).filter(({ localName }) => localName === "tc");
      for (const [place, cell] of cells.entries()) {
        const own = wordChild(cell, "tcPr") ?? createWord(root, "tcPr");
        if (!own.parentElement) cell.prepend(own);
        const lines = wordChild(own, "tcBorders") ?? createWord(root, "tcBorders");
        if (!lines.parentElement) own.append(lines);
        const draw = (edge: string, line: Element | undefined) => {
          if (line && !wordChild(lines, edge)) lines.append(sameBorder(root, edge, line));
        };
        if (index > 0) draw("top", across);
        if (index < rows.length - 1) draw("bottom", across);
        if (place > 0) draw("left", down);
        if (place < cells.length - 1) draw("right", down);
      }
    }
  }
}

/** What is spelled out on tables is taken out of their styles. */
export function dropTableStyleBorders(styleSheet: Document): void {
  for (const borders of wordElements(styleSheet, "tblBorders")) borders.remove();
}
