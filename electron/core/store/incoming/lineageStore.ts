import { z } from "zod";
import { headsWith, newestFirst, snapshotSchema, type Lineage, type Snapshot } from "../../../../shared/lineage/index.ts";
import { problemError } from "../../../../shared/problem.ts";
import type { WritableDB } from "../connection.ts";
import { storedJson } from "../storedJson.ts";

/** The snapshots of each plan that this library has seen, and which of them its own copy has taken in. */
export interface LineageStore {
  /** All that is known of where the plan comes from. Throws `store.damaged`. */
  lineage(planId: string): Lineage;
  /** The ids of the newest snapshots that the plan as it stands has taken in; none of a plan that never left. */
  heads(planId: string): string[];
  /** Takes note of snapshots; those known already are left alone. */
  learn(planId: string, snapshots: readonly Snapshot[]): void;
  /** Notes that the plan as it stands has taken in these snapshots, which must be known. */
  takeIn(planId: string, snapshotIds: readonly string[]): void;
}

const SNAPSHOTS = "SELECT id, content, parents FROM snapshots WHERE plan_id = ? ORDER BY rowid";
const LEARN = "INSERT INTO snapshots (plan_id, id, content, parents) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";
const HEADS = "SELECT snapshot FROM heads WHERE plan_id = ? ORDER BY snapshot";
const NO_HEADS = "DELETE FROM heads WHERE plan_id = ?";
const HEAD = "INSERT INTO heads (plan_id, snapshot) VALUES (?, ?)";

interface SnapshotRow {
  id: string;
  content: string;
  parents: string;
}

export function createLineageStore(db: WritableDB, file: string): LineageStore {
  const lineage = (planId: string): Lineage => {
    const rows = db.all<SnapshotRow>(SNAPSHOTS, planId).map((row) => ({ ...row, parents: storedJson(row.parents) }));
    const snapshots = z.array(snapshotSchema).safeParse(rows);
    if (!snapshots.success) throw problemError("store.damaged", { file });
    return newestFirst(snapshots.data);
  };
  const heads = (planId: string): string[] => db.all<{ snapshot: string }>(HEADS, planId).map(({ snapshot }) => snapshot);

  return {
    lineage,
    heads,
    learn(planId, snapshots) {
      db.transaction(() => {
        for (const { id, content, parents } of snapshots) db.run(LEARN, planId, id, content, JSON.stringify(parents));
      });
    },
    takeIn(planId, snapshotIds) {
      db.transaction(() => {
        const now = headsWith(heads(planId), snapshotIds, lineage(planId));
        db.run(NO_HEADS, planId);
        for (const id of now) db.run(HEAD, planId, id);
      });
    },
  };
}
