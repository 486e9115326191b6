import { Editor, Node, Range, Transforms, type Path, type Point } from "slate";
import { flushSync } from "react-dom";
import { ReactEditor } from "slate-react";
import type { Place } from "../../shared/contract.ts";
import { isTextBlock, type PlanElement } from "../../shared/plan/tree.ts";
import { isEmptyBlock } from "./commands/blocks.ts";
import { planSections } from "./commands/sections.ts";

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
export function scrollTo(element: Element, offset: number, frames = SETTLING_FRAMES): void {
  const desk = element.closest(`[${DESK}]`);
  if (!desk) return;
  desk.scrollTop += element.getBoundingClientRect().top - desk.getBoundingClientRect().top + offset;
  const reached = desk.scrollTop;
  if (frames === 0) return;
  requestAnimationFrame(() => {
    if (desk.scrollTop === reached && element.isConnected) scrollTo(element, offset, frames - 1);
  });
}

/**
 * Gives the text the focus with the caret where the editor has it, at once: Slate's own way does both a little later,
 * and what is typed in between lands elsewhere, or takes the focus from what was opened meanwhile.
 */
export function focusText(editor: Editor): void {
  ReactEditor.toDOMNode(editor, editor).focus({ preventScroll: true });
  if (!editor.selection) return;
  const { startContainer, startOffset, endContainer, endOffset } = ReactEditor.toDOMRange(editor, editor.selection);
  getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
}

/** Leaves a field of `element` for the text: the caret goes to the element's start, or on it where it has no text. */
export function enterElement(editor: Editor, element: PlanElement): void {
  Transforms.select(editor, Editor.start(editor, ReactEditor.findPath(editor, element)));
  focusText(editor);
}

/**
 * Shows what the editor holds at once, which Slate would do a little later: for where the focus must be in what was
 * just inserted before the next key is pressed. Only while an event is handled.
 */
export function showNow(editor: Editor): void {
  flushSync(() => editor.onChange());
}

/** Brings a block that was just inserted into the window, with as little scrolling as it takes. Only while an event is handled. */
export function bringIntoView(editor: Editor, path: Path): void {
  showNow(editor);
  ReactEditor.toDOMNode(editor, Node.get(editor, path)).scrollIntoView({ block: "nearest" });
}

/** Puts the caret at the start of the block at `path` and brings it to the top of the window. */
export function jumpTo(editor: Editor, path: Path): void {
  Transforms.select(editor, Editor.start(editor, path));
  focusText(editor);
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

/**
 * Tells Slate that a field inside the paper has the focus now. It takes a move of the focus within its own element for
 * none, and would put its caret back in the text, and with it what is typed in the field, at the next change.
 */
export function yieldFocus(editor: Editor): void {
  ReactEditor.blur(editor);
}

/** Gives the text the focus when an undo has taken away the field that had it. */
export function focusIfLost(editor: Editor): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) ReactEditor.focus(editor);
  });
}

/** The first line the template left to be written, for the first time a plan is opened. Tables can wait. */
function firstSlot(editor: Editor): Point {
  for (const [index, section] of planSections(editor).entries()) {
    const block = section.children.findIndex((child) => isTextBlock(child) && isEmptyBlock(child));
    if (block !== -1) return Editor.start(editor, [index, block]);
  }
  return Editor.start(editor, []);
}

/**
 * Takes over the caret or selection that the page has. Slate hears of it up to a tenth of a second late, which is time
 * enough for a quick hand to give a command that would then act somewhere else.
 */
export function adoptSelection(editor: Editor): void {
  const shown = getSelection();
  if (!shown?.anchorNode || !ReactEditor.hasEditableTarget(editor, shown.anchorNode)) return;
  const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
  if (range && !(editor.selection && Range.equals(range, editor.selection))) Transforms.select(editor, range);
}
