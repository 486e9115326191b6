import type { z } from "zod";
import { approvalSchema, inOrder, transitionSchema, type Approval, type Transition } from "../../../../shared/review/index.ts";
import { problemError } from "../../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "../connection.ts";
import { storedJson } from "../storedJson.ts";

/** A table that is only ever added to. */
interface Table<E> {
  list: string;
  has: string;
  add: string;
  schema: z.ZodType<E>;
}

function table<E>(name: "transitions" | "approvals", schema: z.ZodType<E>): Table<E> {
  return {
    list: `SELECT content FROM ${name} WHERE plan_id = ?`,
    has: `SELECT 1 FROM ${name} WHERE plan_id = ? AND id = ?`,
    add: `INSERT INTO ${name} (plan_id, id, at, content) VALUES (?, ?, ?, ?)`,
    schema,
  };
}

export const TRANSITIONS = table("transitions", transitionSchema);
export const APPROVALS = table("approvals", approvalSchema);

/** In the order in which it was done. Throws `store.damaged` for `file`. */
export function readEntries<E extends Transition | Approval>(db: ReadableDB, { list, schema }: Table<E>, planId: string, file: string): E[] {
  const entries = db.all<{ content: string }>(list, planId).map(({ content }) => {
    const { data } = schema.safeParse(storedJson(content));
    if (!data) throw problemError("store.damaged", { file });
    return data;
  });
  return inOrder(entries);
}

/** Adds an entry; false where it is there already, whatever it then says. */
export function addEntry<E extends Transition | Approval>(db: WritableDB, { has, add }: Table<E>, planId: string, entry: E): boolean {
  if (db.first(has, planId, entry.id)) return false;
  db.run(add, planId, entry.id, entry.at, JSON.stringify(entry));
  return true;
}

/** Now, but later than `last`, so that what is done after something else is also written after it. */
export function momentAfter(last: { at: string } | undefined): string {
  const now = Date.now();
  return new Date(last ? Math.max(now, Date.parse(last.at) + 1) : now).toISOString();
}
