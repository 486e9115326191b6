import { spawn, type ChildProcess } from "node:child_process";
import { chmodSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { root } from "../../support/core/runNode.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

/** Stands in for a browser: enters with the address it is given, shows the page, and is closed by the person. */
const BROWSER = `#!${process.execPath}
const argument = process.argv.find((text) => text.startsWith("--app="));
const address = argument.slice("--app=".length);
const entered = await fetch(address, { redirect: "manual" });
const headers = { cookie: entered.headers.get("set-cookie").split(";")[0] };
const stop = new AbortController();
const events = await fetch(new URL("/events", address), { headers, signal: stop.signal });
await events.body.getReader().read();
stop.abort();
`;

/** Stands in for a browser that hands its window over to a process already running: that one shows the page on and on. */
const HANDING_OVER = `#!${process.execPath}
import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
const argument = process.argv.find((text) => text.startsWith("--app="));
if (!process.env.RUNNING) {
  spawn(process.argv[1], [argument], { detached: true, stdio: "ignore", env: { ...process.env, RUNNING: "1" } }).unref();
} else {
  const address = argument.slice("--app=".length);
  const entered = await fetch(address, { redirect: "manual" });
  const headers = { cookie: entered.headers.get("set-cookie").split(";")[0] };
  const events = await fetch(new URL("/events", address), { headers });
  const shown = events.body.getReader();
  await shown.read();
  writeFileSync(process.argv[1] + ".shown", "");
  while (!(await shown.read()).done);
}
`;

interface Started {
  program: ChildProcess;
  lines: string[];
  ended: Promise<number | null>;
}

function start(args: string[], path: string): Started {
  const program = spawn(process.execPath, [`${root}electron/browser.ts`, ...args], {
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void program.kill("SIGKILL"));
  const lines: string[] = [];
  createInterface({ input: program.stdout }).on("line", (line) => lines.push(line));
  createInterface({ input: program.stderr }).on("line", (line) => lines.push(line));
  return { program, lines, ended: new Promise((resolve) => program.once("close", resolve)) };
}

function folderWithBrowser(browser: string): string {
  const folder = tempFolder();
  // An extension-less script is a module only where the folder says so.
  writeFileSync(join(folder, "package.json"), '{"type":"module"}');
  writeFileSync(join(folder, "chromium"), browser);
  chmodSync(join(folder, "chromium"), 0o755);
  return folder;
}

describe.skipIf(process.platform !== "linux")("the program in a browser", () => {
  it("ends by itself when the person closes the window", async () => {
    const { lines, ended } = start(["--data", tempFolder()], folderWithBrowser(BROWSER));
    expect(await ended).toBe(0);
    expect(lines).toEqual([]);
  });

  it("ends when told to, also where the window belongs to another process of the browser", async () => {
    const folder = folderWithBrowser(HANDING_OVER);
    const { program, lines, ended } = start(["--data", tempFolder()], folder);
    await vi.waitUntil(() => existsSync(join(folder, "chromium.shown")), 10_000);
    program.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(lines).toEqual([]);
  });

  it("prints its address where no browser is found, and ends cleanly when told to", async () => {
    const data = tempFolder();
    const { program, lines, ended } = start(["--data", data], tempFolder());
    await new Promise((resolve) => program.stdout?.once("data", resolve));
    program.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^Planskriver er klar på denne adresse: http:\/\/127\.0\.0\.1:\d+\/\?token=\S{43}$/)]);
  });

  it("says so in one line when the library is in use", async () => {
    const data = tempFolder();
    const library = openLibrary(data);
    const { lines, ended } = start(["--data", data, "--no-open"], tempFolder());
    expect(await ended).toBe(2);
    library.close();
    expect(lines).toEqual([expect.stringMatching(/^Planskriver kører allerede med biblioteket/)]);
  });
});
