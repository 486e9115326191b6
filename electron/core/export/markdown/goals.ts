import type { BlockContent, ListItem, PhrasingContent } from "mdast";
import { baselineDate, goalHeading, goalRecord, goalUnit, type GoalSide, type RecordLine } from "../../../../shared/plan/goalRecord.ts";
import type { Goal, Inline } from "../../../../shared/plan/nodes/index.ts";
import type { Numbering } from "../../../../shared/plan/numbering.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import type { MarkData } from "../../exchange/markdownMarks.ts";
import { boldPhrasing, phrasing } from "./phrasing.ts";
import { mark } from "./textNodes.ts";

/** "Indikator: …". A comment keeps its paragraphs as lines. */
function recordItem({ label, text }: RecordLine, numbering: Numbering): ListItem {
  const words: PhrasingContent[] = phrasing([{ text: `${label}: ${text.trim()}` }], numbering);
  return { type: "listItem", spread: false, children: [{ type: "paragraph", children: words }] };
}

/** Its numbers as the reader sees them, whether they are its own or the plan's key figures. */
function goalData(goal: Goal, plan: Plan): Omit<MarkData<"goal">, "record"> {
  const value = ({ value: own, keyFigure }: Goal[GoalSide]) =>
    keyFigure === null ? own : (plan.keyFigures.find(({ id }) => id === keyFigure)?.value ?? null);
  return {
    kind: goal.kind,
    unit: goalUnit(goal, plan),
    baseline: { value: value(goal.baseline), date: baselineDate(goal, plan) },
    target: { value: value(goal.target), deadline: goal.target.deadline },
  };
}

/** A goal: its number and statement in bold, and under it a list of what else it says. */
export function goalBlocks(goal: Goal, plan: Plan, numbering: Numbering): BlockContent[] {
  const heading = goalHeading(goal, numbering.goals.get(goal.id) ?? 1);
  const words: Inline[] = hasWords(goal.children) ? [{ text: `${heading}: ` }, ...goal.children] : [{ text: heading }];
  const record = goalRecord(goal, plan).map((line) => recordItem(line, numbering));
  return [
    mark("goal", { ...goalData(goal, plan), record: record.length > 0 }),
    { type: "paragraph", children: boldPhrasing(words, numbering) },
    ...(record.length > 0 ? [{ type: "list" as const, ordered: false, spread: false, children: record }] : []),
  ];
}
