import type { BlockContent, ListItem } from "mdast";
import { numberedCaption } from "../../../../shared/plan/captionLine.ts";
import type { GeneratedKind } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import {
  abbreviationsOverview,
  contents,
  figuresOverview,
  goalsOverview,
  pointsOverview,
  sourcesOverview,
  sourceUseWords,
  type ContentsEntry,
} from "../../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { goalsHtml, overviewHtml } from "./html.ts";
import { bulletList, mark, textItem, textRow } from "./textNodes.ts";

/** Titles of the plan's sections, and under each those of its headings, as a list. */
function contentsList(entries: readonly ContentsEntry[]): BlockContent[] {
  const items: ListItem[] = [];
  for (const { level, text } of entries) {
    const item = textItem(text);
    const above = items.at(-1);
    const last = above?.children.at(-1);
    if (level === 1 || !above) items.push(item);
    else if (last?.type === "list") last.children.push(item);
    else above.children.push(...bulletList([item]));
  }
  return bulletList(items);
}

function pointsTable(plan: Plan, numbering: Numbering): BlockContent[] {
  const overview = pointsOverview(plan);
  return overview.rows.length > 0 ? [{ type: "html", value: overviewHtml(overview, numbering) }] : [];
}

function goalsTable(plan: Plan, numbering: Numbering): BlockContent[] {
  const overview = goalsOverview(plan);
  return overview.areas.length > 0 ? [{ type: "html", value: goalsHtml(overview, numbering) }] : [];
}

function listing(head: string[], rows: string[][]): BlockContent[] {
  if (rows.length === 0) return [];
  return [{ type: "table", children: [head, ...rows].map(textRow) }];
}

function overviewBlocks(what: GeneratedKind, plan: Plan, numbering: Numbering): BlockContent[] {
  switch (what) {
    case "contents":
      return contentsList(contents(plan));
    case "pointsOverview":
      return pointsTable(plan, numbering);
    case "goalsOverview":
      return goalsTable(plan, numbering);
    case "figures":
      return bulletList(figuresOverview(plan).map((entry) => textItem(numberedCaption(entry))));
    case "sources":
      return listing(["Kilde", "Bruges ved"], sourcesOverview(plan).map((entry) => [entry.source, sourceUseWords(entry)]));
    case "abbreviations":
      return listing(["Forkortelse", "Betydning"], abbreviationsOverview(plan).map(({ short, meaning }) => [short, meaning]));
  }
}

/** What is generated from the rest of the plan, as Markdown. */
export function generatedBlocks(what: GeneratedKind, plan: Plan, numbering: Numbering): BlockContent[] {
  const blocks = overviewBlocks(what, plan, numbering);
  return [mark("generated", { what, blocks: blocks.length }), ...blocks];
}
