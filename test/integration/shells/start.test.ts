import { spawn } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const canRun = process.platform === "linux" && existsSync(join(root, "dist/electron/browser.js"));
if (!canRun) console.log("Tests of npm start skipped: the program has not been built (npm run build).");

/** Starts the program where Electron is a script of one line; ends it once it is ready. Gives what it prints, and its exit code. */
async function startWith(electron: string): Promise<{ lines: string; exitCode: number | null }> {
  const folder = tempFolder();
  writeFileSync(join(folder, "electron"), `#!/bin/sh\n${electron}\n`);
  chmodSync(join(folder, "electron"), 0o755);
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder };
  const args = [`${root}electron/start.ts`, "--no-open", "--data", join(folder, "data")];
  const program = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void program.kill("SIGKILL"));
  let lines = "";
  program.stdout.setEncoding("utf8").on("data", (text: string) => {
    lines += text;
    if (lines.includes("token=")) program.kill("SIGTERM");
  });
  const exitCode = await new Promise<number | null>((resolve) => program.once("close", resolve));
  return { lines, exitCode };
}

describe.skipIf(!canRun)("npm start", () => {
  it.each(["exit 1", "kill -TRAP $$"])("opens the browser instead where Electron cannot run (%s)", async (electron) => {
    const { lines, exitCode } = await startWith(electron);
    const [reason, ready] = lines.split("\n");
    expect(reason).toBe("Electron kan ikke køre her, så Planskriver åbner i din browser.");
    expect(ready).toMatch(/^Planskriver er klar på denne adresse: http/);
    expect(exitCode).toBe(0);
  });

  it.each([0, 2])("ends as the program does, with %i", async (code) => {
    expect(await startWith(`exit ${code}`)).toEqual({ lines: "", exitCode: code });
  });
});
