import { TextRun, type FileChild } from "docx";
import { markerNote, type GoalsOverview, type OverviewGoal } from "../../../../../shared/plan/overviews/index.ts";
import { fittedGoalsOverview, goalsColumns, isWide } from "../../tables/goalsColumns.ts";
import type { GridCell } from "../tables/grid.ts";
import { overviewCell, overviewTable } from "./overviewTable.ts";
import { plainRuns, repeatedRuns } from "../text/runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";

function cellStyles(overview: GoalsOverview): { head: string; text: string } {
  return isWide(overview)
    ? { head: styleIds.smallTableHead, text: styleIds.smallTableText }
    : { head: styleIds.tableHead, text: styleIds.tableText };
}

/** The number is the one the goal has where it stands. */
function goalRow(goal: OverviewGoal, overview: GoalsOverview, writing: Writing): GridCell[] {
  const { number, statement, isMarker, cells } = goal;
  const { text: style } = cellStyles(overview);
  const note = markerNote(goal, overview);
  const sort = note === "" ? [] : [new TextRun({ text: note, color: writing.look.colour.muted })];
  const words = [...repeatedRuns(statement, writing), ...sort];
  return [
    overviewCell(false, [{ style, children: plainRuns(String(number)) }]),
    overviewCell(false, [{ style, children: words }], isMarker ? overview.head.length - 1 : 1),
    ...cells.map((text) => overviewCell(false, [{ style, children: plainRuns(text) }])),
  ];
}

/** All goals as a table, each focus area or section with a row of its own above its goals; nothing where none is written. */
export function writeGoalsOverview(opening: Opening, writing: Writing): FileChild[] {
  const overview = fittedGoalsOverview(writing);
  const { head, areas } = overview;
  if (areas.length === 0) return [];
  const styles = cellStyles(overview);
  const headCell = (text: string, colSpan = 1) => overviewCell(true, [{ style: styles.head, children: plainRuns(text) }], colSpan);
  const count = areas.reduce((sum, { goals }) => sum + goals.length, 0);
  return overviewTable(
    {
      columns: goalsColumns(overview, writing.look),
      rows: [
        head.map((text) => headCell(text)),
        ...areas.flatMap(({ title, goals }) => [
          ...(title.trim() === "" ? [] : [[headCell(title, head.length)]]),
          ...goals.map((goal) => goalRow(goal, overview, writing)),
        ]),
      ],
      headerColumns: 0,
      alt: { title: "Oversigt over mål", description: `${count} mål. Kolonner: ${head.join(", ")}.` },
    },
    opening,
    writing,
  );
}
