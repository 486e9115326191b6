import { EDITION_NAMES, type ExportChoice } from "../../../shared/exportChoice.ts";
import { formatPeriod } from "../../../shared/plan/period.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

/** Leaves room for the folder within the 260 characters that Windows allows a whole path by default. */
const LONGEST_STEM = 100;

/** Names that Windows keeps for devices, whatever ending follows them. */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

function withoutForbidden(text: string): string {
  return text
    .toWellFormed()
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cn}\p{Co}\u2028\u2029\uFFFD]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Cut between words where that keeps at least half. Counts UTF-16 units, as Windows does, and never splits a pair. */
function shorten(text: string): string {
  if (text.length <= LONGEST_STEM) return text;
  const cut = text.slice(0, LONGEST_STEM).replace(/[\uD800-\uDBFF]$/, "");
  const space = cut.lastIndexOf(" ");
  return space > LONGEST_STEM / 2 ? cut.slice(0, space) : cut;
}

/** `text` as the part of a file's name before its ending, such as every file system takes; `fallback` for none. */
export function safeFileStem(text: string, fallback: string): string {
  const stem = shorten(withoutForbidden(text)).replace(/^[.\s]+|[.\s-]+$/g, "") || fallback;
  return RESERVED.test(stem) ? `${fallback} ${stem}` : stem;
}

function dayOf(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

/** What the choice makes of the plan, where that is not the plan itself as it stands. */
function variant({ format, document, edition, changesSince }: ExportChoice): string[] {
  if (document !== "plan" || (format !== "docx" && format !== "pdf")) return [];
  return [edition === "final" ? "" : EDITION_NAMES[edition], changesSince === null ? "" : "med ændringer"].filter((word) => word !== "");
}

type NamedPlan = Pick<Plan, "title" | "municipality" | "period">;

/**
 * A name that every file system takes, which tells what the file is and the day it is from:
 * "Beskæftigelsesplan 2025-2026 - Lindholm Kommune - Høringsudgave - 2026-11-22.docx".
 */
export function exportFileName(plan: NamedPlan, choice: ExportChoice, date: Date): string {
  const whole = wholeName(plan);
  const named = choice.document === "sagsfremstilling" ? `Sagsfremstilling - ${whole}` : whole;
  return [safeFileStem(named, "Plan"), ...variant(choice), `${dayOf(date)}.${choice.format}`].join(" - ");
}

/** As `exportFileName`, for a package with a plan on its way: `what` says where to, as "til gennemsyn". */
export function packageFileName(plan: NamedPlan, what: string, date: Date): string {
  return `${[safeFileStem(wholeName(plan), "Plan"), safeFileStem(what, "Pakke"), dayOf(date)].join(" - ")}.planpakke`;
}

/** "Beskæftigelsesplan 2025-2026 - Lindholm Kommune" */
function wholeName(plan: NamedPlan): string {
  const title = withoutForbidden(plan.title) || "Plan";
  const period = formatPeriod(plan.period);
  const titled = title.includes(period) ? title : `${title} ${period}`;
  const municipality = withoutForbidden(plan.municipality);
  return municipality === "" || titled.includes(municipality) ? titled : `${titled} - ${municipality}`;
}
