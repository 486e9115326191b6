import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { problemError } from "../../../shared/problem.ts";
import type { PrintOptions, PrintPdf } from "../../core/export/pdf/printPdf.ts";
import { DevTools } from "./devTools.ts";
import { findBrowser } from "./findBrowser.ts";
import { quietArguments } from "./openBrowser.ts";

/** How long a browser may take for a plan of many pages on a slow machine. */
const LONGEST_MS = 180_000;
const CLOSING_MS = 3_000;

/** A browser without a window, that has no way to a network. */
function browserArguments(profile: string): string[] {
  return [
    "--headless=new",
    "--remote-debugging-pipe",
    ...quietArguments(profile),
    "--disable-extensions",
    "--host-resolver-rules=MAP * ~NOTFOUND",
  ];
}

function textOf(result: Record<string, unknown>, name: string): string {
  const value = result[name];
  if (typeof value !== "string") throw new Error(`the browser gave no ${name}`);
  return value;
}

const EMPTY_PAGE = "about:blank";

/** Resolves when the page is there that is gone to next: the empty one may tell late that it was loaded. */
function untilLoaded(devTools: DevTools): Promise<void> {
  return new Promise((resolve) => {
    let isThere = false;
    devTools.listen("Page.frameNavigated", ({ frame }) => {
      isThere ||= (frame as { url?: unknown } | undefined)?.url !== EMPTY_PAGE;
    });
    devTools.listen("Page.loadEventFired", () => {
      if (isThere) resolve();
    });
  });
}

async function printPage(devTools: DevTools, address: string): Promise<Uint8Array> {
  const targetId = textOf(await devTools.ask("Target.createTarget", { url: EMPTY_PAGE }), "targetId");
  const session = textOf(await devTools.ask("Target.attachToTarget", { targetId, flatten: true }), "sessionId");
  await devTools.ask("Page.enable", {}, session);
  await devTools.ask("Emulation.setScriptExecutionDisabled", { value: true }, session);
  const loaded = untilLoaded(devTools);
  await devTools.ask("Page.navigate", { url: address }, session);
  await loaded;
  const options = { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true };
  return Buffer.from(textOf(await devTools.ask("Page.printToPDF", options, session), "data"), "base64");
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** Ends a browser with all of its processes, of which those it started go with it. */
async function end(browser: ChildProcess): Promise<void> {
  if (hasEnded(browser) || browser.pid === undefined) return;
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  for (const pipe of browser.stdio) pipe?.destroy();
  browser.kill("SIGKILL");
  await ended;
}

/** Lets a browser that has done its work put its things in order, as long as that takes no time to speak of. */
async function close(browser: ChildProcess, devTools: DevTools): Promise<void> {
  const ended = new Promise<void>((resolve) => browser.once("exit", () => resolve()));
  devTools.ask("Browser.close").catch(() => undefined);
  const tooLate = new AbortController();
  await Promise.race([ended, setTimeout(CLOSING_MS, undefined, { signal: tooLate.signal }).catch(() => undefined)]);
  tooLate.abort();
}

async function printWith(program: string, html: string, { signal }: PrintOptions): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "planskriver-print-"));
  let browser: ChildProcess | undefined;
  const over = new AbortController();
  try {
    const page = join(folder, "plan.html");
    await writeFile(page, html);
    const started = spawn(program, browserArguments(join(folder, "profile")), { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    browser = started;
    const stopped = new Promise<never>((_, reject) => {
      started.once("error", () => reject(problemError("print.failed")));
      started.once("exit", () => reject(problemError("print.failed")));
      setTimeout(LONGEST_MS, undefined, { signal: over.signal }).then(() => reject(problemError("print.failed")), () => undefined);
      signal?.addEventListener("abort", () => reject(problemError("job.cancelled")), { once: true });
      if (signal?.aborted) reject(problemError("job.cancelled"));
    });
    const [, , , writing, reading] = started.stdio;
    const devTools = new DevTools(writing as Writable, reading as Readable);
    const printed = printPage(devTools, pathToFileURL(page).href).catch(() => Promise.reject(problemError("print.failed")));
    const pdf = await Promise.race([stopped, printed]);
    await close(started, devTools);
    return pdf;
  } finally {
    over.abort();
    if (browser) await end(browser);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Prints with the browser that is installed here. */
export const printPdf: PrintPdf = async (html, options = {}) => {
  const program = findBrowser();
  if (program === undefined) throw problemError("print.noBrowser");
  return printWith(program, html, options);
};
