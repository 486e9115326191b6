import { contentHash } from "../../../shared/contentHash.ts";
import { newestFirst, snapshotOf, type Snapshot } from "../../../shared/lineage/index.ts";
import type { Person } from "../../../shared/person.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import type { Sending } from "../../../shared/review/index.ts";
import { packageFileName } from "../export/fileName.ts";
import type { FinishedFile } from "../jobs/task.ts";
import type { Library } from "../store/openLibrary.ts";
import { writePackage } from "./package.ts";
import { reviewedFrom } from "./reviewedFrom.ts";

export interface PackedPlan extends FinishedFile {
  plan: Plan;
  snapshot: Snapshot;
  sending: Sending;
}

/** What a plan is sent with. */
export type Occasion = Pick<Sending, "purpose" | "to" | "message"> & { by: Person };

/** A plan as a package to send, with all that is said and decided of it. Nothing is noted before `noteSent`. */
export function packPlan(library: Library, planId: string, { purpose, to, message, by }: Occasion, now = new Date()): PackedPlan {
  const { plan } = library.read(planId);
  const content = contentHash(plan);
  const known = library.lineage.lineage(planId);
  const snapshot = snapshotOf(content, library.lineage.heads(planId), known);
  const lineage = newestFirst([snapshot, ...known]);
  const base = purpose === "return" ? reviewedFrom(library, planId) : null;
  const { approvals, transitions } = library.status.read(planId);
  const fileName = packageFileName(plan, purpose === "return" ? `retur fra ${by.name}` : "til gennemsyn", now);
  const bytes = writePackage(plan, {
    purpose,
    who: by,
    when: now,
    message,
    snapshot,
    lineage,
    base,
    approvals,
    transitions: transitions.map((step) => ({ ...step, version: null })),
    comments: library.comments.list(planId),
    assets: new Map([...(base ? library.assetsOf(base) : []), ...library.assetsOf(plan)]),
  });
  const sending: Sending = { purpose, at: now.toISOString(), by, to, message, fileName, snapshot: snapshot.id, content };
  return { fileName, bytes, plan, snapshot, sending };
}

/** Notes that a package has left: the plan as it was then is kept, and is what changes of others are told from. */
export function noteSent(library: Library, { plan, snapshot, sending }: PackedPlan): void {
  library.atomically(() => {
    library.keep(plan);
    library.lineage.learn(plan.id, [snapshot]);
    library.lineage.takeIn(plan.id, [snapshot.id]);
    library.sendings.add(plan.id, sending);
  });
}
