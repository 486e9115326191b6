import { z } from "zod";
import { commentThreadSchema, type CommentThread } from "../../../shared/plan/comments/index.ts";
import { problemError } from "../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";
import { storedJson } from "./storedJson.ts";

const THREADS = "SELECT content FROM comment_threads WHERE plan_id = ? ORDER BY position";
const INSERT = "INSERT INTO comment_threads (plan_id, id, position, content) VALUES (?, ?, ?, ?)";

const threadsSchema = z.array(commentThreadSchema);

/** What is said of a plan, in the order it was put in; none for a plan there is not. Throws `store.damaged` for `file`. */
export function readComments(db: ReadableDB, planId: string, file: string): CommentThread[] {
  const stored = db.all<{ content: string }>(THREADS, planId).map(({ content }) => storedJson(content));
  const threads = threadsSchema.safeParse(stored);
  if (!threads.success) throw problemError("store.damaged", { file });
  return threads.data;
}

/** Adds what is said of a plan that has no comments yet. Their ids must differ. */
export function insertComments(db: WritableDB, planId: string, threads: readonly CommentThread[]): void {
  for (const [position, thread] of threads.entries()) db.run(INSERT, planId, thread.id, position, JSON.stringify(thread));
}
