import { Worker } from "node:worker_threads";
import { ProblemError, problemError } from "../../../shared/problem.ts";
import type { TaskInput, TaskKind, TaskMessage, TaskOutput } from "./task.ts";

/** The worker is TypeScript when run from the source tree and JavaScript once built. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

export interface TaskOptions {
  /** Called with how far the work is, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Stops the work at once; the promise then rejects with `job.cancelled`. */
  signal?: AbortSignal;
}

/** Does one task in a thread of its own. Rejects with the task's own problem, carried across as it was. */
export function runTask<K extends TaskKind>(
  kind: K,
  input: TaskInput[K],
  { onProgress, signal }: TaskOptions = {},
): Promise<TaskOutput[K]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(problemError("job.cancelled"));
      return;
    }
    const worker = new Worker(WORKER, { workerData: { kind, input } });
    const cancel = () => finish(() => reject(problemError("job.cancelled")));
    function finish(settle: () => void): void {
      signal?.removeEventListener("abort", cancel);
      worker.removeAllListeners("exit");
      void worker.terminate();
      settle();
    }

    signal?.addEventListener("abort", cancel);
    worker.on("message", (message: TaskMessage) => {
      switch (message.type) {
        case "progress":
          onProgress?.(message.fraction);
          break;
        case "done":
          finish(() => resolve(message.output as TaskOutput[K]));
          break;
        case "failed":
          finish(() => reject(new ProblemError(message.problem)));
          break;
      }
    });
    worker.on("error", (error) => finish(() => reject(error)));
    worker.on("exit", (code) => finish(() => reject(new Error(`the worker ended with code ${code}`))));
  });
}
