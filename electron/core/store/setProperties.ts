import type { Input, Output } from "../../../shared/contract.ts";
import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";
import { planDataContent, planDataFromContent } from "./planData.ts";
import { storesPlan } from "./readPlan.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { bumpRevision, requireRevision } from "./revision.ts";
import { keepBeforeChange } from "./versions/keepVersion.ts";

const SET_TITLE = "UPDATE plans SET title = ? WHERE id = ?";
const SET_MUNICIPALITY = "UPDATE plans SET municipality = ? WHERE id = ?";
const SET_PERIOD = "UPDATE plans SET period_from = ?, period_to = ? WHERE id = ?";
const SET_FOCUS_AREAS = "UPDATE plans SET focus_areas = ? WHERE id = ?";
const DATA = "SELECT data FROM plans WHERE id = ?";
const SET_DATA = "UPDATE plans SET data = ? WHERE id = ?";

/** Throws `plan.locked`, `library.noSuchPlan`, `library.changedElsewhere`, or `store.damaged` for `file`. */
export function setProperties(db: WritableDB, change: Input<"plan.setProperties">, file: string): Output<"plan.setProperties"> {
  const { id, revision, changed } = change;
  const { title, municipality, period, focusAreas, ...data } = changed;
  return db.transaction(() => {
    requireUnlocked(db, id);
    requireRevision(db, id, revision);
    keepBeforeChange(db, id, file);
    if (title !== undefined) db.run(SET_TITLE, title, id);
    if (municipality !== undefined) db.run(SET_MUNICIPALITY, municipality, id);
    if (period) db.run(SET_PERIOD, period.from, period.to, id);
    if (focusAreas) db.run(SET_FOCUS_AREAS, JSON.stringify(focusAreas), id);
    if (Object.keys(data).length > 0) {
      const stored = planDataFromContent(db.first<{ data: string }>(DATA, id)?.data ?? "{}");
      const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined));
      db.run(SET_DATA, planDataContent({ ...stored, ...given }), id);
    }
    return { revision: revision + 1, savedAt: bumpRevision(db, id) };
  });
}

/** As the library does it, whatever the plan's revision. Throws `library.noSuchPlan`, `plan.locked`, or `store.damaged` for `file`. */
export function renamePlan(db: WritableDB, id: string, title: string, file: string): void {
  db.transaction(() => {
    if (!storesPlan(db, id)) throw problemError("library.noSuchPlan");
    requireUnlocked(db, id);
    keepBeforeChange(db, id, file);
    db.run(SET_TITLE, title, id);
    bumpRevision(db, id);
  });
}
