import { Paragraph, type FileChild } from "docx";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { isContentsSection } from "../../../../shared/plan/overviews/index.ts";
import { countWords, plainText } from "../../../../shared/plan/plainText.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { writeBlocks } from "./blocks.ts";
import { spacing } from "./measures.ts";
import { inlineRuns } from "./runs.ts";
import { styleIds } from "./styleIds.ts";
import type { Opening, Writing } from "./writing.ts";

/** Half a page or so. Focus areas shorter than this follow on each other, since a page each would be mostly white. */
const WORTH_A_PAGE = 180;

function averageWords(sections: readonly Section[]): number {
  return countWords(plainText(sections)) / Math.max(sections.length, 1);
}

/**
 * The ids of the sections that start on a new page: forewords and appendices, what follows a foreword or the contents
 * list, and, where they are of some length, focus areas and what follows the last of them.
 */
function sectionsOnNewPage(sections: readonly Section[]): Set<string> {
  const long = averageWords(sections.filter(({ kind }) => kind === "focusArea")) >= WORTH_A_PAGE;
  const stands = (section: Section) =>
    section.kind === "foreword" ||
    section.kind === "appendix" ||
    isContentsSection(section) ||
    (long && section.kind === "focusArea");
  const apart = sections.filter((section, index) => {
    const previous = sections[index - 1];
    return previous !== undefined && (stands(section) || stands(previous));
  });
  return new Set(apart.map(({ id }) => id));
}

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
