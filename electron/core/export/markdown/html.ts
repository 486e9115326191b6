import { escapeHtml } from "../../../../shared/html/escape.ts";
import { MARKS, type Cell, type Flow, type Inline, type List, type Table } from "../../../../shared/plan/nodes/index.ts";
import {
  markerNote,
  type GoalsOverview,
  type NumberedPoint,
  type OverviewGoal,
  type PointsOverview,
} from "../../../../shared/plan/overviews/index.ts";
import { isText, withoutFootnotes } from "../../../../shared/plan/tree.ts";
import { noteNumber, tags, type NoteNumbers } from "./phrasing.ts";

/** A blank line would end the HTML, so there is none: breaks are elements. */
function inlineHtml(inlines: readonly Inline[], numbers: NoteNumbers): string {
  return inlines
    .map((node) => {
      if (!isText(node)) {
        if (node.type === "link") return `<a href="${escapeHtml(node.url)}">${inlineHtml(node.children, numbers)}</a>`;
        return node.type === "footnote" ? `<sup>${noteNumber(node, numbers)}</sup>` : "";
      }
      if (node.text === "") return "";
      const words = escapeHtml(node.text).replaceAll("\n", "<br>");
      return MARKS.filter((mark) => node[mark]).reduceRight((inner, mark) => `<${tags[mark]}>${inner}</${tags[mark]}>`, words);
    })
    .join("");
}

function listHtml(list: List, numbers: NoteNumbers): string {
  const tag = list.ordered ? "ol" : "ul";
  const items = list.children.map(({ children: [paragraph, nested] }) => {
    return `<li>${inlineHtml(paragraph.children, numbers)}${nested ? listHtml(nested, numbers) : ""}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

function flowHtml(flow: readonly Flow[], numbers: NoteNumbers): string {
  const [only, ...others] = flow;
  if (only?.type === "paragraph" && others.length === 0) return inlineHtml(only.children, numbers);
  return flow
    .map((block) => (block.type === "list" ? listHtml(block, numbers) : `<p>${inlineHtml(block.children, numbers)}</p>`))
    .join("");
}

function cellHtml(cell: Cell, header: boolean, numbers: NoteNumbers): string {
  const tag = header ? "th" : "td";
  const spans = `${cell.colSpan ? ` colspan="${cell.colSpan}"` : ""}${cell.rowSpan ? ` rowspan="${cell.rowSpan}"` : ""}`;
  return `<${tag}${spans}>${flowHtml(cell.children, numbers)}</${tag}>`;
}

function rowsHtml(group: "thead" | "tbody", rows: readonly string[]): string[] {
  return rows.length === 0 ? [] : [`<${group}>`, ...rows.map((row) => `<tr>${row}</tr>`), `</${group}>`];
}

/** A table with spans, lists or more than one header row, which Markdown's own cannot say. */
export function tableHtml(table: Table, numbers: NoteNumbers): string {
  const rows = table.children.map((row, index) =>
    row.children.map((cell) => cellHtml(cell, index < table.headerRows, numbers)).join(""),
  );
  return [
    "<table>",
    ...rowsHtml("thead", rows.slice(0, table.headerRows)),
    ...rowsHtml("tbody", rows.slice(table.headerRows)),
    "</table>",
  ].join("\n");
}

/** Words that stand in the document once already: their footnotes are not repeated. */
function repeatedHtml(inlines: readonly Inline[], numbers: NoteNumbers): string {
  return inlineHtml(withoutFootnotes(inlines), numbers);
}

/** HTML counts "3." but not "2.3", which is written out. */
function pointsHtml(points: readonly NumberedPoint[], numbers: NoteNumbers): string {
  const counted = points.every(({ number }) => !number.includes("."));
  const items = points.map(({ number, point }) => {
    const words = repeatedHtml(point.children, numbers);
    return counted ? `<li value="${number}">${words}</li>` : `<li>${number} ${words}</li>`;
  });
  if (items.length === 0) return "";
  return counted ? `<ol>${items.join("")}</ol>` : `<ul>${items.join("")}</ul>`;
}

export function overviewHtml({ head, rows }: PointsOverview, numbers: NoteNumbers): string {
  const headRow = head.map((text) => `<th>${escapeHtml(text)}</th>`).join("");
  const bodyRows = rows.map(({ title, points }) => {
    const cells = points.map((column) => `<td>${pointsHtml(column, numbers)}</td>`).join("");
    return `<th>${escapeHtml(title).replaceAll("\n", "<br>")}</th>${cells}`;
  });
  return ["<table>", ...rowsHtml("thead", [headRow]), ...rowsHtml("tbody", bodyRows), "</table>"].join("\n");
}

function goalHtml(goal: OverviewGoal, overview: GoalsOverview, numbers: NoteNumbers): string {
  const { number, isMarker, statement, cells } = goal;
  const columns = overview.head.length - 1;
  const span = isMarker && columns > 1 ? ` colspan="${columns}"` : "";
  const own = `<td>${number}</td><td${span}>${repeatedHtml(statement, numbers)}${markerNote(goal, overview)}</td>`;
  return [own, ...cells.map((text) => `<td>${escapeHtml(text).replaceAll("\n", "<br>")}</td>`)].join("");
}

/** Each focus area or section has a row of its own above its goals. */
export function goalsHtml(overview: GoalsOverview, numbers: NoteNumbers): string {
  const { head, areas } = overview;
  const headRow = head.map((text) => `<th>${escapeHtml(text)}</th>`).join("");
  const bodyRows = areas.flatMap(({ title, goals }) => [
    ...(title.trim() === "" ? [] : [`<th colspan="${head.length}">${escapeHtml(title).replaceAll("\n", "<br>")}</th>`]),
    ...goals.map((goal) => goalHtml(goal, overview, numbers)),
  ]);
  return ["<table>", ...rowsHtml("thead", [headRow]), ...rowsHtml("tbody", bodyRows), "</table>"].join("\n");
}
