import { useCallback, useEffect, useRef, useState } from "react";
import { call } from "../app/api.ts";
import { download } from "../app/download.ts";
import { makeFile } from "../export/makeFile.ts";

/** What agenda systems take as a file. */
export const MEMO_FORMATS = ["docx", "pdf"] as const;
export type MemoFormat = (typeof MEMO_FORMATS)[number];

export type MemoFileState =
  | { step: "idle" }
  | { step: "making"; format: MemoFormat }
  | { step: "made"; fileName: string; place: string }
  | { step: "failed"; format: MemoFormat; error: unknown };

/** Makes the memo's file of the plan as it is stored, and hands it over. `beforeExport` saves what is unsaved. */
export function useMemoFile(planId: string, beforeExport: () => Promise<void>) {
  const [state, setState] = useState<MemoFileState>({ step: "idle" });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const make = useCallback(async (format: MemoFormat) => {
    stop.current?.abort();
    const own = new AbortController();
    stop.current = own;
    setState({ step: "making", format });
    try {
      await beforeExport();
      const choice = { format, document: "sagsfremstilling", edition: "final", wordTemplate: true, changesSince: null } as const;
      const { jobId, fileName } = await makeFile(planId, choice, { signal: own.signal, onProgress: () => undefined });
      const saved = await call("export.save", { jobId });
      if (saved.outcome === "download") download(saved.url);
      if (own.signal.aborted) return;
      if (saved.outcome === "cancelled") setState({ step: "idle" });
      else setState({ step: "made", fileName, place: saved.outcome === "written" ? `Gemt som ${saved.path}` : "Ligger i mappen med dine overførsler." });
    } catch (error) {
      if (!own.signal.aborted) setState({ step: "failed", format, error });
    }
  }, [beforeExport, planId]);

  const cancel = useCallback(() => {
    stop.current?.abort();
    setState({ step: "idle" });
  }, []);

  return { state, make, cancel };
}
