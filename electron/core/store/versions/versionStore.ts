import type { OpenedPlan, PlanAt } from "../../../../shared/contract.ts";
import type { Person } from "../../../../shared/person.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { problemError } from "../../../../shared/problem.ts";
import type { Version } from "../../../../shared/versions/index.ts";
import type { WritableDB } from "../connection.ts";
import { readKeptPlan } from "../contents/keptPlan.ts";
import { readPlan } from "../readPlan.ts";
import { replacePlan } from "../replacePlan.ts";
import { keepVersion, type KeptFor } from "./keepVersion.ts";
import { newestVersion, readVersion, readVersions } from "./versionRows.ts";

const NAME = "UPDATE versions SET kind = ?, name = ?, person = coalesce(person, ?) WHERE plan_id = ? AND id = ?";

export interface Restored {
  versionId: string;
  by: Person | null;
  change: (now: Plan, then: Plan) => Plan;
}

/** Plans as they were. */
export interface VersionStore {
  /** Of one plan, newest first. */
  list(planId: string): Version[];
  /** The one that was kept last. */
  newest(planId: string): Version | undefined;
  /** The plan as it was then. Throws `version.gone`. */
  read(planId: string, versionId: string): Plan;
  /** Keeps the plan as it is on disk. Throws `library.noSuchPlan`. */
  keep(planId: string, keptFor: KeptFor): Version;
  /**
   * Keeps the plan as it is, then makes it what `change` makes of it and the version. Throws `version.gone` or as
   * `replacePlan` does; nothing has changed then.
   */
  restore(at: PlanAt, restored: Restored): { opened: OpenedPlan; kept: Version };
  /** Gives a version a name, and keeps it for good by that. Throws `version.gone`. */
  rename(planId: string, versionId: string, name: string, by: Person | null): Version;
}

/** `file` is the database, for a message about one that is damaged. */
export function createVersionStore(db: WritableDB, file: string): VersionStore {
  const found = (planId: string, versionId: string): Version => {
    const version = readVersion(db, planId, versionId);
    if (!version) throw problemError("version.gone");
    return version;
  };
  const read = (planId: string, versionId: string): Plan => {
    const plan = readKeptPlan(db, found(planId, versionId).content);
    if (!plan) throw problemError("store.damaged", { file });
    return plan;
  };
  return {
    list: (planId) => readVersions(db, planId),
    newest: (planId) => newestVersion(db, planId)?.version,
    read,
    keep: (planId, keptFor) => keepVersion(db, planId, keptFor, file),
    restore: ({ id, revision }, { versionId, by, change }) =>
      db.transaction(() => {
        const next = change(readPlan(db, id, file).plan, read(id, versionId));
        const kept = keepVersion(db, id, { kind: "restored", by }, file);
        return { opened: replacePlan(db, next, revision, file), kept };
      }),
    rename: (planId, versionId, name, by) => {
      const { kind } = found(planId, versionId);
      const named = kind === "state" || kind === "sent" ? kind : "named";
      db.run(NAME, named, name, by && JSON.stringify(by), planId, versionId);
      return found(planId, versionId);
    },
  };
}
