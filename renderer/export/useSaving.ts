import { useCallback, useEffect, useRef, useState } from "react";
import type { SavedFile } from "../../shared/contract.ts";
import type { ExportChoice, ExportFormat } from "../../shared/exportChoice.ts";
import { call } from "../app/api.ts";
import { download } from "../app/download.ts";
import { makeFile, type MadeFile } from "./makeFile.ts";
import { isGone } from "./WordFile.ts";
import type { WordFileInUse } from "./useWordFile.ts";

export type SavingState =
  | { step: "idle" }
  | { step: "running"; format: ExportFormat; fraction: number }
  /** The file is made; `saved` is null while the person is being asked where to. */
  | { step: "made"; format: ExportFormat; file: MadeFile; saved: SavedFile | null }
  | { step: "failed"; format: ExportFormat; error: unknown };

export interface Saving {
  state: SavingState;
  start: (format: ExportFormat) => void;
  cancel: () => void;
  /** Puts away what is said of the last file, once it is no longer what is chosen. */
  dismiss: () => void;
}

interface SavingOptions {
  planId: string;
  /** What is chosen; the format aside. */
  choice: ExportChoice;
  /** The Word file that is shown, where one is. */
  word?: WordFileInUse;
  beforeExport: () => Promise<void>;
}

/** Saves files of the plan, one at a time. A Word file is the one that is shown. */
export function useSaving({ planId, choice, word, beforeExport }: SavingOptions): Saving {
  const [state, setState] = useState<SavingState>({ step: "idle" });
  const current = useRef<AbortController | null>(null);
  // Whoever has left is not asked where to put a file.
  useEffect(() => () => current.current?.abort(), []);

  const make = useCallback(
    async (format: ExportFormat, signal: AbortSignal, onProgress: (fraction: number) => void): Promise<MadeFile> => {
      if (format === "docx" && word) return word.ask();
      await beforeExport();
      return makeFile(planId, { ...choice, format }, { signal, onProgress });
    },
    [word, beforeExport, planId, choice],
  );

  const start = useCallback(
    async (format: ExportFormat) => {
      current.current?.abort();
      const stop = new AbortController();
      current.current = stop;
      const { signal } = stop;
      const show = (next: SavingState) => {
        if (!signal.aborted) setState(next);
      };
      const onProgress = (fraction: number) => show({ step: "running", format, fraction });
      const save = async () => {
        const file = await make(format, signal, onProgress);
        signal.throwIfAborted();
        show({ step: "made", format, file, saved: null });
        const saved = await call("export.save", { jobId: file.jobId });
        if (saved.outcome === "download") download(saved.url);
        show({ step: "made", format, file, saved });
      };
      onProgress(0);
      try {
        await save().catch(async (error: unknown) => {
          if (!isGone(error)) throw error;
          word?.forget();
          await save();
        });
      } catch (error) {
        show({ step: "failed", format, error });
      }
    },
    [make, word],
  );

  const cancel = useCallback(() => {
    current.current?.abort();
    setState({ step: "idle" });
  }, []);

  const dismiss = useCallback(() => setState((before) => (before.step === "running" ? before : { step: "idle" })), []);

  return { state, dismiss, start: (format) => void start(format), cancel };
}
