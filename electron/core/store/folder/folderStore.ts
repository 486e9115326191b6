import { z } from "zod";
import { personSchema } from "../../../../shared/person.ts";
import { createId } from "../../../../shared/plan/ids.ts";
import { transitionSchema } from "../../../../shared/review/index.ts";
import { sha256Schema } from "../../../../shared/sha256.ts";
import type { WritableDB } from "../connection.ts";
import { storedAs } from "../storedJson.ts";

/** A folder that a plan is shared in. */
export const boundSchema = z.strictObject({
  /** What the person chose. */
  path: z.string(),
  /** The plan's own folder within it. */
  folder: z.string(),
  /** When the folder was last reached, and when something was last put in it from here. */
  syncedAt: z.iso.datetime().nullable(),
  sharedAt: z.iso.datetime().nullable(),
  /** The hash of what was last shared beside the plan: comments, approvals and steps. */
  beside: sha256Schema.nullable(),
  /** Steps from state to state that others took, and that the plan here has not followed yet. */
  steps: z.array(transitionSchema),
});
export type Bound = z.infer<typeof boundSchema>;

export const sharedFileSchema = z.strictObject({
  participant: z.string(),
  name: z.string(),
  by: personSchema,
  /** By the clock of whoever shared it, which is told but never counted on. */
  at: z.iso.datetime(),
  snapshot: sha256Schema,
});
export type SharedFile = z.infer<typeof sharedFileSchema>;

/** The folders that plans are shared in, and what of them is known. */
export interface FolderStore {
  /** What this library is known as to the others; made once. */
  participant(): string;
  /** The plans that are shared, by their ids, but for those in the bin. */
  shared(): string[];
  /** Null where the plan is not shared. Throws `store.damaged`. */
  read(planId: string): Bound | null;
  write(planId: string, bound: Bound): void;
  /** Shares the plan no more; its files stay where they are. */
  remove(planId: string): void;
  /** In the order of their names within each participant. Throws `store.damaged`. */
  files(planId: string): SharedFile[];
  addFile(planId: string, file: SharedFile): void;
  /** Tells whether a plan has changed since; null where there is none. */
  revision(planId: string): number | null;
}

const PARTICIPANT = "SELECT id FROM participant";
const SHARED = "SELECT plan_id FROM shared_folders JOIN plans ON plans.id = plan_id WHERE trashed_at IS NULL ORDER BY plan_id";
const READ = "SELECT content FROM shared_folders WHERE plan_id = ?";
const WRITE = `
  INSERT INTO shared_folders (plan_id, content) VALUES (?, ?) ON CONFLICT (plan_id) DO UPDATE SET content = excluded.content`;
const FILES = "SELECT content FROM shared_files WHERE plan_id = ? ORDER BY participant, name";
const ADD_FILE = "INSERT INTO shared_files (plan_id, participant, name, content) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING";

export function createFolderStore(db: WritableDB, file: string): FolderStore {
  return {
    participant: () =>
      db.transaction(() => {
        const known = db.first<{ id: string }>(PARTICIPANT)?.id;
        const id = known ?? createId();
        if (known === undefined) db.run("INSERT INTO participant (id) VALUES (?)", id);
        return id;
      }),
    shared: () => db.all<{ plan_id: string }>(SHARED).map(({ plan_id }) => plan_id),
    read(planId) {
      const row = db.first<{ content: string }>(READ, planId);
      return row ? storedAs(boundSchema, row.content, file) : null;
    },
    write: (planId, bound) => void db.run(WRITE, planId, JSON.stringify(bound)),
    remove: (planId) => void db.run("DELETE FROM shared_folders WHERE plan_id = ?", planId),
    files: (planId) => db.all<{ content: string }>(FILES, planId).map(({ content }) => storedAs(sharedFileSchema, content, file)),
    addFile: (planId, shared) => void db.run(ADD_FILE, planId, shared.participant, shared.name, JSON.stringify(shared)),
    revision: (planId) => db.first<{ revision: number }>("SELECT revision FROM plans WHERE id = ?", planId)?.revision ?? null,
  };
}
