import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { exportPlan } from "../../electron/core/export/exportPlan.ts";
import { NO_ASSETS } from "../../electron/core/assets/assets.ts";
import { exampleAssets, examplePlan } from "../../electron/core/templates/templates.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { haveTools } from "../support/outsideTools.ts";
import { bigPlan } from "./bigPlan.ts";
import { interleave, time, type Row, type Summary } from "./measure.ts";

const run = promisify(execFile);
const cli = fileURLToPath(new URL("../../electron/cli.ts", import.meta.url));
const ROUNDS = 5;

async function exportToWord(task: string, plan: Plan, folder: string, assets = NO_ASSETS): Promise<Row[]> {
  const json = join(folder, "plan.json");
  const markdown = join(folder, "plan.md");
  const docx = join(folder, "plan.docx");
  await writeFile(json, await exportPlan(plan, "json", { assets }));
  await writeFile(markdown, await exportPlan(plan, "md"));

  const contestants = {
    inProcess: async () => [await time(async () => writeFile(docx, await exportPlan(plan, "docx", { assets })))],
    wholeProcess: async () => [await time(() => run(process.execPath, [cli, "export", json, "--to", docx]))],
    pandoc: async () => [await time(() => run("pandoc", ["-f", "gfm", "-t", "docx", "-o", docx, markdown]))],
  };
  const { inProcess, wholeProcess, pandoc } = await interleave(contestants, { rounds: ROUNDS });
  const against = { rival: "pandoc, whole process", theirs: pandoc, target: "faster" };
  const row = (how: string, ours: Summary): Row => ({
    ...against,
    task: `Word export, ${how}, ${task}`,
    ours,
    met: ours.p50 < pandoc.p50,
  });
  return [row("in process without page numbers", inProcess), row("whole process with page numbers", wholeProcess)];
}

/**
 * Time to make a Word file, against pandoc making one of the same content. In process it is what pandoc makes too; the
 * whole process is the command as people run it, which also lays out the pages to number the contents list by them, as
 * pandoc does not. No rows where there is no pandoc.
 */
export async function wordExport(): Promise<Row[]> {
  if (!haveTools("pandoc")) return [];
  const folder = await mkdtemp(join(tmpdir(), "planskriver-bench-"));
  try {
    return [
      ...(await exportToWord("example plan", examplePlan(), folder, exampleAssets())),
      ...(await exportToWord("100 pages", bigPlan({ sections: 20, paragraphs: 700 }), folder)),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}
