import { Editor, Node, Transforms, type Path, type Point, type Range } from "slate";
import { ReactEditor } from "slate-react";
import type { Place } from "../../shared/contract.ts";
import { isEmptyBlock } from "./commands/blocks.ts";

/** Marks the element that the paper is scrolled in. */
export const DESK = "data-desk";

/** Left free above what is jumped to, in CSS pixels. */
const AIR = 24;

/** How many frames it takes at most until the sections around a place have been laid out for real. */
const SETTLING_FRAMES = 8;

/**
 * Scrolls so that the top of the window is `offset` pixels below the top of `element`. Sections out of sight have a
 * guessed height until they are shown, so this is done again while showing them moves things, but not once the author
 * scrolls.
 */
function scrollTo(element: Element, offset: number, frames = SETTLING_FRAMES): void {
  const desk = element.closest(`[${DESK}]`);
  if (!desk) return;
  desk.scrollTop += element.getBoundingClientRect().top - desk.getBoundingClientRect().top + offset;
  const reached = desk.scrollTop;
  if (frames === 0) return;
  requestAnimationFrame(() => {
    if (desk.scrollTop === reached && element.isConnected) scrollTo(element, offset, frames - 1);
  });
}

/** Puts the caret at the start of the block at `path` and brings it to the top of the window. */
export function jumpTo(editor: Editor, path: Path): void {
  Transforms.select(editor, Editor.start(editor, path));
  // At once, where Slate's own way may focus a little later and take the focus from what was opened meanwhile.
  ReactEditor.toDOMNode(editor, editor).focus({ preventScroll: true });
  const element = ReactEditor.toDOMNode(editor, Node.get(editor, path));
  // After Slate has brought the caret into view, which it does with as little scrolling as it can.
  requestAnimationFrame(() => scrollTo(element, -AIR));
}

/** Brings a section to the top of the window without moving the caret. */
export function showSection(id: string): void {
  const section = document.getElementById(id);
  if (section) scrollTo(section, -AIR);
}

/** Where the author is: the caret, and the section at the top of `scroller` with how far it is scrolled past. */
export function readPlace(editor: Editor, scroller: HTMLElement): Place {
  const top = scroller.getBoundingClientRect().top;
  const sections = Array.from(scroller.querySelectorAll<HTMLElement>("section[data-kind]"));
  const atTop = sections.find((section) => section.getBoundingClientRect().bottom > top + 1);
  return {
    selection: editor.selection && { anchor: { ...editor.selection.anchor }, focus: { ...editor.selection.focus } },
    top: atTop ? { sectionId: atTop.id, offset: top - atTop.getBoundingClientRect().top } : null,
  };
}

/** A remembered selection may point outside the text, if the plan has since changed elsewhere. */
function fits(editor: Editor, range: Range): boolean {
  return [range.anchor, range.focus].every(({ path, offset }) => {
    if (!Node.has(editor, path)) return false;
    const node = Node.get(editor, path);
    return Node.isText(node) && offset <= node.text.length;
  });
}

/** Puts the author back where they left off, as far as that place still is; the first time, at the top. */
export function restorePlace(editor: Editor, scroller: HTMLElement, place: Place | null): void {
  const { selection, top } = place ?? { selection: null, top: null };
  Transforms.select(editor, selection && fits(editor, selection) ? selection : firstSlot(editor));
  ReactEditor.focus(editor);
  if (!place) scroller.scrollTop = 0;
  const section = top && document.getElementById(top.sectionId);
  if (section) scrollTo(section, top.offset);
}

/** Gives the text the focus when an undo has taken away the field that had it. */
export function focusIfLost(editor: Editor): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) ReactEditor.focus(editor);
  });
}

/** The first place the template left to be written, for the first time a plan is opened. */
function firstSlot(editor: Editor): Point {
  for (const [node, path] of Node.elements(editor)) {
    if ("type" in node && (node.type === "paragraph" || node.type === "lead" || node.type === "title") && isEmptyBlock(node)) {
      return Editor.start(editor, path);
    }
  }
  return Editor.start(editor, []);
}
