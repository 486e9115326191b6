import { Paragraph, type FileChild } from "docx";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { isContentsSection } from "../../../../shared/plan/overviews/index.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { sectionsOnNewPage } from "../sectionsOnNewPage.ts";
import { writeBlocks } from "./blocks.ts";
import { spacing } from "./styles/measures.ts";
import { inlineRuns } from "./text/runs.ts";
import { styleIds } from "./styles/styleIds.ts";
import type { Opening, Writing } from "./writing.ts";

function writeTitle(section: Section, opening: Opening, writing: Writing): Paragraph[] {
  const { plan, look, sections, lists, bookmarks } = writing;
  if (!hasWords(section.children[0].children)) return [];
  const numbered = plan.focusAreas.numbered && section.kind === "focusArea";
  const contentsHeading = isContentsSection(section);
  const atTop = opening.pageBreakBefore === true || section === sections[0];
  const runs = inlineRuns(section.children[0].children, writing);
  return [
    new Paragraph({
      ...opening,
      ...(atTop ? { spacing: { ...spacing(look, "heading1"), before: 0 } } : {}),
      style: contentsHeading ? styleIds.contentsHeading : styleIds.headings[1],
      ...(numbered ? { numbering: { ...lists.common("chapters"), level: 0 } } : {}),
      children: contentsHeading ? runs : bookmarks.mark(section.id, runs),
    }),
  ];
}

/** The whole body of the plan after its front page. */
export function writeSections(writing: Writing): FileChild[] {
  const { sections } = writing;
  const onNewPage = sectionsOnNewPage(sections);
  let pending: Opening = {};
  return sections.flatMap((section) => {
    const opening: Opening = onNewPage.has(section.id) ? { pageBreakBefore: true } : pending;
    const title = writeTitle(section, opening, writing);
    const blocks = writeBlocks(sectionBlocks(section), title.length > 0 ? {} : opening, writing);
    pending = sectionBlocks(section).at(-1)?.type === "pageBreak" ? { pageBreakBefore: true } : {};
    return writing.anchors.section(section, [...title, ...blocks]);
  });
}
