import { formatUnit, NO_BREAK_SPACE } from "../../figures/formatAmount.ts";
import { amountWords, baselineDate, goalUnit, type AmountsOfPlan } from "../goalRecord.ts";
import { isBlockWritten } from "../isWritten.ts";
import type { Goal, Inline } from "../nodes/index.ts";
import { numberPlan, numberedParts } from "../numbering.ts";
import type { Plan } from "../plan.ts";
import { numberedTitle } from "./numberedTitle.ts";

export interface OverviewGoal {
  id: string;
  /** Its number through the whole plan. */
  number: number;
  /** A marker has nothing to measure: its words take all columns after the number. */
  isMarker: boolean;
  statement: Inline[];
  /** One text for each column after number and statement; none for a marker. */
  cells: string[];
}

export interface GoalsOverview {
  /** The heads of the columns: number, statement, then one for each thing that any of the goals says. */
  head: string[];
  /** The sections that have goals; `title` with the number a focus area has, "" while it is not named. */
  areas: { sectionId: string; title: string; goals: OverviewGoal[] }[];
}

/** Those that every goal has: number and statement. */
const OWN_COLUMNS = 2;

/** Tells a marker from the goals to be measured that it stands among; "" where it needs no telling. */
export function markerNote({ isMarker }: Pick<OverviewGoal, "isMarker">, { head }: Pick<GoalsOverview, "head">): string {
  return isMarker && head.length > OWN_COLUMNS ? " (politisk pejlemærke)" : "";
}

/** A unit of more letters than this has no room in the narrow columns of numbers. */
const LONGEST_UNIT = 9;

/** One of more letters than this goes below its number where the column is narrow, rather than make it wide. */
const LONGEST_BESIDE = 3;

function unitLength(goal: Goal, plan: AmountsOfPlan): number {
  return formatUnit(goalUnit(goal, plan), plan.houseStyle).length;
}

function hasShortUnit(goal: Goal, plan: AmountsOfPlan): boolean {
  return unitLength(goal, plan) <= LONGEST_UNIT;
}

/** A long unit is said once, with the indicator, unless the indicator says it already. */
function indicatorCell(goal: Goal, plan: AmountsOfPlan): string {
  const unit = goalUnit(goal, plan).trim();
  const indicator = goal.indicator.trim();
  if (unit === "" || hasShortUnit(goal, plan) || indicator.toLowerCase().includes(unit.toLowerCase())) return indicator;
  return indicator === "" ? unit : `${indicator} (${unit})`;
}

function amountCell(goal: Goal, side: "baseline" | "target", plan: AmountsOfPlan): string {
  const words = amountWords(goal, side, hasShortUnit(goal, plan) ? "withUnit" : "number", plan);
  return unitLength(goal, plan) > LONGEST_BESIDE ? words.replace(NO_BREAK_SPACE, " ") : words;
}

function baselineCell(goal: Goal, plan: AmountsOfPlan): string {
  const date = baselineDate(goal, plan).trim();
  return [amountCell(goal, "baseline", plan), date && `(${date})`].filter(Boolean).join(" ");
}

const COLUMNS: readonly { head: string; cell: (goal: Goal, plan: AmountsOfPlan) => string }[] = [
  { head: "Indikator", cell: indicatorCell },
  { head: "Udgangspunkt", cell: baselineCell },
  { head: "Måltal", cell: (goal, plan) => amountCell(goal, "target", plan) },
  { head: "Frist", cell: ({ target }) => target.deadline.trim() },
  { head: "Ansvarlig", cell: ({ responsible }) => responsible.trim() },
];

/**
 * All goals of the plan under the focus area or section they stand in, in reading order. Goals nobody has written
 * anything in are left out, and so are columns that no goal uses.
 */
export function goalsOverview(plan: Pick<Plan, "focusAreas" | "sections"> & AmountsOfPlan): GoalsOverview {
  const numbering = numberPlan(plan);
  const areas = plan.sections
    .map((section) => ({ section, goals: numberedParts(section).goals.filter(isBlockWritten) }))
    .filter(({ goals }) => goals.length > 0);
  const measurable = areas.flatMap(({ goals }) => goals).filter(({ kind }) => kind === "measurable");
  const columns = COLUMNS.filter(({ cell }) => measurable.some((goal) => cell(goal, plan) !== ""));
  return {
    head: ["Nr.", measurable.length > 0 ? "Mål" : "Politiske pejlemærker", ...columns.map(({ head }) => head)],
    areas: areas.map(({ section, goals }) => ({
      sectionId: section.id,
      title: numberedTitle(section, numbering),
      goals: goals.map((goal) => ({
        id: goal.id,
        number: numbering.goals.get(goal.id) ?? 1,
        isMarker: goal.kind === "marker",
        statement: goal.children,
        cells: goal.kind === "marker" ? [] : columns.map(({ cell }) => cell(goal, plan)),
      })),
    })),
  };
}
