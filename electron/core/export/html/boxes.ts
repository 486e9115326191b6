import { goalHeading, goalRecord, type RecordLine } from "../../../../shared/plan/goalRecord.ts";
import type { FactBox, Goal } from "../../../../shared/plan/nodes/index.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import { element, paragraph } from "./element.ts";
import { flowHtml } from "./flow.ts";
import { inlineHtml, plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/** What a goal is to reach is what its reader looks for. */
const STRONG: ReadonlySet<RecordLine["part"]> = new Set<RecordLine["part"]>(["baseline", "target"]);

/** A box and what it is called by a screen reader. A plain group, since PDF has no sign for an aside that readers know. */
function boxHtml(style: string, label: string, content: string): string {
  return element("div", { class: style, role: "group", "aria-label": label }, content);
}

export function factBoxHtml({ title, children }: FactBox, writing: Writing): string {
  const titled = title.trim() !== "";
  const above = titled ? paragraph("fact-box-title", plainHtml(title)) : "";
  return boxHtml("fact-box", titled ? title.trim() : "Faktaboks", above + flowHtml(children, writing));
}

function factHtml({ part, label, text }: RecordLine): string {
  const words = plainHtml(text.replaceAll("\n", " "));
  return element("li", {}, `${element("span", { class: "goal-label" }, plainHtml(`${label}:`))} ${STRONG.has(part) ? `<b>${words}</b>` : words}`);
}

/** Longer than a line as a rule, so that it stands under its label. */
function commentHtml({ label, text }: RecordLine): string {
  const paragraphs = text.split("\n").filter((words) => words.trim() !== "");
  return paragraph("goal-comment-label", plainHtml(label)) + paragraphs.map((words) => paragraph("goal-comment", plainHtml(words))).join("");
}

/** Number, statement and what else the goal says, in one frame. */
export function goalHtml(goal: Goal, writing: Writing): string {
  const { plan, numbering, anchor } = writing;
  const record = goalRecord(goal, plan);
  const facts = record.filter(({ part }) => part !== "comment");
  const comments = record.filter(({ part }) => part === "comment");
  const heading = goalHeading(goal, numbering.goals.get(goal.id) ?? 1);
  return boxHtml(
    "goal",
    heading,
    [
      paragraph("goal-number", plainHtml(heading), anchor(goal.id)),
      hasWords(goal.children) ? paragraph("goal-statement", inlineHtml(goal.children, writing)) : "",
      facts.length === 0 ? "" : element("ul", { class: "goal-record" }, facts.map(factHtml).join("")),
      ...comments.map(commentHtml),
    ].join(""),
  );
}
