import { createWord, wordChild, wordElements, wordValue } from "./wordXml.ts";

/** What a row that is inserted or deleted lies on. Its words are marked too, so that colour is never all that tells. */
const ROW_GROUND = { ins: "eaf5ec", del: "faeceb" } as const;

type Change = keyof typeof ROW_GROUND;

function sameChange(root: Document, change: Element, children: readonly Node[]): Element {
  const values = Object.fromEntries(["id", "author", "date"].map((key) => [key, wordValue(change, key) ?? ""]));
  return createWord(root, change.localName, values, children);
}

function nameMoves(root: Document): void {
  for (const [moved, name] of [["moveTo", "ins"], ["moveFrom", "del"]] as const) {
    for (const element of wordElements(root, moved)) {
      const attributes = Object.fromEntries(["id", "author", "date"].map((key) => [key, wordValue(element, key) ?? ""]));
      element.replaceWith(createWord(root, name, attributes, Array.from(element.childNodes)));
    }
  }
}

/** Changes within a link become links within changes: docx-preview reads no others. */
function turnLinksInsideOut(root: Document): void {
  for (const link of wordElements(root, "hyperlink")) {
    if (!Array.from(link.children).some(({ localName }) => localName === "ins" || localName === "del")) continue;
    const pieces = Array.from(link.children, (child) => {
      const piece = link.cloneNode(false) as Element;
      const isChange = child.localName === "ins" || child.localName === "del";
      piece.append(...(isChange ? Array.from(child.childNodes) : [child]));
      return isChange ? sameChange(root, child, [piece]) : piece;
    });
    link.replaceWith(...pieces);
  }
}

function changeIn(properties: Element | undefined): Change | undefined {
  if (wordChild(properties, "ins")) return "ins";
  return wordChild(properties, "del") ? "del" : undefined;
}

function markRows(root: Document): void {
  for (const row of wordElements(root, "tr")) {
    const change = changeIn(wordChild(row, "trPr"));
    if (!change) continue;
    for (const cell of Array.from(row.children).filter(({ localName }) => localName === "tc")) {
      const properties = wordChild(cell, "tcPr") ?? createWord(root, "tcPr");
      if (!properties.parentElement) cell.prepend(properties);
      wordChild(properties, "shd")?.remove();
      properties.append(createWord(root, "shd", { val: "clear", color: "auto", fill: ROW_GROUND[change] }));
    }
  }
}

/** Where paragraphs are parted or joined and their words stay, Word shows the end of the paragraph itself as changed. */
function markParagraphEnds(root: Document): void {
  for (const paragraph of wordElements(root, "p")) {
    const change = changeIn(wordChild(wordChild(paragraph, "pPr"), "rPr"));
    const hasOtherWords = Array.from(paragraph.children).some(({ localName }) => localName === "r" || localName === "hyperlink" || (localName === "ins" || localName === "del") && localName !== change);
    if (!change || !hasOtherWords) continue;
    const mark = createWord(root, "t");
    mark.textContent = "¶";
    paragraph.append(createWord(root, change, {}, [createWord(root, "r", {}, [mark])]));
  }
}

/** Makes all tracked changes of a part such that docx-preview draws them. */
export function spellOutChanges(root: Document): void {
  nameMoves(root);
  turnLinksInsideOut(root);
  markRows(root);
  markParagraphEnds(root);
}
