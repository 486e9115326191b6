import { planSummarySchema, type PlanSummary } from "../../../shared/contract.ts";
import type { ReadableDB } from "./connection.ts";

const LIST = `
  SELECT id, title, municipality, period_from, period_to, status, changed_at, trashed_at
  FROM plans ORDER BY changed_at DESC, title, id`;

interface SummaryRow {
  id: string;
  title: string;
  municipality: string;
  period_from: number;
  period_to: number;
  status: string;
  changed_at: string;
  trashed_at: string | null;
}

/** Every plan, last changed first. */
export function listPlans(db: ReadableDB): PlanSummary[] {
  return db.all<SummaryRow>(LIST).map((row) =>
    planSummarySchema.parse({
      id: row.id,
      title: row.title,
      municipality: row.municipality,
      period: { from: row.period_from, to: row.period_to },
      status: row.status,
      changedAt: row.changed_at,
      trashedAt: row.trashed_at,
    }),
  );
}
