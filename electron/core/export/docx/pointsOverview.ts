import type { FileChild, IParagraphOptions } from "docx";
import type { Point } from "../../../../shared/plan/nodes/index.ts";
import { pointsOverview } from "../../../../shared/plan/overviews/index.ts";
import { drawGrid, type GridCell } from "./grid.ts";
import { repeatedRuns } from "./runs.ts";
import { styleIds } from "./styleIds.ts";
import { spacer } from "./tables.ts";
import { plainRuns } from "./textRuns.ts";
import type { Opening, Writing } from "./writing.ts";

/** How much wider a column of points is than the first column, which only names the focus area. */
const POINTS_SHARE = 3;

function cell(header: boolean, content: IParagraphOptions[]): GridCell {
  return { colSpan: 1, merge: "none", header, content };
}

function headCell(text: string): GridCell {
  return cell(true, [{ style: styleIds.tableHead, children: plainRuns(text) }]);
}

/** The numbers are those the points have under their focus area: each list counts from 1. */
function pointsCell(points: readonly Point[], writing: Writing): GridCell {
  const instance = writing.lists.start("cellPoints");
  return cell(
    false,
    points.map((point) => ({
      style: styleIds.tableItem,
      numbering: { ...instance, level: 0 },
      children: repeatedRuns(point.children, writing),
    })),
  );
}

/** Every focus area with its points as a table; nothing where no point is written yet. */
export function writePointsOverview(opening: Opening, writing: Writing): FileChild[] {
  const { head, rows } = pointsOverview(writing.plan);
  if (rows.length === 0) return [];
  return [
    ...(opening.pageBreakBefore ? [spacer(opening)] : []),
    drawGrid({
      columns: head.map((_, index) => (index === 0 ? 1 : POINTS_SHARE)),
      rows: [
        head.map((text) => headCell(text)),
        ...rows.map(({ title, points }) => [headCell(title), ...points.map((column) => pointsCell(column, writing))]),
      ],
      headerRows: 1,
      headerColumns: 1,
      keepTogether: false,
      keepWithNext: false,
      alt: { title: "Samlet oversigt", description: `${rows.length} rækker. Kolonner: ${head.join(", ")}.` },
    }, writing.look),
    spacer(),
  ];
}
