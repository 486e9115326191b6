import { planSummarySchema, type PlanSummary } from "../../../shared/contract.ts";
import { FIRST_YEAR } from "../../../shared/plan/period.ts";
import { problemError } from "../../../shared/problem.ts";
import { storedJson } from "./storedJson.ts";
import type { ReadableDB } from "./connection.ts";

const LIST = `
  SELECT id, coalesce(CASE WHEN json_valid(as_template) THEN as_template ->> 'name' END, title) AS title, municipality, period_from, period_to, status,
    changed_at, trashed_at, as_template IS NOT NULL AS is_template,
    (SELECT content ->> '$.by.name' FROM review_copies WHERE plan_id = plans.id AND json_valid(content)) AS review_for,
    (SELECT json_group_array(DISTINCT content ->> '$.by.name') FROM incoming
      WHERE plan_id = plans.id AND pending > 0 AND superseded_by IS NULL AND json_valid(content)) AS returned_from
  FROM plans WHERE as_template IS NULL OR trashed_at IS NOT NULL
  ORDER BY changed_at DESC, title, id`;

interface SummaryRow {
  id: string;
  title: string;
  municipality: string;
  period_from: number;
  period_to: number;
  status: string;
  changed_at: string;
  trashed_at: string | null;
  is_template: 0 | 1;
  review_for: string | null;
  returned_from: string;
}

const { period, status, changedAt, trashedAt } = planSummarySchema.shape;

/** A row that holds what no plan can is listed all the same, so that the others are: opening its plan says what is wrong. */
const listedSchema = planSummarySchema.extend({
  period: period.catch({ from: FIRST_YEAR, to: FIRST_YEAR }),
  status: status.catch("draft"),
  changedAt: changedAt.catch(new Date(0).toISOString()),
  trashedAt: trashedAt.catch(null),
});

function summaryFromRow(row: SummaryRow): PlanSummary | undefined {
  return listedSchema.safeParse({
    id: row.id,
    title: row.title,
    municipality: row.municipality,
    period: { from: row.period_from, to: row.period_to },
    status: row.status,
    changedAt: row.changed_at,
    trashedAt: row.trashed_at,
    isTemplate: row.is_template === 1,
    reviewFor: row.review_for,
    returnedFrom: storedJson(row.returned_from),
  }).data;
}

/** Every plan, last changed first, and the templates in the bin. Throws `store.damaged` for `file` where a plan has no id it could be opened by. */
export function listPlans(db: ReadableDB, file: string): PlanSummary[] {
  return db.all<SummaryRow>(LIST).map((row) => {
    const summary = summaryFromRow(row);
    if (!summary) throw problemError("store.damaged", { file });
    return summary;
  });
}
