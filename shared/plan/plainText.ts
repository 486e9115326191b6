import { goalTexts } from "./goalRecord.ts";
import type { Block, Goal, Inline, Section } from "./nodes/index.ts";
import { inlineText, isText, isTextBlock, type PlanElement } from "./tree.ts";

/** The visible lines of an element in reading order, labels, captions and footnotes included, guidance left out. */
export function textLines(element: PlanElement): string[] {
  if (isTextBlock(element)) {
    const own = [inlineText(element.children), ...footnoteLines(element.children)];
    if (element.type === "quote") return [...own, element.attribution];
    return element.type === "goal" ? [...own, ...goalLines(element)] : own;
  }
  switch (element.type) {
    case "guidance":
    case "generated":
    case "pageBreak":
    case "reference":
    case "field":
    case "keyFigure":
      return [];
    case "chart":
      return [element.caption, element.source];
    case "image":
      return [element.caption, element.credit];
    case "link":
      return [inlineText(element.children)];
    case "footnote":
      return [inlineText(element.note)];
    case "points":
      return [element.label, ...element.children.flatMap(textLines)];
    case "factBox":
      return [element.title, ...element.children.flatMap(textLines)];
    case "table":
      return [element.caption, ...element.children.flatMap(textLines), element.source];
    default:
      return (element.children as readonly PlanElement[]).flatMap(textLines);
  }
}

/** What a goal says beside its statement; numbers that stand in fields of their own are no running words. */
function goalLines(goal: Goal): string[] {
  return goalTexts(goal).flatMap((name) => goal[name].split("\n"));
}

function footnoteLines(inlines: readonly Inline[]): string[] {
  return inlines.flatMap((node) => (!isText(node) && node.type === "footnote" ? [inlineText(node.note)] : []));
}

/** `textLines` as one string, empty lines left out. */
export function plainText(elements: readonly (Section | Block)[]): string {
  return elements
    .flatMap(textLines)
    .filter((line) => line !== "")
    .join("\n");
}

/** Words as an author counts them: runs of characters with at least one letter or digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}
