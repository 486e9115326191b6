import { isBlockTag } from "./tags.ts";
import { attributeOf, closest, contains, elementsIn, isElement, textOf } from "./tree.ts";
import type { HtmlElement, HtmlParent } from "./tree.ts";

export interface Note {
  /** What holds the note's words. */
  container: HtmlElement;
  /** The mark before those words, which leads back to the text. */
  backlink: HtmlElement;
}

/** "[12]" and "iv" are marks; words are not. */
const LONGEST_MARK = 8;

/** Containers Word and LibreOffice put round a note of several paragraphs. */
const NOTE_ID = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/;

function fragmentOf(element: HtmlElement): string | undefined {
  const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
  const hash = href?.indexOf("#") ?? -1;
  return href === undefined || hash < 0 ? undefined : href.slice(hash + 1);
}

function findContainer(target: HtmlElement): HtmlElement | undefined {
  const block = closest(target, ({ tagName }) => isBlockTag(tagName) && tagName !== "body" && tagName !== "html");
  const parent = block?.parentNode;
  return parent && isElement(parent) && NOTE_ID.test(attributeOf(parent, "id") ?? "") ? parent : block;
}

/**
 * Footnotes and endnotes as Word, LibreOffice, Google Docs and most web pages write them: a mark in the text links to a
 * note further down, and that links back to the mark. The key is the mark's link.
 */
export function findNotes(root: HtmlParent): Map<HtmlElement, Note> {
  const order = new Map<HtmlElement, number>();
  const targets = new Map<string, HtmlElement>();
  for (const element of elementsIn(root)) {
    order.set(element, order.size);
    for (const name of [attributeOf(element, "id"), attributeOf(element, "name")]) {
      if (name && !targets.has(name)) targets.set(name, element);
    }
  }
  const targetOf = (element: HtmlElement): HtmlElement | undefined => targets.get(fragmentOf(element) ?? "");
  const leadsTo = (backlink: HtmlElement, mark: HtmlElement): boolean => {
    const target = targetOf(backlink);
    if (!target || isBlockTag(target.tagName)) return false;
    return contains(target, mark) || contains(mark, target);
  };

  const notes = new Map<HtmlElement, Note>();
  for (const mark of order.keys()) {
    const target = targetOf(mark);
    const isBelow = target && (order.get(target) ?? 0) > (order.get(mark) ?? 0);
    if (!isBelow || textOf(mark).trim().length > LONGEST_MARK) continue;
    const backlink = [target, ...elementsIn(target)].find((element) => element !== mark && leadsTo(element, mark));
    const container = backlink && findContainer(target);
    if (container && !contains(container, mark)) notes.set(mark, { container, backlink });
  }
  const marks = [...notes.keys()];
  return new Map([...notes].filter(([, { container }]) => !marks.some((mark) => contains(container, mark))));
}
