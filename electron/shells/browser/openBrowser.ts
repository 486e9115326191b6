import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";

/** Chromium refuses to start as root with its sandbox on. */
function needsNoSandbox(): boolean {
  return process.platform === "linux" && process.getuid?.() === 0;
}

/** A browser with a profile that meets no other web page, and no traffic of its own. */
export function quietArguments(profile: string): string[] {
  return [
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-sync",
    "--disable-component-update",
    ...(needsNoSandbox() ? ["--no-sandbox"] : []),
  ];
}

/** A window without browser trimmings. */
function browserArguments(address: string, profile: string): string[] {
  return [
    `--app=${address}`,
    ...quietArguments(profile),
    "--disable-features=Translate",
    // Room for the outline and a whole page beside it; from the second start on, the browser remembers.
    "--window-size=1320,900",
    "--lang=da",
  ];
}

/**
 * Opens `address` in a window of its own, and closes it when `stop` says so. Resolves when the browser's process ends,
 * however it ends.
 */
export function openBrowser(program: string, address: string, profile: string, stop: AbortSignal): Promise<void> {
  mkdirSync(profile, { recursive: true });
  const browser = spawn(program, browserArguments(address, profile), { stdio: "ignore", signal: stop });
  return new Promise((resolve) => {
    browser.once("error", () => resolve());
    browser.once("exit", () => resolve());
  });
}
