import { Worker } from "node:worker_threads";
import { ProblemError, problemError, toProblem } from "../../../shared/problem.ts";
import type { PrintPdf } from "../export/pdf/printPdf.ts";
import type { PrintAnswer, TaskInput, TaskKind, TaskMessage, TaskOutput } from "./task.ts";

/** The worker is TypeScript when run from the source tree and JavaScript once built. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

export interface TaskOptions {
  /** Called with how far the work is, from 0 to 1. */
  onProgress?: (fraction: number) => void;
  /** Stops the work at once; the promise then rejects with `job.cancelled`. */
  signal?: AbortSignal;
  /** How a page is printed where the task asks for it. */
  printPdf?: PrintPdf;
}

async function print(html: string, printPdf: PrintPdf | undefined, signal: AbortSignal): Promise<PrintAnswer> {
  try {
    if (!printPdf) throw problemError("print.noBrowser");
    return { bytes: await printPdf(html, { signal }) };
  } catch (error) {
    return { problem: toProblem(error) };
  }
}

/** Does one task in a thread of its own. Rejects with the task's own problem, carried across as it was. */
export function runTask<K extends TaskKind>(
  kind: K,
  input: TaskInput[K],
  { onProgress, signal, printPdf }: TaskOptions = {},
): Promise<TaskOutput[K]> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) {
      reject(problemError("job.cancelled"));
      return;
    }
    const worker = new Worker(WORKER, { workerData: { kind, input } });
    const ended = new AbortController();
    const cancel = () => finish(() => reject(problemError("job.cancelled")));
    function finish(settle: () => void): void {
      signal?.removeEventListener("abort", cancel);
      ended.abort();
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
        case "print":
          void print(message.html, printPdf, ended.signal).then((answer) => worker.postMessage(answer));
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
