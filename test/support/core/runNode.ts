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
  return runProgram(process.execPath, [`${root}${script}`, ...args], cwd);
}

/** The same where no file can grow beyond `kilobytes`: writing stops half-way, as on a full disk, whoever runs the tests. */
export function runNodeOnFullDisk(script: string, args: readonly string[], kilobytes: number): Promise<Run> {
  const limited = 'ulimit -f "$1" && shift && exec "$@"';
  return runProgram("bash", ["-c", limited, "bash", String(kilobytes), process.execPath, `${root}${script}`, ...args], root);
}

function runProgram(program: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    const run: Run = { exitCode: null, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => (run.stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (run.stderr += text));
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ ...run, exitCode }));
  });
}
