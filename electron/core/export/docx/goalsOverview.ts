import { TextRun, type FileChild, type IParagraphOptions } from "docx";
import {
  goalsOverview,
  markerNote,
  type GoalsOverview,
  type OverviewGoal,
} from "../../../../shared/plan/overviews/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { widthsByWords } from "./columnWidths.ts";
import { drawGrid, type GridCell } from "./grid.ts";
import { plainRuns, repeatedRuns } from "./runs.ts";
import { styleIds } from "./styleIds.ts";
import { spacer } from "./tables.ts";
import type { Opening, Writing } from "./writing.ts";

/** With more columns than this, the table is set in smaller letters. */
const WIDE_FROM = 5;

interface CellStyles {
  head: string;
  text: string;
}

function isWide({ head }: GoalsOverview): boolean {
  return head.length > WIDE_FROM;
}

function cellStyles(overview: GoalsOverview): CellStyles {
  return isWide(overview)
    ? { head: styleIds.smallTableHead, text: styleIds.smallTableText }
    : { head: styleIds.tableHead, text: styleIds.tableText };
}

function cell(header: boolean, style: string, children: IParagraphOptions["children"], colSpan = 1): GridCell {
  return { colSpan, merge: "none", header, content: [{ style, children: children ?? [] }] };
}

/** The number is the one the goal has where it stands. */
function goalRow(goal: OverviewGoal, overview: GoalsOverview, writing: Writing): GridCell[] {
  const { number, statement, isMarker, cells } = goal;
  const { text } = cellStyles(overview);
  const note = markerNote(goal, overview);
  const sort = note === "" ? [] : [new TextRun({ text: note, color: writing.look.colour.muted })];
  return [
    cell(false, text, plainRuns(String(number))),
    cell(false, text, [...repeatedRuns(statement, writing), ...sort], isMarker ? overview.head.length - 1 : 1),
    ...cells.map((words) => cell(false, text, plainRuns(words))),
  ];
}

/** The words of each column, by which it gets its width. */
function columnTexts({ head, areas }: GoalsOverview): string[][] {
  const goals = areas.flatMap((area) => area.goals).filter(({ isMarker }) => !isMarker);
  const rows = goals.map(({ number, statement, cells }) => [String(number), inlineText(statement), ...cells]);
  return head.map((title, column) => [title, ...rows.map((row) => row[column] ?? "")]);
}

/** All goals as a table, each focus area or section with a row of its own above its goals; nothing where none is written. */
export function writeGoalsOverview(opening: Opening, writing: Writing): FileChild[] {
  const { look } = writing;
  const overview = goalsOverview(writing.plan);
  const { head, areas } = overview;
  if (areas.length === 0) return [];
  const styles = cellStyles(overview);
  const count = areas.reduce((sum, { goals }) => sum + goals.length, 0);
  return [
    ...(opening.pageBreakBefore ? [spacer(opening)] : []),
    drawGrid(
      {
        columns: widthsByWords(columnTexts(overview), { font: look.font.body, size: (isWide(overview) ? look.text.smallTableCell : look.text.tableCell).size }),
        rows: [
          head.map((text) => cell(true, styles.head, plainRuns(text))),
          ...areas.flatMap(({ title, goals }) => [
            ...(title.trim() === "" ? [] : [[cell(true, styles.head, plainRuns(title), head.length)]]),
            ...goals.map((goal) => goalRow(goal, overview, writing)),
          ]),
        ],
        headerRows: 1,
        headerColumns: 0,
        keepTogether: false,
        keepWithNext: false,
        alt: { title: "Oversigt over mål", description: `${count} mål. Kolonner: ${head.join(", ")}.` },
      },
      look,
    ),
    spacer(),
  ];
}
