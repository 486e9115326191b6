import { TextRun, type FileChild } from "docx";
import type { Look } from "../../../../shared/look/look.ts";
import {
  goalsOverview,
  markerNote,
  type GoalsOverview,
  type OverviewGoal,
} from "../../../../shared/plan/overviews/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { widthsByWords } from "./columnWidths.ts";
import type { GridCell } from "./grid.ts";
import { overviewCell, overviewTable } from "./overviewTable.ts";
import { plainRuns, repeatedRuns } from "./runs.ts";
import { styleIds } from "./styleIds.ts";
import type { Opening, Writing } from "./writing.ts";

/** With more columns than this, the table is set in smaller letters. */
export const WIDE_FROM = 5;

interface CellStyles {
  head: string;
  text: string;
  /** Of its letters, in points. */
  size: number;
}

function cellStyles({ head }: GoalsOverview, { text }: Look): CellStyles {
  return head.length > WIDE_FROM
    ? { head: styleIds.smallTableHead, text: styleIds.smallTableText, size: text.smallTableCell.size }
    : { head: styleIds.tableHead, text: styleIds.tableText, size: text.tableCell.size };
}

/** The number is the one the goal has where it stands. */
function goalRow(goal: OverviewGoal, overview: GoalsOverview, writing: Writing): GridCell[] {
  const { number, statement, isMarker, cells } = goal;
  const { text: style } = cellStyles(overview, writing.look);
  const note = markerNote(goal, overview);
  const sort = note === "" ? [] : [new TextRun({ text: note, color: writing.look.colour.muted })];
  const words = [...repeatedRuns(statement, writing), ...sort];
  return [
    overviewCell(false, [{ style, children: plainRuns(String(number)) }]),
    overviewCell(false, [{ style, children: words }], isMarker ? overview.head.length - 1 : 1),
    ...cells.map((text) => overviewCell(false, [{ style, children: plainRuns(text) }])),
  ];
}

/** The words of each column, by which it gets its width. */
export function columnTexts({ head, areas }: GoalsOverview): string[][] {
  const goals = areas.flatMap((area) => area.goals).filter(({ isMarker }) => !isMarker);
  const rows = goals.map(({ number, statement, cells }) => [String(number), inlineText(statement), ...cells]);
  return head.map((title, column) => [title, ...rows.map((row) => row[column] ?? "")]);
}

/** All goals as a table, each focus area or section with a row of its own above its goals; nothing where none is written. */
export function writeGoalsOverview(opening: Opening, writing: Writing): FileChild[] {
  const overview = goalsOverview(writing.plan);
  const { head, areas } = overview;
  if (areas.length === 0) return [];
  const styles = cellStyles(overview, writing.look);
  const headCell = (text: string, colSpan = 1) => overviewCell(true, [{ style: styles.head, children: plainRuns(text) }], colSpan);
  const count = areas.reduce((sum, { goals }) => sum + goals.length, 0);
  return overviewTable(
    {
      columns: widthsByWords(columnTexts(overview), { font: writing.look.font.body, size: styles.size }, writing.look.page),
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
