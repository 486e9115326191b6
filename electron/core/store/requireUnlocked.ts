import { isLocked } from "../../../shared/review/steps.ts";
import { STATUS_WORDS } from "../../../shared/plan/statusWords.ts";
import { PLAN_STATUSES } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import type { ReadableDB } from "./connection.ts";

const STATUS = "SELECT status FROM plans WHERE id = ?";

/** Throws `plan.locked` where the plan stands as it was decided. */
export function requireUnlocked(db: ReadableDB, id: string): void {
  const stored = db.first<{ status: string }>(STATUS, id)?.status;
  const status = PLAN_STATUSES.find((known) => known === stored);
  if (status && isLocked(status)) throw problemError("plan.locked", { state: STATUS_WORDS[status].toLocaleLowerCase("da") });
}
