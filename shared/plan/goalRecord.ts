import { formatAmount, MISSING } from "../figures/formatAmount.ts";
import { keyFigureWords } from "./derivedWords.ts";
import type { Goal } from "./nodes/index.ts";
import type { Plan } from "./plan.ts";
import { bareSource } from "./sourceLine.ts";

/** What a goal's numbers may follow from. */
export type AmountsOfPlan = Pick<Plan, "keyFigures" | "houseStyle">;

/** The two numbers of a goal: where it starts, and where it is to end. */
export type GoalSide = "baseline" | "target";

/** The texts beside its statement that a goal of this kind shows, in the order it shows them. */
export function goalTexts({ kind }: Pick<Goal, "kind">): readonly ("indicator" | "source" | "responsible" | "comment")[] {
  return kind === "marker" ? ["comment"] : ["indicator", "source", "responsible", "comment"];
}

function isGiven(text: string): boolean {
  return text.trim() !== "";
}

function hasNumber({ value, keyFigure }: Goal[GoalSide]): boolean {
  return value !== null || keyFigure !== null;
}

/** Whether anything is given beside the statement, shown or not: what would be lost with the goal. */
export function hasRecord({ baseline, target, indicator, unit, source, responsible, comment }: Goal): boolean {
  const texts = [indicator, unit, baseline.date, target.deadline, source, responsible, comment];
  return texts.some(isGiven) || hasNumber(baseline) || hasNumber(target);
}

/** Whether a reader finds anything beside the statement. A unit with nothing to count says nothing. */
export function showsRecord(goal: Goal): boolean {
  if (goalTexts(goal).some((name) => isGiven(goal[name]))) return true;
  const { kind, baseline, target } = goal;
  return kind === "measurable" && ([baseline.date, target.deadline].some(isGiven) || hasNumber(baseline) || hasNumber(target));
}

/** What the goal's numbers count: its own unit, else that of the key figures they come from. */
export function goalUnit({ unit, baseline, target }: Goal, { keyFigures }: Pick<Plan, "keyFigures">): string {
  if (isGiven(unit)) return unit;
  const units = [baseline, target].map(({ keyFigure }) => keyFigures.find(({ id }) => id === keyFigure)?.unit ?? "");
  return units.find(isGiven) ?? "";
}

/** "12.850 fuldtidspersoner" or, without its unit, "12.850"; "" where no number is given. */
export function amountWords(goal: Goal, side: GoalSide, form: "withUnit" | "number", plan: AmountsOfPlan): string {
  const { value, keyFigure } = goal[side];
  if (keyFigure !== null) {
    const figure = plan.keyFigures.find(({ id }) => id === keyFigure);
    if (!figure || form === "number") return keyFigureWords({ figure: keyFigure, form: "number" }, plan);
    return formatAmount(figure.value, isGiven(figure.unit) ? figure.unit : goalUnit(goal, plan), plan.houseStyle);
  }
  return value === null ? "" : formatAmount(value, form === "number" ? "" : goalUnit(goal, plan), plan.houseStyle);
}

/** The moment the starting point holds for: the goal's own, else that of the key figure it comes from. */
export function baselineDate({ baseline: { date, keyFigure } }: Goal, { keyFigures }: Pick<Plan, "keyFigures">): string {
  return isGiven(date) ? date : (keyFigures.find(({ id }) => id === keyFigure)?.asOf ?? "");
}

/** Authors say now and then themselves how the deadline is meant. */
const SAYS_WHEN = /^(?:senest|inden|ved|i|pr\.?|fra|hvert?|årligt|løbende|hele|primo|medio|ultimo|fortsat)(?:\s|$)/i;

/** A year or a part of one, in which something happens; of what begins or ends, it happens at the beginning or end. */
const IN_WHICH = /^(?:\d{4}|(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|\d\.\s*(?:kvartal|halvår))(?:\s.*)?)$/i;
const AT_WHICH = /^(?:udgangen|slutningen|begyndelsen|starten|årets) /i;

/** "december 2028" as it follows the number to be reached: "senest i december 2028". */
export function deadlineWords(deadline: string): string {
  const trimmed = deadline.trim();
  if (SAYS_WHEN.test(trimmed)) return trimmed;
  return `senest ${IN_WHICH.test(trimmed) ? "i " : AT_WHICH.test(trimmed) ? "ved " : ""}${trimmed}`;
}

/** One thing a goal says beside its statement, under its label. */
export interface RecordLine {
  part: "indicator" | "unit" | "baseline" | "target" | "deadline" | "source" | "responsible" | "comment";
  label: string;
  /** "\n" starts a new paragraph in the comment. */
  text: string;
}

function baselineText(goal: Goal, plan: AmountsOfPlan): string {
  const amount = amountWords(goal, "baseline", "withUnit", plan);
  const date = baselineDate(goal, plan).trim();
  return date === "" ? amount : `${amount || MISSING} (${date})`;
}

function targetLine(goal: Goal, plan: AmountsOfPlan): RecordLine {
  const amount = amountWords(goal, "target", "withUnit", plan);
  const { deadline } = goal.target;
  if (amount === "") return { part: "deadline", label: "Frist", text: deadline };
  return { part: "target", label: "Måltal", text: isGiven(deadline) ? `${amount} ${deadlineWords(deadline)}` : amount };
}

function numberLines(goal: Goal, plan: AmountsOfPlan): RecordLine[] {
  const alone = !hasNumber(goal.baseline) && !hasNumber(goal.target);
  return [
    { part: "indicator", label: "Indikator", text: goal.indicator },
    { part: "unit", label: "Enhed", text: alone ? goal.unit : "" },
    { part: "baseline", label: "Udgangspunkt", text: baselineText(goal, plan) },
    targetLine(goal, plan),
    { part: "source", label: "Kilde", text: bareSource(goal.source) },
    { part: "responsible", label: "Ansvarlig", text: goal.responsible },
  ];
}

/** What a goal says beside its statement, as a reader has it; what is not given is left out. */
export function goalRecord(goal: Goal, plan: AmountsOfPlan): RecordLine[] {
  const comment: RecordLine = { part: "comment", label: "Kommunens bemærkning", text: goal.comment };
  const lines = goal.kind === "marker" ? [comment] : [...numberLines(goal, plan), comment];
  return lines.filter(({ text }) => isGiven(text));
}

/** What a goal is called above its statement: "Mål 3", and which sort where it is none to be measured. */
export function goalHeading({ kind }: Pick<Goal, "kind">, number: number): string {
  return kind === "marker" ? `Mål ${number} · Politisk pejlemærke` : `Mål ${number}`;
}
