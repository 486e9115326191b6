import { z } from "zod";
import { commentThreadSchema, type CommentThread } from "../../../../shared/plan/comments/index.ts";
import { problemError } from "../../../../shared/problem.ts";
import type { ReadableDB, WritableDB } from "../connection.ts";
import { storedJson } from "../storedJson.ts";

const THREADS = "SELECT content FROM comment_threads WHERE plan_id = ? ORDER BY position";
const PUT = `
  INSERT INTO comment_threads (plan_id, id, position, content) VALUES (?, ?, ?, ?)
  ON CONFLICT (plan_id, id) DO UPDATE SET position = excluded.position, content = excluded.content`;

const threadsSchema = z.array(commentThreadSchema);

/**
 * What is said of a plan, in the order it was put in, what was taken away among it; none for a plan there is not. Throws
 * `store.damaged` for `file`.
 */
export function readComments(db: ReadableDB, planId: string, file: string): CommentThread[] {
  const stored = db.all<{ content: string }>(THREADS, planId).map(({ content }) => storedJson(content));
  const threads = threadsSchema.safeParse(stored);
  if (!threads.success) throw problemError("store.damaged", { file });
  return threads.data;
}

/** Writes threads of a plan, each at its place among all of them: those that are new and those that have changed. */
export function putComments(db: WritableDB, planId: string, threads: Iterable<readonly [position: number, thread: CommentThread]>): void {
  for (const [position, thread] of threads) db.run(PUT, planId, thread.id, position, JSON.stringify(thread));
}
