import type { Output, SavedChange } from "../../../shared/contract.ts";
import type { WritableDB } from "./connection.ts";
import { requireUnlocked } from "./requireUnlocked.ts";
import { bumpRevision, requireRevision } from "./revision.ts";
import { keepBeforeChange } from "./versions/keepVersion.ts";
import { writeSections } from "./writeSections.ts";

const LAST_SAVE = `
  SELECT last_save_revision AS revision, last_save_at AS savedAt FROM plans WHERE id = ? AND last_save_id = ?`;
const REMEMBER_SAVE = "UPDATE plans SET last_save_id = ?, last_save_revision = ?, last_save_at = ? WHERE id = ?";

/**
 * Writes the sections that changed and brings all into `order`; sections no longer in it are deleted. The same `saveId`
 * again is answered as before and writes nothing.
 * Throws `plan.locked`, `library.noSuchPlan`, `library.changedElsewhere`, or `call.invalid` where `order` and `sections` do not fit
 * each other or what is stored; `store.damaged` for `file`.
 */
export function savePlan(db: WritableDB, change: SavedChange, file: string): Output<"plan.save"> {
  return db.transaction(() => {
    const repeated = db.first<Output<"plan.save">>(LAST_SAVE, change.id, change.saveId);
    if (repeated) return repeated;
    requireUnlocked(db, change.id);
    requireRevision(db, change.id, change.revision);
    keepBeforeChange(db, change.id, file);
    writeSections(db, change);

    const revision = change.revision + 1;
    const savedAt = bumpRevision(db, change.id);
    db.run(REMEMBER_SAVE, change.saveId, revision, savedAt, change.id);
    return { revision, savedAt };
  });
}
