import { isContentsSection } from "../../../../shared/plan/overviews/index.ts";
import type { Section } from "../../../../shared/plan/nodes/index.ts";
import { hasWords, sectionBlocks } from "../../../../shared/plan/tree.ts";
import { sectionsOnNewPage } from "../sectionsOnNewPage.ts";
import { blocksHtml, onNewPage } from "./blocks.ts";
import { element } from "./element.ts";
import { inlineHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

function titleHtml(section: Section, writing: Writing): string {
  const { children } = section.children[0];
  if (!hasWords(children)) return "";
  const number = writing.numbering.focusAreas.get(section.id);
  const words = inlineHtml(children, writing);
  if (number === undefined) return element("h1", { id: writing.anchor(section.id) }, words);
  const mark = element("span", { class: "chapter-number" }, `${number}.`);
  return element("h1", { class: "numbered-chapter", id: writing.anchor(section.id) }, `${mark} ${words}`);
}

/** The whole body of the plan after its front page. */
export function sectionsHtml(writing: Writing): string {
  const { sections } = writing;
  const apart = sectionsOnNewPage(sections);
  let pending = false;
  return sections
    .map((section) => {
      const opensPage = apart.has(section.id) || pending;
      const title = titleHtml(section, writing);
      const blocks = blocksHtml(sectionBlocks(section), opensPage && title === "", writing);
      pending = sectionBlocks(section).at(-1)?.type === "pageBreak";
      const content = (opensPage && title !== "" ? onNewPage(title) : title) + blocks + writing.notes.take();
      return element("section", { class: isContentsSection(section) && "contents-section" }, content);
    })
    .join("");
}
