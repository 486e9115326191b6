import { spellOut } from "../../../../../shared/plan/spellOut.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { inlineText, isText, isTextBlock, type PlanNode } from "../../../../../shared/plan/tree.ts";
import { kindOf } from "../file/kinds.ts";
import { lineText, OBJECT, type Line } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { isUntouched, line, type Building } from "./building.ts";
import { quoteOf } from "./ownTexts.ts";

/** Words as they are compared: numbers are counted anew, and spaces and marks come and go. */
function plain(text: string): string {
  return text.replaceAll(OBJECT, "").replaceAll(/\d+/g, "0").replaceAll(/[\s\u00AD\u2011-]+/g, " ").trim().toLowerCase();
}

/** Every text that stands somewhere in a plan. */
function textsOf(node: PlanNode): string[] {
  if (isText(node)) return [];
  const own = isTextBlock(node) ? [inlineText(node.children)] : [];
  const fields = Object.values(node).flatMap((value: unknown) => (typeof value === "string" ? [value] : []));
  return [...own, ...fields, ...(node.children as readonly PlanNode[]).flatMap(textsOf)];
}

/** What the program writes itself, and what was told of already. */
const NOT_OURS: ReadonlySet<string> = new Set(["entry", "cover", "spacer", "figure", "goalNumber", "goalCommentLabel"]);

/**
 * Holds what came back against the plan that was made of it: a line that is in neither the plan nor a message is told of,
 * so that no words are dropped in silence.
 */
export function reportLost(body: readonly Placed[], plan: Plan, told: readonly string[], building: Building): void {
  const held = plain(spellOut(plan).sections.flatMap(textsOf).join(" \n "));
  const generated = new Set(plan.sections.flatMap(({ children }) => children.flatMap((block) => (block.type === "generated" ? [block.id] : []))));
  const isHeld = (now: Line): boolean => {
    const text = plain(lineText(now));
    const behindLabel = plain(lineText(now).replace(/^[^\t:.]*[\t:.]\s*(?:\d+\.)?/, ""));
    return held.includes(text) || held.includes(behindLabel) || told.some((message) => plain(message).includes(text.slice(0, 60)));
  };
  const check = (now: Line): void => {
    if (plain(lineText(now)) === "" || NOT_OURS.has(kindOf(now.look)) || isHeld(now)) return;
    building.reading.report(`»${quoteOf(lineText(now))}« kunne ikke føres tilbage. Sammenlign selv med Word-filen.`);
  };
  for (const placed of body) {
    if (placed.sent?.block !== undefined && generated.has(placed.sent.block)) continue;
    const now = line(placed);
    if (now) {
      if (!isUntouched(placed, building)) check(now);
    } else if (placed.item.kind === "grid") placed.item.rows.forEach(({ cells }) => cells.forEach(({ lines }) => lines.forEach(check)));
  }
}
