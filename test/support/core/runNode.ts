import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../../", import.meta.url));

export interface Run {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program of the project in a process of its own, as a person does, and waits for its end. */
export function runNode(script: string, args: readonly string[], cwd = root): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${root}${script}`, ...args], { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const run: Run = { exitCode: null, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (run.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (run.stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ ...run, exitCode }));
  });
}
