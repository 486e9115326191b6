import { randomUUID } from "node:crypto";
import type { JobState } from "../../../shared/contract.ts";
import type { ExportFormat } from "../../../shared/exportChoice.ts";
import { problemError, toProblem } from "../../../shared/problem.ts";
import type { ExportRequest } from "../export/exportRequest.ts";
import type { PrintPdf } from "../export/pdf/printPdf.ts";
import { runTask } from "./runTask.ts";
import type { FinishedFile } from "./task.ts";

export type { FinishedFile };

/**
 * The exports going on, and the latest finished file of each format, which waits here for the person to say where to: what
 * is shown of a file is then what is saved, however many other files are made meanwhile.
 */
export class ExportJobs {
  readonly #report: (job: JobState) => void;
  readonly #printPdf: PrintPdf;
  readonly #running = new Map<string, AbortController>();
  readonly #finished = new Map<ExportFormat, { jobId: string; file: FinishedFile }>();

  constructor(report: (job: JobState) => void, printPdf: PrintPdf) {
    this.#report = report;
    this.#printPdf = printPdf;
  }

  /** Starts and returns at once; all else is told through `report`. */
  start(request: ExportRequest): string {
    const jobId = randomUUID();
    const stop = new AbortController();
    this.#running.set(jobId, stop);
    void this.#run(jobId, request, stop.signal);
    return jobId;
  }

  async #run(jobId: string, request: ExportRequest, signal: AbortSignal): Promise<void> {
    this.#report({ state: "running", jobId, fraction: 0 });
    try {
      const file = await runTask("export", request, {
        signal,
        printPdf: this.#printPdf,
        onProgress: (fraction) => this.#report({ state: "running", jobId, fraction }),
      });
      const { findings, ...finished } = file;
      this.#finished.set(request.choice.format, { jobId, file: finished });
      this.#report({ state: "done", jobId, fileName: file.fileName, size: file.bytes.byteLength, findings });
    } catch (error) {
      this.#report({ state: "failed", jobId, problem: toProblem(error) });
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** A job that is over already is left as it is: cancelling may cross with finishing. */
  cancel(jobId: string): void {
    this.#running.get(jobId)?.abort();
  }

  /** The finished file of an export. Throws `job.unknown` where it has none, or another of its format has taken its place. */
  finishedFile(jobId: string): FinishedFile {
    for (const finished of this.#finished.values()) if (finished.jobId === jobId) return finished.file;
    throw problemError("job.unknown");
  }

  cancelAll(): void {
    for (const stop of this.#running.values()) stop.abort();
  }
}
