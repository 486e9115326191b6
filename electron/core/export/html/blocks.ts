import { escapeHtml } from "../../../../shared/html/escape.ts";
import type { Block, GeneratedKind, Quote } from "../../../../shared/plan/nodes/index.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import { factBoxHtml, goalHtml } from "./boxes.ts";
import { contentsHtml, figuresOverviewHtml } from "./contents.ts";
import { element, paragraph } from "./element.ts";
import { chartHtml, imageHtml } from "./figures.ts";
import { inlineHtml } from "./inlines.ts";
import { listHtml, pointsHtml } from "./lists.ts";
import { abbreviationsHtml, goalsOverviewHtml, pointsOverviewHtml, sourcesHtml } from "./overviews.ts";
import { tableHtml } from "./tables.ts";
import type { Writing } from "./writing.ts";

/** The attribution stands under the words, and takes their place where there are none. */
function quoteHtml({ children, attribution }: Quote, writing: Writing): string {
  const words = hasWords(children) ? paragraph("quote", inlineHtml(children, writing)) : "";
  const by = attribution.trim() === "" ? "" : paragraph("attribution", escapeHtml(attribution));
  return element("blockquote", {}, words + by);
}

function generatedHtml(what: GeneratedKind, writing: Writing): string {
  switch (what) {
    case "contents":
      return contentsHtml(writing);
    case "pointsOverview":
      return pointsOverviewHtml(writing);
    case "goalsOverview":
      return goalsOverviewHtml(writing);
    case "figures":
      return figuresOverviewHtml(writing);
    case "sources":
      return sourcesHtml(writing);
    case "abbreviations":
      return abbreviationsHtml(writing);
  }
}

function blockHtml(block: Block, writing: Writing): string {
  switch (block.type) {
    case "heading":
      return element(`h${block.level}`, { id: writing.anchor(block.id) }, inlineHtml(block.children, writing));
    case "paragraph":
      return hasWords(block.children) ? paragraph(undefined, inlineHtml(block.children, writing)) : "";
    case "lead":
      return hasWords(block.children) ? paragraph("lead", inlineHtml(block.children, writing)) : "";
    case "list":
      return listHtml(block, writing);
    case "points":
      return pointsHtml(block, writing);
    case "quote":
      return quoteHtml(block, writing);
    case "factBox":
      return factBoxHtml(block, writing);
    case "table":
      return tableHtml(block, writing);
    case "goal":
      return goalHtml(block, writing);
    case "chart":
      return chartHtml(block, writing);
    case "image":
      return imageHtml(block, writing);
    case "generated":
      return generatedHtml(block.what, writing);
    case "pageBreak":
    case "guidance":
      return "";
  }
}

/** `html` at the top of a page of its own. */
export function onNewPage(html: string): string {
  return element("div", { class: "new-page" }, html);
}

/** A section's blocks in order. A page break belongs to what comes after it, so that it never leaves an empty page. */
export function blocksHtml(blocks: readonly Block[], opensPage: boolean, writing: Writing): string {
  let pending = opensPage;
  return blocks
    .map((block) => {
      if (block.type === "pageBreak") pending = true;
      const written = blockHtml(block, writing);
      if (written === "" || !pending) return written;
      pending = false;
      return onNewPage(written);
    })
    .join("");
}
