import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { haveTools } from "../../support/outsideTools.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

const CHROMIUMS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/microsoft-edge"];

function chromiumPath(): string {
  const named = process.env["PLANSKRIVER_CHROMIUM"];
  const find = () => [...(named ? [named] : []), ...CHROMIUMS].find((candidate) => existsSync(candidate));
  const path = find() ?? (haveTools("chromium") ? find() : undefined);
  if (!path) throw new Error("no Chromium, Chrome or Edge found; name one in PLANSKRIVER_CHROMIUM");
  return path;
}

interface Shell {
  process: ChildProcess;
  url: string;
}

/** Resolves when the shell has printed the address it listens on; rejects with its output if it ends first. */
function startShell(dataFolder: string): Promise<Shell> {
  const child = spawn(process.execPath, ["electron/browser.ts", "--no-open", "--data", dataFolder], {
    cwd: repository,
    stdio: ["ignore", "pipe", "pipe"],
  });
  return new Promise((resolve, reject) => {
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+\S*/.exec(output)?.[0];
      if (url) resolve({ process: child, url });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`the shell ended with ${code}:\n${output}`)));
  });
}

function endShell({ process: child }: Shell, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once("exit", () => resolve());
    child.kill(signal);
  });
}

export interface ProgramOptions {
  /** Where plans are kept; a fresh folder, removed at the end, unless given. */
  dataFolder?: string;
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
}

/** The whole program, running: the browser shell on its own data folder, and a Chromium showing it. */
export class Program {
  readonly page: Page;
  readonly dataFolder: string;
  private readonly browser: Browser;
  private readonly ownsFolder: boolean;
  private shell: Shell;

  constructor(parts: { page: Page; dataFolder: string; browser: Browser; ownsFolder: boolean; shell: Shell }) {
    this.page = parts.page;
    this.dataFolder = parts.dataFolder;
    this.browser = parts.browser;
    this.ownsFolder = parts.ownsFolder;
    this.shell = parts.shell;
  }

  /** The address with its token; good for one start of the shell. */
  get url(): string {
    return this.shell.url;
  }

  /** Ends the shell at once, as a power cut would. The page stays. */
  kill(): Promise<void> {
    return endShell(this.shell, "SIGKILL");
  }

  /** Starts the shell anew on the same folder (ending it first, where it still runs) and opens `hash` in the page. */
  async restart(hash = "#/"): Promise<void> {
    await endShell(this.shell, "SIGTERM");
    this.shell = await startShell(this.dataFolder);
    await this.page.goto("about:blank");
    await this.page.goto(this.url);
    await this.page.evaluate((wanted) => {
      location.hash = wanted;
    }, hash);
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await endShell(this.shell, "SIGTERM");
    if (this.ownsFolder) await rm(this.dataFolder, { recursive: true, force: true });
  }
}

/** Needs the built renderer in dist/renderer. Throws where no Chromium is found. */
export async function startProgram(options: ProgramOptions = {}): Promise<Program> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), "planskriver-e2e-")));
  const shell = await startShell(dataFolder);
  const browser = await chromium.launch({
    executablePath: chromiumPath(),
    args: ["--no-sandbox", "--disable-background-networking"],
  });
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? "light",
    locale: "da-DK",
  });
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    // Thrown outside any test's own calls, it still fails the run.
    throw error;
  });
  await page.goto(shell.url);
  return new Program({ page, dataFolder, browser, ownsFolder: options.dataFolder === undefined, shell });
}
