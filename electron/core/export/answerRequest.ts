import { NO_COMMENTS } from "../../../shared/plan/comments/index.ts";
import { problemError } from "../../../shared/problem.ts";
import type { TaskOutput } from "../jobs/task.ts";
import { exportPlan } from "./exportPlan.ts";
import type { ExportRequest } from "./exportRequest.ts";
import { exportFileName } from "./fileName.ts";
import type { PrintPdf } from "./pdf/printPdf.ts";
import { verifyFile } from "./verify/verifyFile.ts";

/** The finished file that `request` asks for, under the name it is offered by, and what is wrong with it. `onProgress` as in `ExportOptions`. */
export async function answerRequest(
  request: ExportRequest,
  onProgress: (fraction: number) => void,
  printPdf?: PrintPdf,
): Promise<TaskOutput["export"]> {
  const { plan, assets, comments = NO_COMMENTS, choice, agenda, changesSince, wordTemplate } = request;
  const { format, edition } = choice;
  if (format === "pdf" && changesSince) throw problemError("print.wordOnly", { what: "Ændringer siden en anden plan" });
  const bytes = await exportPlan(plan, format, {
    assets,
    comments,
    edition,
    onProgress,
    pageNumbers: true,
    ...(printPdf ? { printPdf } : {}),
    ...(agenda ? { agenda } : {}),
    ...(wordTemplate ? { wordTemplate } : {}),
    ...(changesSince ? { changesSince } : {}),
  });
  return { fileName: exportFileName(plan, choice, new Date()), bytes, findings: verifyFile(bytes, format, plan, agenda !== undefined) };
}
