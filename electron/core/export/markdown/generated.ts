import type { BlockContent, ListItem, Paragraph, TableRow } from "mdast";
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
  type FigureEntry,
} from "../../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { goalsHtml, overviewHtml } from "./html.ts";

/** Titles of the plan's sections, and under each those of its headings, as a list. */
function contentsList(entries: readonly ContentsEntry[]): BlockContent[] {
  const items: ListItem[] = [];
  for (const { level, text } of entries) {
    const item: ListItem = { type: "listItem", spread: false, children: [{ type: "paragraph", children: [{ type: "text", value: text }] }] };
    const above = items.at(-1);
    const last = above?.children.at(-1);
    if (level === 1 || !above) items.push(item);
    else if (last?.type === "list") last.children.push(item);
    else above.children.push({ type: "list", ordered: false, spread: false, children: [item] });
  }
  return items.length > 0 ? [{ type: "list", ordered: false, spread: false, children: items }] : [];
}

function pointsTable(plan: Plan, numbering: Numbering): BlockContent[] {
  const overview = pointsOverview(plan);
  return overview.rows.length > 0 ? [{ type: "html", value: overviewHtml(overview, numbering) }] : [];
}

function goalsTable(plan: Plan, numbering: Numbering): BlockContent[] {
  const overview = goalsOverview(plan);
  return overview.areas.length > 0 ? [{ type: "html", value: goalsHtml(overview, numbering) }] : [];
}

function line(value: string): Paragraph {
  return { type: "paragraph", children: [{ type: "text", value: value.replaceAll("\n", " ") }] };
}

function figuresList(entries: readonly FigureEntry[]): BlockContent[] {
  const items = entries.map(({ kind, number, caption }): ListItem => {
    return { type: "listItem", spread: false, children: [line(`${kind} ${number}. ${caption}`)] };
  });
  return items.length > 0 ? [{ type: "list", ordered: false, spread: false, children: items }] : [];
}

function listing(head: string[], rows: string[][]): BlockContent[] {
  if (rows.length === 0) return [];
  const row = (texts: string[]): TableRow => ({
    type: "tableRow",
    children: texts.map((text) => ({ type: "tableCell", children: line(text).children })),
  });
  return [{ type: "table", children: [row(head), ...rows.map(row)] }];
}

/** What is generated from the rest of the plan, as Markdown. */
export function generatedBlocks(what: GeneratedKind, plan: Plan, numbering: Numbering): BlockContent[] {
  switch (what) {
    case "contents":
      return contentsList(contents(plan));
    case "pointsOverview":
      return pointsTable(plan, numbering);
    case "goalsOverview":
      return goalsTable(plan, numbering);
    case "figures":
      return figuresList(figuresOverview(plan));
    case "sources":
      return listing(["Kilde", "Bruges ved"], sourcesOverview(plan).map((entry) => [entry.source, sourceUseWords(entry)]));
    case "abbreviations":
      return listing(["Forkortelse", "Betydning"], abbreviationsOverview(plan).map(({ short, meaning }) => [short, meaning]));
  }
}
