import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { findElectron } from "./shells/electron/findElectron.ts";

/** What `npm start` runs: the built program in Electron where its binary is there, else in the system's browser. */
const electron = findElectron();
const [program, entry] = electron
  ? [electron, fileURLToPath(new URL("../", import.meta.url))]
  : [process.execPath, fileURLToPath(new URL("../dist/electron/browser.js", import.meta.url))];
if (!electron) {
  console.log("Electron er ikke hentet (det gør »npx install-electron«), så Planskriver åbner i din browser.");
}

// Terminals inside Electron programs (VS Code's) set the variable, which would turn Electron into plain Node.
const env = { ...process.env, ELECTRON_RUN_AS_NODE: undefined };
const shell = spawn(program, [entry, ...process.argv.slice(2)], { stdio: "inherit", env });
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => shell.kill(signal));
shell.on("error", (error) => {
  console.error(`Planskriver kunne ikke startes: ${error.message}`);
  process.exitCode = 2;
});
shell.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
