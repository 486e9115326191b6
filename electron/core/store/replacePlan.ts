import { sameValue } from "../../../shared/diff/sameValue.ts";
import type { OpenedPlan } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { WritableDB } from "./connection.ts";
import { planDataContent } from "./planData.ts";
import { readPlan } from "./readPlan.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { bumpRevision, requireRevision } from "./revision.ts";
import { keepBeforeChange } from "./versions/keepVersion.ts";
import { writeSections } from "./writeSections.ts";

const SET = `
  UPDATE plans SET title = ?, municipality = ?, period_from = ?, period_to = ?, template = ?, focus_areas = ?, data = ?
  WHERE id = ?`;

/**
 * Makes a stored plan what `plan` says, all of it but its state, which only a step that is written down changes; only
 * sections that differ are written. Returns it as it is then. Throws `plan.locked` unless `isLockedToo`, `library.noSuchPlan`, `library.changedElsewhere`, or `store.damaged` for `file`.
 */
export function replacePlan(db: WritableDB, plan: Plan, revision: number, file: string, { isLockedToo = false } = {}): OpenedPlan {
  return db.transaction(() => {
    if (!isLockedToo) requireUnlocked(db, plan.id);
    requireRevision(db, plan.id, revision);
    keepBeforeChange(db, plan.id, file);
    const stored = new Map(readPlan(db, plan.id, file).plan.sections.map((section) => [section.id, section]));
    const { title, municipality, period, template, focusAreas, sections } = plan;
    db.run(SET, title, municipality, period.from, period.to, template, JSON.stringify(focusAreas), planDataContent(plan), plan.id);
    writeSections(db, {
      id: plan.id,
      sections: sections.filter((section) => !sameValue(stored.get(section.id), section)),
      order: sections.map(({ id }) => id),
    });
    bumpRevision(db, plan.id);
    return readPlan(db, plan.id, file);
  });
}
