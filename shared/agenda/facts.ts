import { amountWords, baselineDate, deadlineWords, goalHeading } from "../plan/goalRecord.ts";
import { dateWords } from "../plan/dateWords.ts";
import type { AgendaFact } from "../plan/agendaItem.ts";
import {
  createCell,
  createList,
  createListItem,
  createParagraph,
  createRow,
  createTable,
  type Block,
  type Goal,
  type Inline,
  type Table,
} from "../plan/nodes/index.ts";
import { numberPlan } from "../plan/numbering.ts";
import { goalsOverview, markerNote, type GoalsOverview, type OverviewGoal } from "../plan/overviews/index.ts";
import type { AgendaPlan } from "./agendaPlan.ts";
import { descendants, hasWords, inlineText, sectionBlocks, sectionTitle, withoutFootnotes } from "../plan/tree.ts";
import { isBlockWritten } from "../plan/isWritten.ts";
import { asksForHearing, countWord, planName } from "./planWords.ts";

/** How facts are set: as the plan sets them, or for a system that only takes paragraphs and lists. */
export type AgendaSetting = "document" | "plain";

function plain(text: string): Inline[] {
  return [{ text }];
}

function bullets(items: readonly Inline[][], ordered = false): Block[] {
  if (items.length === 0) return [];
  return [createList(ordered, items.map((words) => createListItem(createParagraph([...words]))))];
}

function leadOf(section: AgendaPlan["sections"][number]): Inline[] {
  const lead = sectionBlocks(section).find((block) => block.type === "lead");
  return lead?.type === "lead" && hasWords(lead.children) ? withoutFootnotes(lead.children) : [];
}

/** The focus areas that have a name. */
export function namedFocusAreas(plan: AgendaPlan): AgendaPlan["sections"] {
  return plan.sections.filter((section) => section.kind === "focusArea" && sectionTitle(section).trim() !== "");
}

/** "fokusområder", as the plan calls them. */
export function focusAreasWord({ focusAreas }: Pick<AgendaPlan, "focusAreas">): string {
  return (focusAreas.name?.plural ?? "Fokusområder").toLocaleLowerCase("da");
}

/** Numbered as in the plan, where it numbers them all; each with its ambition. */
function focusAreaBlocks(plan: AgendaPlan): Block[] {
  const areas = namedFocusAreas(plan);
  if (areas.length === 0) return [];
  const { focusAreas } = numberPlan(plan);
  const countsAlike = areas.every(({ id }, index) => focusAreas.get(id) === index + 1);
  const items = areas.map((area): Inline[] => {
    const number = countsAlike ? undefined : focusAreas.get(area.id);
    const title = `${number === undefined ? "" : `${number}. `}${sectionTitle(area).trim()}`;
    const lead = leadOf(area);
    return [{ text: lead.length > 0 ? `${title}:` : title, bold: true }, ...(lead.length > 0 ? [{ text: " " }, ...lead] : [])];
  });
  const intro = areas.length === 1 ? "Planen samler indsatsen om ét område:" : `Planen har ${countWord(areas.length)} ${focusAreasWord(plan)}:`;
  return [createParagraph(plain(intro)), ...bullets(items, countsAlike)];
}

/** Of the overview's columns, those a committee decides by. */
const GOAL_COLUMNS: readonly string[] = ["Udgangspunkt", "Måltal", "Frist"];

/** Shares of the width: number, statement, then each column of numbers. */
const SHARES = { number: 0.5, statement: 4, figures: 1.7 };

function goalRow(goal: OverviewGoal, columns: readonly number[], overview: GoalsOverview) {
  const words = [...withoutFootnotes(goal.statement), { text: markerNote(goal, overview) }];
  const figures = columns.map((column) => (goal.isMarker ? NO_FIGURE : (goal.cells[column] ?? "")));
  return createRow([plain(String(goal.number)), words, ...figures.map(plain)].map((content) => createCell([createParagraph(content)])));
}

/** In a row that has nothing to measure. No cells are merged, which not every reader and no Markdown takes. */
const NO_FIGURE = "–";

/** What stands before the first of an overview's own columns: number and statement. */
const OWN_COLUMNS = 2;

