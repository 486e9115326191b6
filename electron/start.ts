import { spawn, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findElectron } from "./shells/electron/findElectron.ts";

/** What the program itself ends with. Electron that cannot run here ends with something else, and at once. */
const OWN_EXIT_CODES = [0, 2];
const GIVES_UP_WITHIN_MS = 10_000;

// Terminals inside Electron programs (VS Code's) set the variable, which would turn Electron into plain Node.
const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };

let shell: ChildProcess | undefined;
let isToldToEnd = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    isToldToEnd = true;
    shell?.kill(signal);
  });
}

/** The exit code; 1 where there is none. */
function run(program: string, entry: string): Promise<number> {
  return new Promise((resolve) => {
    shell = spawn(program, [fileURLToPath(new URL(entry, import.meta.url)), ...process.argv.slice(2)], { stdio: "inherit", env });
    shell.once("error", (error) => {
      console.error(`Planskriver kunne ikke startes: ${error.message}`);
      resolve(1);
    });
    shell.once("exit", (code) => resolve(code ?? 1));
  });
}

/** The exit code, or undefined where Electron cannot run here: as root, without a display, without its sandbox. */
async function runElectron(electron: string): Promise<number | undefined> {
  const start = performance.now();
  const code = await run(electron, "../");
  const couldRun = OWN_EXIT_CODES.includes(code) || performance.now() - start > GIVES_UP_WITHIN_MS;
  return couldRun || isToldToEnd ? code : undefined;
}

/** What `npm start` runs: the built program in Electron where that is there and can run, else in the system's browser. */
async function start(): Promise<number> {
  const electron = findElectron();
  const code = electron && (await runElectron(electron));
  if (typeof code === "number") return code;
  const reason = electron ? "Electron kan ikke køre her" : "Electron er ikke hentet (det gør »npx install-electron«)";
  console.log(`${reason}, så Planskriver åbner i din browser.`);
  return run(process.execPath, "../dist/electron/browser.js");
}

process.exitCode = await start();
