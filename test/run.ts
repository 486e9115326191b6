import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { haveTools } from "./support/outsideTools.ts";

/**
 * Runs every check there is and goes on past a failure so that one run tells all. The last line counts the tests, a
 * failed step as one of them: `N passed, N failed` or `N passed, N failed, N skipped`.
 */
const root = fileURLToPath(new URL("../", import.meta.url));

const reportSchema = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.enum(["passed", "failed"]),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});
type Report = z.infer<typeof reportSchema>;

/** Runs `command`; what it says comes when it has ended, so that steps that run at once do not talk over each other. */
async function runStep(name: string, command: string): Promise<boolean> {
  const start = performance.now();
  const child = spawn(command, { cwd: root, stdio: ["inherit", "pipe", "pipe"], shell: true });
  const said: Buffer[] = [];
  child.stdout.on("data", (text: Buffer) => said.push(text));
  child.stderr.on("data", (text: Buffer) => said.push(text));
  const status = await new Promise((resolve) => child.once("close", resolve));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`\n== ${name}\n${Buffer.concat(said).toString()}== ${name}: ${status === 0 ? "ok" : "FAILED"}, ${seconds} s`);
  return status === 0;
}

const folder = mkdtempSync(join(tmpdir(), "planskriver-run-"));

interface TestRun {
  isOk: boolean;
  /** Empty where vitest ended before it could report. */
  files: Report["testResults"];
}

async function runTests(name: string, projects: readonly string[]): Promise<TestRun> {
  const report = join(folder, `${name}.json`);
  const chosen = projects.map((project) => `--project ${project}`).join(" ");
  const isOk = await runStep(
    name,
    `npm exec --no -- vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${report}"`,
  );
  return { isOk, files: existsSync(report) ? reportSchema.parse(JSON.parse(readFileSync(report, "utf8"))).testResults : [] };
}

/** The plans that some tests read lie beside the project and not in it. */
const hasSeeds = existsSync(join(root, "../shared/seeds"));

/** A test may be left out only for something the machine cannot be made to have. */
function mayBeSkipped(file: string): boolean {
  return file.endsWith("electronSmoke.test.ts") || (!hasSeeds && readFileSync(file, "utf8").includes("shared/seeds"));
}

const steps = [
  await runStep("lint", "npm run --silent lint"),
  await runStep("types", "npm run --silent types"),
  await runStep("build", "npm run --silent build"),
];

// Before the tests, whose limits are for testing and not for installing.
haveTools("chromium", "soffice", "pdftotext", "pandoc");
// A browser leaves much of the second processor idle.
const runs = await Promise.all([runTests("tests in the browser", ["e2e"]), runTests("tests", ["unit", "integration"])]);
rmSync(folder, { recursive: true });

const files = runs.flatMap((run) => run.files);
const tests = files.flatMap(({ name: file, assertionResults }) => assertionResults.map((test) => ({ file, ...test })));
const passed = tests.filter(({ status }) => status === "passed").length;
const failedTests = tests.filter(({ status }) => status === "failed").length;
const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
const failedFiles = ({ files: own }: TestRun) => own.filter(({ status }) => status === "failed");
const brokenFiles = runs
  .flatMap(failedFiles)
  .filter(({ assertionResults }) => !assertionResults.some((test) => test.status === "failed")).length;
// Errors outside any test show in the exit code alone.
const unexplained = runs.filter((run) => !run.isOk && failedFiles(run).length === 0).length;

const unexcused = process.env["CI"] === "true" ? skipped.filter(({ file }) => !mayBeSkipped(file)) : [];
for (const { fullName } of unexcused) console.log(`Skipped where nothing may be: ${fullName}`);

const failed =
  steps.filter((ok) => !ok).length + failedTests + brokenFiles + unexplained + (unexcused.length > 0 ? 1 : 0);
const counts = [`${passed} passed`, `${failed} failed`, ...(skipped.length > 0 ? [`${skipped.length} skipped`] : [])];
console.log(`\n${counts.join(", ")}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
