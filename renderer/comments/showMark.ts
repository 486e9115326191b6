import { Transforms, type Editor } from "slate";
import { DESK, focusText, scrollTo } from "../editor/place.ts";
import { blockMark, commentMark } from "./markNames.ts";
import type { PlanComments } from "./PlanComments.ts";

/** Left free above the words that are scrolled to, in CSS pixels. */
const AIR = 120;

/** The marked words or block of the active comment, brought into the window if they are out of it. */
export function showActiveMark(): void {
  // The paper is painted after this, and Slate marks it one frame later.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const desk = document.querySelector(`[${DESK}]`);
      const mark = desk?.querySelector(`[${commentMark}="active"], [${blockMark}="active"]`);
      if (!desk || !mark) return;
      const [place, frame] = [mark.getBoundingClientRect(), desk.getBoundingClientRect()];
      if (place.top < frame.top || place.bottom > frame.bottom) scrollTo(mark, -AIR);
    }),
  );
}

/** Takes the caret to the words of a comment. */
export function goToComment(editor: Editor, comments: PlanComments, id: string): void {
  const range = comments.rangeOf(id);
  if (!range) return;
  comments.activate(id);
  Transforms.select(editor, range);
  focusText(editor);
  showActiveMark();
}
