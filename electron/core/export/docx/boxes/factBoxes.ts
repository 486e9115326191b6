import { Paragraph, type IParagraphOptions } from "docx";
import { measures } from "../../../../../shared/look/measures.ts";
import type { FactBox } from "../../../../../shared/plan/nodes/index.ts";
import { hasWords } from "../../../../../shared/plan/tree.ts";
import { frame, hairApart } from "../styles/frame.ts";
import { inFactBox, listParagraphs } from "../lists/lists.ts";
import { points, spacing } from "../styles/measures.ts";
import { inlineRuns } from "../text/runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";

/**
 * Paragraphs with one and the same frame, which Word draws as one box that may run on to the next page. `isSecond` for
 * every second of boxes in a row.
 */
export function writeFactBox(box: FactBox, opening: Opening, isSecond: boolean, writing: Writing): Paragraph[] {
  const { colour } = writing.look;
  const title: IParagraphOptions[] =
    box.title.trim() === "" ? [] : [{ style: styleIds.factBoxTitle, children: writing.anchors.ownText(box.id, box.title) }];
  const flow = box.children.flatMap((block): IParagraphOptions[] => {
    if (block.type === "list") return listParagraphs(block, inFactBox, writing);
    return hasWords(block.children) ? [{ style: styleIds.factBox, children: inlineRuns(block.children, writing) }] : [];
  });
  const all = [...title, ...flow];
  return all.map((paragraph, index) => {
    const first = index === 0;
    const last = index === all.length - 1;
    const inside = spacing(writing.look, paragraph.style === styleIds.factBoxTitle ? "factBoxTitle" : "factBox");
    return new Paragraph({
      ...paragraph,
      ...(first ? opening : {}),
      ...(last ? { keepNext: false } : {}),
      ...(isSecond ? { border: frame(hairApart(colour.rule)) } : {}),
      spacing: {
        ...inside,
        ...(first ? { before: points(measures.box.around) } : {}),
        ...(last ? { after: points(measures.box.around) } : {}),
      },
    });
  });
}
