import { TabStopType, TextRun, type FileChild, type ParagraphChild } from "docx";
import { pointIndent } from "../../../../../shared/look/pointIndent.ts";
import { pointsOverview, type NumberedPoint } from "../../../../../shared/plan/overviews/index.ts";
import { pointMark } from "../../../../../shared/plan/pointMark.ts";
import { pointsColumns } from "../../tables/pointsColumns.ts";
import { field } from "../text/fields.ts";
import type { GridCell } from "../tables/grid.ts";
import { points } from "../styles/measures.ts";
import { repeatedRuns } from "../text/runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import { overviewCell, overviewTable } from "./overviewTable.ts";
import { plainRuns } from "../text/textRuns.ts";
import type { Opening, Writing } from "../writing.ts";

function headCell(text: string): GridCell {
  return overviewCell(true, [{ style: styleIds.tableHead, children: plainRuns(text) }]);
}

/** A number that Word takes from the point itself, and so follows it. */
function numberRuns({ number, point }: NumberedPoint, { bookmarks, look }: Writing): ParagraphChild[] {
  const run = (text: string) => new TextRun({ text, bold: true, color: look.colour.accent });
  const name = bookmarks.name(point.id);
  const mark = pointMark(number);
  const rest = mark.slice(number.length);
  return [
    ...(name === undefined ? [run(number)] : field(`REF ${name} \\n \\h`, [run(number)])),
    ...(rest === "" ? [] : [run(rest)]),
  ];
}

/** The points under one label, each with the number it has under its focus area. */
function pointsCell(numbered: readonly NumberedPoint[], indent: number, writing: Writing): GridCell {
  return overviewCell(
    false,
    numbered.map((entry) => ({
      style: styleIds.tableItem,
      indent: { left: points(indent), hanging: points(indent) },
      tabStops: [{ type: TabStopType.LEFT, position: points(indent) }],
      children: [...numberRuns(entry, writing), ...plainRuns("\t"), ...repeatedRuns(entry.point.children, writing)],
    })),
  );
}

/** Every focus area with its points as a table; nothing where no point is written yet. */
export function writePointsOverview(opening: Opening, writing: Writing): FileChild[] {
  const overview = pointsOverview(writing.plan);
  const { head, rows } = overview;
  if (rows.length === 0) return [];
  const marks = rows.flatMap(({ points }) => points.flat().map(({ number }) => pointMark(number)));
  const indent = pointIndent(marks, writing.look);
  return overviewTable(
    {
      columns: pointsColumns(overview),
      rows: [
        head.map((text) => headCell(text)),
        ...rows.map(({ title, points }) => [headCell(title), ...points.map((column) => pointsCell(column, indent, writing))]),
      ],
      headerColumns: 1,
      alt: { title: "Samlet oversigt", description: `${rows.length} rækker. Kolonner: ${head.join(", ")}.` },
    },
    opening,
    writing,
  );
}
