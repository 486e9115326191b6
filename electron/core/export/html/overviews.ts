import { pointIndent } from "../../../../shared/look/pointIndent.ts";
import {
  abbreviationsOverview,
  markerNote,
  pointsOverview,
  sourcesOverview,
  sourceUseWords,
  type GoalsOverview,
  type NumberedPoint,
} from "../../../../shared/plan/overviews/index.ts";
import { pointMark } from "../../../../shared/plan/pointMark.ts";
import { widthsByWords } from "../tables/columnWidths.ts";
import { fittedGoalsOverview, goalsColumns, isWide } from "../tables/goalsColumns.ts";
import { pointsColumns } from "../tables/pointsColumns.ts";
import { element } from "./element.ts";
import { gridHtml, type GridCell } from "./grid.ts";
import { plainHtml, repeatedHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

function cell(text: string, scope?: GridCell["scope"], colSpan = 1): GridCell {
  return { colSpan, content: element("p", {}, plainHtml(text)), ...(scope ? { scope } : {}) };
}

const head = (texts: readonly string[]) => texts.map((text) => cell(text, "col"));

/** The points under one label, each with the number it has under its focus area, which leads to it. */
function pointsCell(points: readonly NumberedPoint[], indent: number, writing: Writing): GridCell {
  const lines = points.map(({ number, point }) => {
    const mark = element("a", { class: "reference point-mark", href: `#${writing.anchor(point.id) ?? ""}` }, pointMark(number));
    return element("p", { class: "numbered" }, `${mark} ${repeatedHtml(point.children, writing)}`);
  });
  return { style: `--point-indent:${indent}pt`, content: lines.join("") };
}

/** Every focus area with its points as a table; nothing where no point is written yet. */
export function pointsOverviewHtml(writing: Writing): string {
  const overview = pointsOverview(writing.plan);
  if (overview.rows.length === 0) return "";
  const marks = overview.rows.flatMap(({ points }) => points.flat().map(({ number }) => pointMark(number)));
  return gridHtml({
    columns: pointsColumns(overview),
    rows: [
      head(overview.head),
      ...overview.rows.map(({ title, points }) => [
        cell(title, "row"),
        ...points.map((column) => pointsCell(column, pointIndent(marks, writing.look), writing)),
      ]),
    ],
    headRows: 1,
    label: "Samlet oversigt",
  });
}

function goalRows(overview: GoalsOverview, writing: Writing): GridCell[][] {
  return overview.areas.flatMap(({ title, goals }) => [
    ...(title.trim() === "" ? [] : [[cell(title, "rowgroup", overview.head.length)]]),
    ...goals.map((goal): GridCell[] => {
      const note = plainHtml(markerNote(goal, overview));
      const words = `${repeatedHtml(goal.statement, writing)}${note === "" ? "" : element("span", { class: "muted" }, note)}`;
      const statement: GridCell = { content: element("p", {}, words), colSpan: goal.isMarker ? overview.head.length - 1 : 1 };
      return [cell(String(goal.number)), statement, ...goal.cells.map((text) => cell(text))];
    }),
  ]);
}

/** All goals as a table, each focus area or section with a row of its own above its goals. */
export function goalsOverviewHtml(writing: Writing): string {
  const overview = fittedGoalsOverview(writing);
  if (overview.areas.length === 0) return "";
  return gridHtml({
    columns: goalsColumns(overview, writing.look),
    rows: [head(overview.head), ...goalRows(overview, writing)],
    headRows: 1,
    isSmall: isWide(overview),
    label: "Oversigt over mål",
  });
}

/** A table of two columns, the first of which names its row; nothing where there are no rows. */
function listingHtml(label: string, names: readonly [string, string], rows: readonly (readonly [string, string])[], { look }: Writing): string {
  if (rows.length === 0) return "";
  const columns = [0, 1].map((column) => [names, ...rows].map((row) => row[column] ?? ""));
  return gridHtml({
    columns: widthsByWords(columns, { font: look.font.body, size: look.text.tableCell.size }, look.page),
    rows: [head(names), ...rows.map(([name, words]) => [cell(name, "row"), cell(words)])],
    headRows: 1,
    label,
  });
}

export function sourcesHtml(writing: Writing): string {
  const rows = sourcesOverview(writing.plan).map((entry) => [entry.source, sourceUseWords(entry)] as const);
  return listingHtml("Kilder", ["Kilde", "Bruges ved"], rows, writing);
}

export function abbreviationsHtml(writing: Writing): string {
  const rows = abbreviationsOverview(writing.plan).map(({ short, meaning }) => [short, meaning] as const);
  return listingHtml("Forkortelser", ["Forkortelse", "Betydning"], rows, writing);
}
