import { WordParts, wordChild, wordElements } from "./preview/wordXml.ts";

/** What a Word file has for its readers to answer. */
export interface Marks {
  comments: number;
  /** Stretches that are changed, however many pieces each is in. */
  changes: number;
}

const CHANGES = ["ins", "del", "moveFrom", "moveTo"];

function isChanged(properties: Element | undefined): boolean {
  return CHANGES.some((name) => wordChild(properties, name) !== undefined);
}

/** For each piece of a paragraph, and for its end, whether it is changed. */
function* pieces(paragraph: Element): Generator<boolean> {
  const row = paragraph.closest("tr");
  if (row && isChanged(wordChild(row, "trPr"))) {
    yield true;
    return;
  }
  const inLine = Array.from(paragraph.children).flatMap((child) => (child.localName === "hyperlink" ? Array.from(child.children) : [child]));
  for (const { localName } of inLine) {
    if (localName === "r") yield false;
    else if (CHANGES.includes(localName)) yield true;
  }
  yield isChanged(wordChild(wordChild(paragraph, "pPr"), "rPr"));
}

/** Counts the comments and the tracked changes of a finished Word file. */
export function countMarks(bytes: Uint8Array): Marks {
  const parts = new WordParts(bytes);
  const said = parts.part("word/comments.xml");
  const text = parts.part("word/document.xml");
  let changes = 0;
  let goesOn = false;
  for (const paragraph of text ? wordElements(text, "p") : []) {
    for (const isChange of pieces(paragraph)) {
      if (isChange && !goesOn) changes += 1;
      goesOn = isChange;
    }
  }
  return { comments: said ? wordElements(said, "comment").length : 0, changes };
}
