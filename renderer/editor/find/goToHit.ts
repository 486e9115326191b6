import { Transforms, type Editor } from "slate";
import { findById, planSections } from "../commands/sections.ts";
import { focusNote } from "../elements/FootnoteMark.tsx";
import { focusText, scrollTo } from "../place.ts";
import { rangeOfHit } from "./currentHit.ts";
import type { Hit } from "./findInPlan.ts";
import { elementsById, hitOnScreen, type HitOnScreen } from "./hitOnScreen.ts";

/** How far down the window a hit that was out of sight is brought, as a share: below the search panel. */
const HEIGHT_SHARE = 0.66;

function onScreen(editor: Editor, hit: Hit): HitOnScreen | null {
  const section = planSections(editor).find(({ id }) => id === hit.sectionId);
  return section ? hitOnScreen(editor, hit, elementsById(section)) : null;
}

function boxOf(shown: HitOnScreen): DOMRect {
  if ("field" in shown) return shown.field.getBoundingClientRect();
  const { startContainer, startOffset, endContainer, endOffset } = shown.range;
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}

/** Scrolls only where the hit is out of sight, the search panel (`panel`) being in the way as much as the edges. */
export function showHit(editor: Editor, hit: Hit, desk: Element, panel: Element | null): void {
  const shown = onScreen(editor, hit);
  if (!shown) return;
  const box = boxOf(shown);
  const edges = desk.getBoundingClientRect();
  const cover = panel?.getBoundingClientRect();
  const isCovered = cover !== undefined && box.right > cover.left && box.top < cover.bottom && box.bottom > cover.top;
  if (box.height > 0 && box.top > edges.top && box.bottom < edges.bottom && !isCovered) return;
  const element = "field" in shown ? shown.field : shown.range.startContainer.parentElement;
  if (!element) return;
  const within = box.height > 0 ? box.top - element.getBoundingClientRect().top : 0;
  scrollTo(element, within - HEIGHT_SHARE * edges.height);
}

/** Leaves the author at the hit, its letters selected, ready to write over. */
export function enterHit(editor: Editor, hit: Hit): void {
  if (hit.attribute === "note") return focusNote(hit.elementId);
  const shown = onScreen(editor, hit);
  if (shown && "field" in shown) {
    shown.field.focus({ preventScroll: true });
    shown.field.setSelectionRange(hit.start, hit.end);
    return;
  }
  const found = findById(editor, hit.elementId);
  const range = found && rangeOfHit(editor, hit, found[1]);
  if (range) Transforms.select(editor, range);
  focusText(editor);
}
