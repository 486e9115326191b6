import { Node, Path, Transforms, type Editor } from "slate";
import { createId } from "../../../shared/plan/ids.ts";
import type { HeadingLevel, Points } from "../../../shared/plan/nodes/index.ts";
import type { PlanElement } from "../../../shared/plan/tree.ts";
import { convertTextBlock, type TextBlockTarget } from "../structure/convert.ts";
import { around, currentTextBlock, forEachBlock } from "./blocks.ts";
import { selectedTextBlocks } from "./selection.ts";
import { isInList, leaveLists } from "./lists.ts";

/** The style of the block the caret is in, as the toolbar names it. */
export type BlockStyle =
  | "title"
  | "paragraph"
  | "lead"
  | "quote"
  | "goal"
  | "points"
  | "bulletedList"
  | "numberedList"
  | `heading${HeadingLevel}`;

/** "heading3" as what a text block can become. */
export function headingTarget(style: `heading${HeadingLevel}`): TextBlockTarget {
  return { type: "heading", level: Number(style.slice(-1)) as HeadingLevel };
}

export function currentStyle(editor: Editor): BlockStyle | undefined {
  const current = currentTextBlock(editor);
  if (!current) return undefined;
  if (isInList(editor, false)) return "bulletedList";
  if (isInList(editor, true)) return "numberedList";
  const [block] = current;
  if (block.type === "heading") return `heading${block.level}`;
  return block.type === "point" ? "points" : block.type;
}

/** Blocks that may change style: not titles, and not what stands in cells and boxes, which hold plain text only. */
function restylable(editor: Editor) {
  return selectedTextBlocks(editor).filter(
    ([node, path]) => node.type !== "title" && !around(editor, ["cell", "factBox"], path),
  );
}

/** Gives every selected block the style `target`, taking it out of lists first. */
export function turnInto(editor: Editor, target: TextBlockTarget): void {
  forEachBlock(editor, restylable(editor), (path) => convertTextBlock(editor, leaveLists(editor, path), target));
}

/** The label this plan last gave its points, so that a new list reads like the others. */
function usualLabel(editor: Editor): string {
  const lists = Array.from(Node.elements(editor)).flatMap(([node]) =>
    "type" in node && node.type === "points" && node.label ? [node.label] : [],
  );
  return lists.at(-1) ?? "Vores fokus vil være at:";
}

/** Makes the selected blocks one labelled list of points. */
export function turnIntoPoints(editor: Editor): void {
  const label = usualLabel(editor);
  const blocks = restylable(editor).filter(([node]) => node.type !== "point");
  let pointsId = "";
  forEachBlock(editor, blocks, (path) => {
    const free = leaveLists(editor, path);
    convertTextBlock(editor, free, { type: "point" });
    const above = Path.hasPrevious(free) ? (Node.get(editor, Path.previous(free)) as PlanElement) : undefined;
    if (above?.id === pointsId && above.type === "points") {
      Transforms.moveNodes(editor, { at: free, to: [...Path.previous(free), above.children.length] });
      return;
    }
    const points: Points = { type: "points", id: createId(), label, children: [] };
    pointsId = points.id;
    Transforms.wrapNodes(editor, points, { at: free });
  });
}
