import { contentHash } from "../../../shared/contentHash.ts";
import { newestFirst, type Lineage, type Snapshot } from "../../../shared/lineage/index.ts";
import type { Person } from "../../../shared/person.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import { readPackage, writePackage } from "../exchange/package.ts";
import type { Beside } from "./beside.ts";

/** A plan as somebody shared it, with where it comes from and what goes along with it. Its pictures lie beside it. */
export interface SharedContent extends Beside {
  plan: Plan;
  by: Person;
  at: string;
  snapshot: Snapshot;
  /** What it comes from, newest first, as far as the sender tells. */
  lineage: Lineage;
}

/** A package of purpose "shared", which holds no pictures. */
export function writeSharedFile({ plan, by, at, snapshot, lineage, ...beside }: SharedContent): Uint8Array {
  return writePackage(plan, { purpose: "shared", who: by, when: new Date(at), snapshot, lineage: newestFirst([snapshot, ...lineage]), ...beside });
}

/**
 * What somebody shared; either the whole of it or an error. `name` is the file's, for the message. Throws as
 * `readPackage`, and `package.broken` for a package that was made for something else.
 */
export function readSharedFile(name: string, bytes: Uint8Array): SharedContent {
  const { plan, purpose, who: by, when: at, snapshot, lineage, comments, transitions, approvals } = readPackage(name, bytes);
  if (purpose !== "shared" || !by || snapshot?.content !== contentHash(plan)) throw problemError("package.broken", { name });
  return { plan, by, at, snapshot, lineage, comments: [...comments], transitions: [...transitions], approvals: [...approvals] };
}