function goalsTable(overview: GoalsOverview): Table {
  const { head, areas } = overview;
  const shown = head.flatMap((name, index) => (GOAL_COLUMNS.includes(name) ? [{ name, column: index - OWN_COLUMNS }] : []));
  const columns = shown.map(({ column }) => column);
  const titles = [...head.slice(0, OWN_COLUMNS), ...shown.map(({ name }) => name)];
  return {
    ...createTable(1, titles.length),
    caption: "Planens mål",
    columns: [SHARES.number, SHARES.statement, ...columns.map(() => SHARES.figures)],
    align: titles.map((_, index) => (index === 0 ? "centre" : "left")),
    children: [
      createRow(titles.map((title) => createCell([createParagraph(plain(title))]))),
      ...areas.flatMap(({ goals }) => goals.map((goal) => goalRow(goal, columns, overview))),
    ],
  };
}

/** "Flere får job. Udgangspunkt: 68 procent (2025). Måltal: 75 procent senest ved udgangen af 2028." */
function goalSentence(goal: Goal, number: number, plan: AgendaPlan): Inline[] {
  const statement = withoutFootnotes(goal.children);
  const baseline = amountWords(goal, "baseline", "withUnit", plan);
  const date = baselineDate(goal, plan).trim();
  const target = amountWords(goal, "target", "withUnit", plan);
  const deadline = goal.target.deadline.trim();
  const parts = [
    baseline && `Udgangspunkt: ${baseline}${date === "" ? "" : ` (${date})`}.`,
    target && `Måltal: ${target}${deadline === "" ? "" : ` ${deadlineWords(deadline)}`}.`,
    target === "" && deadline !== "" && `Frist: ${deadline}.`,
  ].filter(Boolean);
  const end = /[.!?:]$/.test(inlineText(statement).trim()) || parts.length === 0 ? "" : ".";
  const numbers = goal.kind === "measurable" && parts.length > 0 ? `${end} ${parts.join(" ")}` : "";
  return [{ text: `${goalHeading(goal, number)}: ` }, ...statement, { text: numbers }];
}

function writtenGoals(plan: AgendaPlan): Goal[] {
  return plan.sections
    .flatMap((section) => Array.from(descendants(section)))
    .filter((node): node is Goal => "type" in node && node.type === "goal" && isBlockWritten(node));
}

function goalBlocks(plan: AgendaPlan, setting: AgendaSetting): Block[] {
  const overview = goalsOverview(plan);
  if (overview.areas.length === 0) return [];
  if (setting === "document") return [goalsTable(overview)];
  const { goals } = numberPlan(plan);
  const items = writtenGoals(plan).map((goal) => goalSentence(goal, goals.get(goal.id) ?? 1, plan));
  return [createParagraph(plain("Planens mål:")), ...bullets(items)];
}

function hearingBlocks(plan: AgendaPlan): Block[] {
  const { deadline, replyTo, parties } = plan.hearing;
  const asked = parties.map((party) => party.trim()).filter((party) => party !== "");
  const isAhead = asksForHearing(plan);
  const limit = deadline === null ? "" : `Fristen for svar ${isAhead ? "er" : "var"} den ${dateWords(deadline)}.`;
  const reply = isAhead && replyTo.trim() !== "" ? `Svar sendes til ${replyTo.trim()}.` : "";
  const sentence = [limit, reply].filter(Boolean).join(" ");
  return [
    ...(asked.length > 0 ? [createParagraph(plain(isAhead ? "Planen sendes i høring hos:" : "Planen har været i høring hos:"))] : []),
    ...bullets(asked.map(plain)),
    ...(sentence === "" ? [] : [createParagraph(plain(sentence))]),
  ];
}

/** What is attached, the plan itself first. */
export function attachmentNames(plan: AgendaPlan): string[] {
  return [planName(plan), ...plan.agendaItem.attachments.map((name) => name.trim()).filter((name) => name !== "")];
}

/** What the memo tells of one fact; nothing where the plan has none. `plan` has its derived words spelled out. */
export function factBlocks(fact: AgendaFact, plan: AgendaPlan, setting: AgendaSetting): Block[] {
  switch (fact) {
    case "focusAreas":
      return focusAreaBlocks(plan);
    case "goals":
      return goalBlocks(plan, setting);
    case "hearing":
      return hearingBlocks(plan);
    case "attachments":
      return bullets(attachmentNames(plan).map(plain), true);
  }
}
