import { useCallback, useEffect, useRef, useState } from "react";
import type { JobState, SavedFile } from "../../shared/contract.ts";
import type { ExportFormat } from "../../shared/exportChoice.ts";
import { ProblemError } from "../../shared/problem.ts";
import { call, listen } from "../app/api.ts";
import { download } from "../app/download.ts";

export type ExportState =
  | { step: "idle" }
  /** `jobId` is null until the core has taken the job on. */
  | { step: "running"; format: ExportFormat; jobId: string | null; fraction: number }
  /** The file is made; `saved` is null while the person is being asked where to. */
  | { step: "made"; format: ExportFormat; jobId: string; fileName: string; size: number; saved: SavedFile | null }
  | { step: "failed"; format: ExportFormat; error: unknown };

export interface Exporting {
  state: ExportState;
  start: (format: ExportFormat) => void;
  cancel: () => void;
  /** Asks again where a finished file shall go. */
  save: () => void;
}

/** Makes a file of the plan: saves what is unsaved, runs the job in the core, hands the file over. One at a time. */
export function useExport(planId: string, beforeExport: () => Promise<void>): Exporting {
  const [state, setState] = useState<ExportState>({ step: "idle" });
  const seen = useRef(new Map<string, JobState>());
  const current = useRef<{ format: ExportFormat; jobId: string } | null>(null);
  /** Tells this start from one that was cancelled before the core had named its job. */
  const turn = useRef(0);

  const handOver = useCallback(async (format: ExportFormat, jobId: string) => {
    try {
      const saved = await call("export.save", { jobId });
      if (saved.outcome === "download") download(saved.url);
      setState((before) => (before.step === "made" && before.jobId === jobId ? { ...before, saved } : before));
    } catch (error) {
      setState({ step: "failed", format, error });
    }
  }, []);

  const follow = useCallback(
    (format: ExportFormat, job: JobState) => {
      switch (job.state) {
        case "running":
          setState({ step: "running", format, jobId: job.jobId, fraction: job.fraction });
          return;
        case "done":
          setState({ step: "made", format, jobId: job.jobId, fileName: job.fileName, size: job.size, saved: null });
          void handOver(format, job.jobId);
          return;
        case "failed":
          setState(
            job.problem.code === "job.cancelled"
              ? { step: "idle" }
              : { step: "failed", format, error: new ProblemError(job.problem) },
          );
      }
    },
    [handOver],
  );

  useEffect(() => {
    const known = seen.current;
    return listen((event) => {
      if (event.event !== "job") return;
      const { job } = event;
      // The first word of a job can come before the answer that names it.
      known.set(job.jobId, job);
      if (current.current?.jobId === job.jobId) follow(current.current.format, job);
    });
  }, [follow]);

  const start = useCallback(
    async (format: ExportFormat) => {
      const mine = ++turn.current;
      current.current = null;
      setState({ step: "running", format, jobId: null, fraction: 0 });
      try {
        await beforeExport();
        const { jobId } = await call("export.start", { id: planId, format });
        if (turn.current !== mine) {
          await call("jobs.cancel", { jobId });
          return;
        }
        current.current = { format, jobId };
        follow(format, seen.current.get(jobId) ?? { state: "running", jobId, fraction: 0 });
      } catch (error) {
        if (turn.current === mine) setState({ step: "failed", format, error });
      }
    },
    [beforeExport, follow, planId],
  );

  const cancel = useCallback(() => {
    turn.current += 1;
    const jobId = current.current?.jobId;
    current.current = null;
    setState({ step: "idle" });
    // A job that is over already has nothing left to cancel.
    if (jobId !== undefined) call("jobs.cancel", { jobId }).catch(() => undefined);
  }, []);

  const save = useCallback(() => {
    if (state.step === "made") void handOver(state.format, state.jobId);
  }, [handOver, state]);

  return { state, start, cancel, save };
}
