import type { Editor } from "slate";
import { planSections } from "../commands/sections.ts";
import type { Hit } from "./findInPlan.ts";
import { elementsById, hitOnScreen } from "./hitOnScreen.ts";

/** Painted beyond the window's edges, in CSS pixels, so that a short scroll finds its hits marked already. */
const AROUND = 600;

const FOUND = "found";
const CURRENT = "found-current";

export function clearPaint(): void {
  CSS.highlights.delete(FOUND);
  CSS.highlights.delete(CURRENT);
  for (const field of document.querySelectorAll("textarea[data-found]")) field.removeAttribute("data-found");
}

function isNear(section: HTMLElement): boolean {
  const { top, bottom } = section.getBoundingClientRect();
  return bottom > -AROUND && top < window.innerHeight + AROUND;
}

/**
 * Marks the hits in the sections in sight. Highlights change nothing in the page, so that neither Slate nor React has
 * to know of them, and sections out of sight cost nothing.
 */
export function paintHits(editor: Editor, hits: readonly Hit[], current: Hit | undefined): void {
  clearPaint();
  const found = new Highlight();
  const foundCurrent = new Highlight();
  const bySection = Map.groupBy(hits, ({ sectionId }) => sectionId);
  for (const section of planSections(editor)) {
    const own = bySection.get(section.id);
    const view = own && document.getElementById(section.id);
    if (!view || !isNear(view)) continue;
    const elements = elementsById(section);
    for (const hit of own) {
      const shown = hitOnScreen(editor, hit, elements);
      if (!shown) continue;
      if ("range" in shown) (hit === current ? foundCurrent : found).add(shown.range);
      else if (shown.field.dataset["found"] !== "current") shown.field.dataset["found"] = hit === current ? "current" : "other";
    }
  }
  foundCurrent.priority = 1;
  CSS.highlights.set(FOUND, found);
  CSS.highlights.set(CURRENT, foundCurrent);
}
