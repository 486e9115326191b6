import type { List, Points } from "../../../../shared/plan/nodes/index.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import { element, paragraph } from "./element.ts";
import { inlineHtml, plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/** Bullets and numbers differ on three levels, and then begin again. */
const LEVELS = 3;

/** A list with those nested in it. */
export function listHtml(list: List, writing: Writing, depth = 0): string {
  const items = list.children.map((item) => {
    const [words, nested] = item.children;
    return element("li", {}, element("p", {}, inlineHtml(words.children, writing)) + (nested ? listHtml(nested, writing, depth + 1) : ""));
  });
  return element(list.ordered ? "ol" : "ul", { class: `list level-${(depth % LEVELS) + 1}` }, items.join(""));
}

/** The label, where there is one, and under it the points with their numbers. */
export function pointsHtml({ label, children }: Points, writing: Writing): string {
  const points = children.map(({ id, children: words }) => {
    const mark = element("span", { class: "point-mark" }, pointMark(writing.numbering.points.get(id) ?? ""));
    return element("li", { id: writing.anchor(id) }, `${mark} ${inlineHtml(words, writing)}`);
  });
  const above = label.trim() === "" ? "" : paragraph("points-label", plainHtml(label));
  return above + element("ol", { class: "points" }, points.join(""));
}
