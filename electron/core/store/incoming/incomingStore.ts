import { withAncestors } from "../../../../shared/lineage/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { problemError } from "../../../../shared/problem.ts";
import { compareReview, incomingSchema, openChanges, type Decision, type Incoming } from "../../../../shared/review/index.ts";
import { keepPlan, readKeptPlan } from "../contents/keptPlan.ts";
import type { ReadableDB, WritableDB } from "../connection.ts";
import { storedJson } from "../storedJson.ts";
import type { LineageStore } from "./lineageStore.ts";
import { carriedDecisions } from "./carriedDecisions.ts";

/** What is put in; all the rest of an `Incoming` follows from it. */
export type NewIncoming = Omit<Incoming, "base" | "theirs" | "decisions" | "pending" | "supersededBy" | "isDone"> & {
  base: Plan;
  theirs: Plan;
};

export interface ReadIncoming {
  incoming: Incoming;
  base: Plan;
  theirs: Plan;
}

/** What others made of each plan, come back to be gone through. */
export interface IncomingStore {
  /** Newest first. Throws `store.damaged`. */
  list(planId: string): Incoming[];
  has(planId: string, incomingId: string): boolean;
  /** Throws `incoming.gone`, or `store.damaged` where the plans it speaks of are not kept. */
  read(planId: string, incomingId: string): ReadIncoming;
  /**
   * Puts in what came back, unless it is there already; returns it as it is then. What the same person sent before, and
   * which is all in this, is superseded by it, and its decisions on changes that are still the same go over. Where it is
   * all in what they sent later, and that is here already, it is superseded at once.
   */
  add(planId: string, incoming: NewIncoming): Incoming;
  /**
   * Writes what has been decided so far, by change id, all of it. `pending` is how many changes are then still to be
   * decided; with the last one the plan has taken in the snapshot that came.
   */
  setDecisions(planId: string, incomingId: string, decisions: Readonly<Record<string, Decision>>, pending: number): Incoming;
}

const COLUMNS = "id, received_at, content, decisions, pending, superseded_by";
const LIST = `SELECT ${COLUMNS} FROM incoming WHERE plan_id = ? ORDER BY received_at DESC, rowid DESC`;
const ONE = `SELECT ${COLUMNS} FROM incoming WHERE plan_id = ? AND id = ?`;
const INSERT = `
  INSERT INTO incoming (plan_id, id, received_at, content, decisions, pending) VALUES (?, ?, ?, ?, ?, ?)`;
const DECIDE = "UPDATE incoming SET decisions = ?, pending = ? WHERE plan_id = ? AND id = ?";
const SUPERSEDE = "UPDATE incoming SET superseded_by = ? WHERE plan_id = ? AND id = ?";

interface IncomingRow {
  id: string;
  received_at: string;
  content: string;
  decisions: string;
  pending: number;
  superseded_by: string | null;
}

function fromRow(row: IncomingRow, file: string): Incoming {
  const { data } = incomingSchema.safeParse({
    ...(storedJson(row.content) as object),
    id: row.id,
    receivedAt: row.received_at,
    decisions: storedJson(row.decisions),
    pending: row.pending,
    supersededBy: row.superseded_by,
    isDone: row.pending === 0 || row.superseded_by !== null,
  });
  if (!data) throw problemError("store.damaged", { file });
  return data;
}

export function createIncomingStore(db: WritableDB, lineageStore: LineageStore, file: string): IncomingStore {
  const list = (planId: string): Incoming[] => db.all<IncomingRow>(LIST, planId).map((row) => fromRow(row, file));
  const find = (planId: string, id: string): Incoming | undefined => {
    const row = db.first<IncomingRow>(ONE, planId, id);
    return row && fromRow(row, file);
  };
  const get = (planId: string, id: string): Incoming => {
    const found = find(planId, id);
    if (!found) throw problemError("incoming.gone");
    return found;
  };
  const takeInWhenDone = (planId: string, { snapshot, pending }: Pick<Incoming, "snapshot" | "pending">): void => {
    if (pending === 0 && snapshot !== null) lineageStore.takeIn(planId, [snapshot]);
  };

  return {
    list,
    has: (planId, incomingId) => find(planId, incomingId) !== undefined,
    read(planId, incomingId) {
      const incoming = get(planId, incomingId);
      return { incoming, base: keptPlan(db, incoming.base, file), theirs: keptPlan(db, incoming.theirs, file) };
    },
    add(planId, { id, receivedAt, base, theirs, ...rest }) {
      return db.transaction(() => {
        const known = find(planId, id);
        if (known) return known;
        const review = compareReview(base, theirs);
        const lineage = lineageStore.lineage(planId);
        const isIn = (snapshot: string | null, later: string | null): boolean =>
          snapshot !== null && later !== null && withAncestors([later], lineage).has(snapshot);
        const standing = list(planId).filter(({ supersededBy, by }) => supersededBy === null && by.name === rest.by.name);
        const older = standing.filter(({ snapshot }) => isIn(snapshot, rest.snapshot));
        const newer = standing.find(({ snapshot }) => snapshot !== rest.snapshot && isIn(rest.snapshot, snapshot));
        const decisions = carriedDecisions(
          review.changes,
          older.map((one) => ({ changes: compareReview(keptPlan(db, one.base, file), keptPlan(db, one.theirs, file)).changes, decisions: one.decisions })),
        );
        const pending = openChanges(review, decisions).length;
        const content = { ...rest, base: keepPlan(db, base), theirs: keepPlan(db, theirs) };
        db.run(INSERT, planId, id, receivedAt, JSON.stringify(content), JSON.stringify(decisions), pending);
        for (const one of older) if (!one.isDone) db.run(SUPERSEDE, id, planId, one.id);
        if (newer && pending > 0) db.run(SUPERSEDE, newer.id, planId, id);
        takeInWhenDone(planId, { snapshot: rest.snapshot, pending });
        return get(planId, id);
      });
    },
    setDecisions(planId, incomingId, decisions, pending) {
      return db.transaction(() => {
        const { snapshot } = get(planId, incomingId);
        db.run(DECIDE, JSON.stringify(decisions), pending, planId, incomingId);
        takeInWhenDone(planId, { snapshot, pending });
        return get(planId, incomingId);
      });
    },
  };
}

function keptPlan(db: ReadableDB, hash: string, file: string): Plan {
  const plan = readKeptPlan(db, hash);
  if (!plan) throw problemError("store.damaged", { file });
  return plan;
}
