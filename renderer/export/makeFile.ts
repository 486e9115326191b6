import type { JobState } from "../../shared/contract.ts";
import type { ExportChoice } from "../../shared/exportChoice.ts";
import type { FileFinding } from "../../shared/fileFinding.ts";
import { ProblemError } from "../../shared/problem.ts";
import { call, listen } from "../app/api.ts";

/** A file that the core holds ready. */
export interface MadeFile {
  jobId: string;
  fileName: string;
  size: number;
  findings: readonly FileFinding[];
}

interface MakeOptions {
  signal: AbortSignal;
  /** How far it is, from 0 to 1. */
  onProgress: (fraction: number) => void;
}

/**
 * Makes a file of the plan as it is stored. Throws a `ProblemError`; aborted, it throws what `signal` says and the job in
 * the core is cancelled.
 */
export async function makeFile(planId: string, choice: ExportChoice, { signal, onProgress }: MakeOptions): Promise<MadeFile> {
  // The first word of a job can come before the answer that names it.
  const heard = new Map<string, JobState>();
  let jobId: string | undefined;
  const { promise, resolve, reject } = Promise.withResolvers<MadeFile>();
  // It may be cancelled before the core has answered, while nobody waits for this yet.
  promise.catch(() => undefined);
  const follow = (job: JobState) => {
    if (job.state === "running") onProgress(job.fraction);
    else if (job.state === "failed") reject(new ProblemError(job.problem));
    else resolve({ jobId: job.jobId, fileName: job.fileName, size: job.size, findings: job.findings });
  };
  const stopListening = listen((event) => {
    if (event.event !== "job") return;
    heard.set(event.job.jobId, event.job);
    if (event.job.jobId === jobId) follow(event.job);
  });
  const cancel = () => {
    // A job that is over already has nothing left to cancel.
    if (jobId !== undefined) call("jobs.cancel", { jobId }).catch(() => undefined);
    reject(signal.reason);
  };
  signal.addEventListener("abort", cancel);
  try {
    signal.throwIfAborted();
    ({ jobId } = await call("export.start", { id: planId, ...choice }));
    if (signal.aborted) cancel();
    const known = heard.get(jobId);
    if (known) follow(known);
    return await promise;
  } finally {
    signal.removeEventListener("abort", cancel);
    stopListening();
  }
}
