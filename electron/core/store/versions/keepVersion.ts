import type { Person } from "../../../../shared/person.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { createId } from "../../../../shared/plan/ids.ts";
import { thinVersions, type Version, type VersionKind } from "../../../../shared/versions/index.ts";
import type { WritableDB } from "../connection.ts";
import { keepPlan } from "../contents/keptPlan.ts";
import { readPlan } from "../readPlan.ts";
import { insertVersion, newestVersion, readVersions } from "./versionRows.ts";

/** How long somebody writes before the plan is kept by itself again, in ms. */
const SPACING = 10 * 60 * 1000;

const FOUND_AGAIN = "UPDATE versions SET kept_at = ? WHERE id = ?";
const REMOVE = "DELETE FROM versions WHERE id = ?";

export interface KeptFor {
  kind: VersionKind;
  /** What it is called, or what it is kept for: "Fra Mette Holm", "Til høring". */
  name?: string;
  by?: Person | null;
  /** What is kept, where that may no longer be what is on disk. */
  plan?: Plan;
}

/**
 * Keeps a plan as it is on disk. An automatic version of what the newest version holds already is that version. Several
 * kept before parts of the same thing are taken in are one: the plan before all of it.
 * Throws `library.noSuchPlan`, or `store.damaged` for `file`.
 */
export function keepVersion(db: WritableDB, planId: string, keptFor: KeptFor, file: string, now = new Date()): Version {
  const { kind, name = "", by = null } = keptFor;
  return db.transaction(() => {
    const newest = newestVersion(db, planId);
    const keptAt = now.toISOString();
    if (newest && kind === "received" && newest.version.kind === kind && newest.version.name === name) {
      if (now.getTime() - Date.parse(newest.keptAt) < SPACING) {
        db.run(FOUND_AGAIN, keptAt, newest.version.id);
        return newest.version;
      }
    }
    const { plan, changedAt } = readPlan(db, planId, file);
    const content = keepPlan(db, keptFor.plan ?? plan, newest?.version.content);
    if (newest && kind === "automatic" && newest.version.content === content) {
      db.run(FOUND_AGAIN, keptAt, newest.version.id);
      return newest.version;
    }
    // What is kept by itself is the plan as somebody left it, be that days ago.
    const at = kind === "automatic" ? changedAt : keptAt;
    const version: Version = { id: createId(), kind, name, at, by, content };
    insertVersion(db, planId, version, keptAt);
    for (const id of thinVersions(readVersions(db, planId), now)) if (id !== version.id) db.run(REMOVE, id);
    return version;
  });
}

/**
 * Keeps a plan as it is on disk if none of its versions is from the last ten minutes. To be called before a change is
 * written: what somebody comes back to is then kept as they left it.
 */
export function keepBeforeChange(db: WritableDB, planId: string, file: string, now = new Date()): void {
  const newest = newestVersion(db, planId);
  const age = newest ? now.getTime() - Date.parse(newest.keptAt) : Infinity;
  // A clock that was put back must not stop versions from being kept.
  if (age < 0 || age >= SPACING) keepVersion(db, planId, { kind: "automatic" }, file, now);
}
