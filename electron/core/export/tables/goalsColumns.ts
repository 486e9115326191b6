import type { Look } from "../../../../shared/look/look.ts";
import { goalsOverview, type GoalsOverview, type OverviewGoal } from "../../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { fitsByWords, widthsByWords, type Typeface } from "./columnWidths.ts";

const WIDE_FROM = 5;

/** Whether the overview has so many columns that it is set in smaller letters. */
export function isWide({ head }: GoalsOverview): boolean {
  return head.length > WIDE_FROM;
}

function typefaceOf(overview: GoalsOverview, { font, text }: Look): Typeface {
  return { font: font.body, size: (isWide(overview) ? text.smallTableCell : text.tableCell).size };
}

/** The words of each column, by which it gets its width. */
function columnTexts({ head, areas }: GoalsOverview): string[][] {
  const goals = areas.flatMap((area) => area.goals).filter(({ isMarker }) => !isMarker);
  const rows = goals.map(({ number, statement, cells }) => [String(number), inlineText(statement), ...cells]);
  return head.map((title, column) => [title, ...rows.map((row) => row[column] ?? "")]);
}

/** The widths of the overview's columns, in points. */
export function goalsColumns(overview: GoalsOverview, look: Look): number[] {
  return widthsByWords(columnTexts(overview), typefaceOf(overview, look), look.page);
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
export function fittedGoalsOverview({ plan, look }: { plan: Plan; look: Look }): GoalsOverview {
  return GIVING_WAY.reduce((overview, name) => {
    return fitsByWords(columnTexts(overview), typefaceOf(overview, look), look.page) ? overview : withoutColumn(overview, name);
  }, goalsOverview(plan));
}
