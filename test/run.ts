import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

/**
 * Runs every check there is, in order, and goes on past a failure so that one run tells all. The last line counts the
 * tests, a failed step as one of them: `N passed, N failed` or `N passed, N failed, N skipped`.
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

function runStep(name: string, command: string): boolean {
  console.log(`\n== ${name}`);
  const start = performance.now();
  const { status } = spawnSync(command, { cwd: root, stdio: "inherit", shell: true });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`== ${name}: ${status === 0 ? "ok" : "FAILED"}, ${seconds} s`);
  return status === 0;
}

/** Undefined where vitest ended before it could report. */
function readReport(file: string): Report | undefined {
  return existsSync(file) ? reportSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

/** The plans that some tests read lie beside the project and not in it. */
const hasSeeds = existsSync(join(root, "../shared/seeds"));

/** A test may be left out only for something the machine cannot be made to have. */
function mayBeSkipped(file: string): boolean {
  return file.endsWith("electronSmoke.test.ts") || (!hasSeeds && readFileSync(file, "utf8").includes("shared/seeds"));
}

const steps = [
  runStep("lint", "npm run --silent lint"),
  runStep("types", "npm run --silent types"),
  runStep("build", "npm run --silent build"),
];

const folder = mkdtempSync(join(tmpdir(), "planskriver-run-"));
const reportFile = join(folder, "report.json");
const vitestOk = runStep(
  "tests",
  `npm exec --no -- vitest run --reporter=default --reporter=json --outputFile.json="${reportFile}"`,
);
const files = readReport(reportFile)?.testResults ?? [];
rmSync(folder, { recursive: true });

const tests = files.flatMap(({ name: file, assertionResults }) => assertionResults.map((test) => ({ file, ...test })));
const passed = tests.filter(({ status }) => status === "passed").length;
const failedTests = tests.filter(({ status }) => status === "failed").length;
const skipped = tests.filter(({ status }) => status !== "passed" && status !== "failed");
const brokenFiles = files.filter(
  ({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
).length;
// Errors outside any test show in the exit code alone.
const unexplained = !vitestOk && failedTests + brokenFiles === 0 ? 1 : 0;

const unexcused = process.env["CI"] === "true" ? skipped.filter(({ file }) => !mayBeSkipped(file)) : [];
for (const { fullName } of unexcused) console.log(`Skipped where nothing may be: ${fullName}`);

const failed =
  steps.filter((ok) => !ok).length + failedTests + brokenFiles + unexplained + (unexcused.length > 0 ? 1 : 0);
const counts = [`${passed} passed`, `${failed} failed`, ...(skipped.length > 0 ? [`${skipped.length} skipped`] : [])];
console.log(`\n${counts.join(", ")}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
