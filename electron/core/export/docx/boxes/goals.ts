import { Paragraph, Tab, TextRun, type IParagraphOptions } from "docx";
import { measures, type TextStyle } from "../../../../../shared/look/measures.ts";
import { goalHeading, goalRecord, type RecordLine } from "../../../../../shared/plan/goalRecord.ts";
import type { Goal } from "../../../../../shared/plan/nodes/index.ts";
import { numberPlan } from "../../../../../shared/plan/numbering.ts";
import { hasWords, inlineText } from "../../../../../shared/plan/tree.ts";
import { goalFrame } from "../styles/goalStyles.ts";
import { points, spacing } from "../styles/measures.ts";
import { inlineRuns, plainRuns } from "../text/runs.ts";
import { styleIds } from "../styles/styleIds.ts";
import type { Opening, Writing } from "../writing.ts";

/** Points between the record and the municipality's comment on it. */
const ABOVE_COMMENT = 5;

/** A statement of more letters fills lines enough to end one page and begin the next. */
const SHORT_STATEMENT = 300;

function isShort({ children }: Goal): boolean {
  return inlineText(children).length <= SHORT_STATEMENT;
}

/** What a goal is to reach is what its reader looks for. */
const STRONG: ReadonlySet<RecordLine["part"]> = new Set<RecordLine["part"]>(["baseline", "target"]);

type Line = IParagraphOptions & { textStyle: TextStyle };

function recordLine({ part, label, text }: RecordLine, writing: Writing): Line {
  const words = [{ text: text.replaceAll("\n", " "), ...(STRONG.has(part) ? { bold: true as const } : {}) }];
  const { muted } = writing.look.colour;
  return {
    textStyle: "goalRecord",
    style: styleIds.goalRecord,
    children: [new TextRun({ color: muted, children: [`${label}:`, new Tab()] }), ...inlineRuns(words, writing)],
  };
}

/** Longer than a line as a rule, so that it stands under its label. */
function commentLines({ label, text }: RecordLine): Line[] {
  const paragraphs = text.split("\n").filter((paragraph) => paragraph.trim() !== "");
  return [
    { textStyle: "goalNumber", style: styleIds.goalCommentLabel, children: plainRuns(label) },
    ...paragraphs.map((paragraph): Line => ({ textStyle: "goalRecord", style: styleIds.goalComment, children: plainRuns(paragraph) })),
  ];
}

/**
 * Number, statement and what else the goal says, in one frame that may run on to the next page between its lines.
 * `isSecond` for every second of goals in a row, which Word would draw as one.
 */
export function writeGoal(goal: Goal, opening: Opening, isSecond: boolean, writing: Writing): Paragraph[] {
  const { bookmarks, look, plan } = writing;
  const record = goalRecord(goal, plan);
  const facts = record.filter(({ part }) => part !== "comment").map((line) => recordLine(line, writing));
  const comment = record.filter(({ part }) => part === "comment").flatMap(commentLines);
  const isStated = hasWords(goal.children);
  const number = plainRuns(goalHeading(goal, numberPlan(plan).goals.get(goal.id) ?? 1));
  const statement: Line[] = isStated
    ? [{ textStyle: "goal", style: styleIds.goal, keepNext: record.length > 0 && isShort(goal), children: bookmarks.mark(goal.id, inlineRuns(goal.children, writing)) }]
    : [];
  const all: Line[] = [
    { textStyle: "goalNumber", style: styleIds.goalNumber, children: isStated ? number : bookmarks.mark(goal.id, number) },
    ...statement,
    ...facts.map((line, index) => ({ ...line, keepNext: index < facts.length - 1 || comment.length > 0 })),
    ...comment,
  ];
  const firstOfComment = comment.length > 0 && all.length > comment.length ? all.length - comment.length : -1;
  return all.map(({ textStyle, ...line }, index) => {
    const first = index === 0;
    const last = index === all.length - 1;
    return new Paragraph({
      ...line,
      ...(first ? opening : {}),
      ...(isSecond ? { border: goalFrame(look, true) } : {}),
      spacing: {
        ...spacing(look, textStyle),
        ...(first ? { before: points(measures.box.around) } : {}),
        ...(index === firstOfComment ? { before: points(ABOVE_COMMENT) } : {}),
        ...(last ? { after: points(measures.box.around) } : {}),
      },
    });
  });
}
