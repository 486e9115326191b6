import type { ExportFormat } from "../../../shared/contract.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

export interface ExportOptions {
  /** Called with how far the work is, from 0 to 1. */
  onProgress?: (fraction: number) => void;
}

/** The plan as the bytes of a file in `format`. Guidance is left out of every format a reader sees. */
export function exportPlan(_plan: Plan, format: ExportFormat, _options: ExportOptions = {}): Promise<Uint8Array> {
  return Promise.reject(new Error(`no exporter for ${format}`));
}
