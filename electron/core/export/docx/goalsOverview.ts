import { TextRun, type FileChild } from "docx";
import type { Look } from "../../../../shared/look/look.ts";
import {
  goalsOverview,
  markerNote,
  type GoalsOverview,
  type OverviewGoal,
} from "../../../../shared/plan/overviews/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { fitsByWords, widthsByWords } from "./columnWidths.ts";
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

/** Columns that give way where all of them are too many for the page, in this order. */
const GIVING_WAY: readonly string[] = ["Indikator", "Ansvarlig"];

/** Where the columns after number and statement begin. */
const FIRST_CELL = 2;

/** The overview without the column called `name`: what it says stands below the goals' own words. */
function withoutColumn(overview: GoalsOverview, name: string): GoalsOverview {
  const column = overview.head.indexOf(name);
  if (column === -1) return overview;
  const goal = (entry: OverviewGoal): OverviewGoal => {
    const text = entry.cells[column - FIRST_CELL] ?? "";
    const statement = text === "" ? entry.statement : [...entry.statement, { text: `\n${name}: ${text}` }];
    return { ...entry, statement, cells: entry.cells.filter((_, index) => index !== column - FIRST_CELL) };
  };
  return {
    head: overview.head.filter((_, index) => index !== column),
    areas: overview.areas.map((area) => ({ ...area, goals: area.goals.map(goal) })),
  };
}

/** The goals of a plan as a table has them on its pages: with so many columns that no word is torn apart, as far as can be. */
export function fittedGoalsOverview({ plan, look }: Pick<Writing, "plan" | "look">): GoalsOverview {
  return GIVING_WAY.reduce((overview, name) => {
    const typeface = { font: look.font.body, size: cellStyles(overview, look).size };
    return fitsByWords(columnTexts(overview), typeface, look.page) ? overview : withoutColumn(overview, name);
  }, goalsOverview(plan));
}

/** All goals as a table, each focus area or section with a row of its own above its goals; nothing where none is written. */
export function writeGoalsOverview(opening: Opening, writing: Writing): FileChild[] {
  const overview = fittedGoalsOverview(writing);
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
