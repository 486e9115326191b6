import type { Section } from "../../../shared/plan/nodes/index.ts";
import { isContentsSection } from "../../../shared/plan/overviews/index.ts";
import { countWords, plainText } from "../../../shared/plan/plainText.ts";

/** Half a page or so. Focus areas shorter than this follow on each other, since a page each would be mostly white. */
const WORTH_A_PAGE = 180;

function averageWords(sections: readonly Section[]): number {
  return countWords(plainText(sections)) / Math.max(sections.length, 1);
}

/**
 * The ids of the sections that start on a new page: forewords and appendices, what follows a foreword or the contents
 * list, and, where they are of some length, focus areas and what follows the last of them.
 */
export function sectionsOnNewPage(sections: readonly Section[]): Set<string> {
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
