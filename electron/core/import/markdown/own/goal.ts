import { formatUnit } from "../../../../../shared/figures/formatAmount.ts";
import { splitAmount } from "../../../../../shared/figures/splitAmount.ts";
import { goalRecord, type RecordLine } from "../../../../../shared/plan/goalRecord.ts";
import { createGoal, type Decimal, type Goal } from "../../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../../shared/plan/tree.ts";
import type { MarkData } from "../../../exchange/markdownMarks.ts";
import { without } from "../../inlines.ts";
import type { Cursor } from "./cursor.ts";
import { decimalOf } from "./decimalOf.ts";
import { withoutLeading } from "./words.ts";

const HEADING = /^Mål \d+(?: · Politisk pejlemærke)?(?:: |$)/;
const LINE = /^([^:]+): (.*)$/s;
const MOMENT = /^(.*?)(?: \(([^()]*)\))?$/s;
const BY = /^senest (?:i |ved )?/;

/** What a line is called tells which part of the record it is. */
const LABELS: Readonly<Record<string, RecordLine["part"]>> = {
  Indikator: "indicator",
  Enhed: "unit",
  Udgangspunkt: "baseline",
  Måltal: "target",
  Frist: "deadline",
  Kilde: "source",
  Ansvarlig: "responsible",
  "Kommunens bemærkning": "comment",
};

/** The lines of the record below the statement; one that says nothing known is a remark. */
function takeRecord(cursor: Cursor): Map<RecordLine["part"], string> {
  const lines = new Map<RecordLine["part"], string>();
  for (const item of cursor.take("list")?.children ?? []) {
    const line = item.children.map((child) => inlineText(cursor.inlines(child))).join("\n");
    const [, label = "", text = ""] = LINE.exec(line) ?? [];
    const part = LABELS[label];
    if (part !== undefined && !lines.has(part)) lines.set(part, text);
    else lines.set("comment", [lines.get("comment"), line].filter((words) => words).join("\n"));
  }
  return lines;
}

/** A number as somebody has written it anew, and what stands after its unit. */
function readAmount(text: string, unit: string): { value: Decimal | null; rest: string } {
  const split = splitAmount(text);
  const value = decimalOf(split.amount);
  if (value === null) return { value, rest: text.trim() };
  return { value, rest: split.unit.startsWith(unit) ? split.unit.slice(unit.length).trim() : split.unit };
}

/** The goal's numbers: those of the mark, as long as the words still say the same. */
function withNumbers(goal: Goal, lines: ReadonlyMap<RecordLine["part"], string>, { houseStyle }: MarkData<"plan">): Goal {
  const said = new Map(goalRecord(goal, { keyFigures: [], houseStyle }).map(({ part, text }) => [part, text]));
  const unit = formatUnit(goal.unit, houseStyle);
  const baseline = lines.get("baseline") ?? "";
  const target = lines.get("target") ?? "";
  const deadline = lines.get("deadline") ?? "";
  const isSame = (part: RecordLine["part"], text: string) => (said.get(part) ?? "").trim() === text.trim();
  const [, amount = "", date = ""] = MOMENT.exec(baseline) ?? [];
  const aim = readAmount(target, unit);
  return {
    ...goal,
    baseline: isSame("baseline", baseline) ? goal.baseline : { value: readAmount(amount, unit).value, keyFigure: null, date },
    target:
      isSame("target", target) && isSame("deadline", deadline)
        ? goal.target
        : { value: aim.value, keyFigure: null, deadline: target === "" ? deadline : aim.rest.replace(BY, "") },
  };
}

/** Statement and record. A marker's numbers are not in the words. */
export function readGoal(cursor: Cursor, mark: MarkData<"goal">, plan: MarkData<"plan">): Goal | undefined {
  const heading = cursor.take("paragraph");
  if (!heading) return undefined;
  const { kind, unit, baseline, target } = mark;
  const lines = mark.record ? takeRecord(cursor) : new Map<RecordLine["part"], string>();
  const goal: Goal = {
    ...createGoal(kind, withoutLeading(without("bold", cursor.inlines(heading)), HEADING)),
    unit: lines.get("unit") ?? unit,
    baseline: { ...baseline, keyFigure: null },
    target: { ...target, keyFigure: null },
    indicator: lines.get("indicator") ?? "",
    source: lines.get("source") ?? "",
    responsible: lines.get("responsible") ?? "",
    comment: lines.get("comment") ?? "",
  };
  return kind === "marker" ? goal : withNumbers(goal, lines, plan);
}
