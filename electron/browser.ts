import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProblem, problemError, toProblem } from "../shared/problem.ts";
import type { Core } from "./core/handlers/core.ts";
import { findBrowser } from "./shells/browser/findBrowser.ts";
import { openBrowser } from "./shells/browser/openBrowser.ts";
import { PageWatch } from "./shells/browser/pageWatch.ts";
import { startBrowserShell } from "./shells/browser/server.ts";
import { defaultDataFolder } from "./shells/dataFolder.ts";
import { openPackage, packagesAmong } from "./shells/openPackages.ts";

/** How long a browser may take from its start to its first page, and a page to come back after a reload. */
const START_MS = 20_000;
const RELOAD_MS = 3_000;

function readFlags(): { dataFolder: string; opensNothing: boolean; packages: string[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { data: { type: "string" }, "no-open": { type: "boolean" } },
    });
    const packages = packagesAmong(positionals);
    if (packages.length < positionals.length) throw new Error("not a planpakke");
    return { dataFolder: values.data ?? defaultDataFolder(), opensNothing: values["no-open"] ?? false, packages };
  } catch {
    throw problemError("usage", { hint: "Planskriver kan startes med planpakker, der skal åbnes, --data MAPPE og --no-open, og intet andet." });
  }
}

/** Takes in the planpakker the program was started with; returns what follows the `#` of the screen for the last of them. */
async function openAll(core: Core, packages: readonly string[]): Promise<string> {
  let place = "";
  for (const path of packages) {
    try {
      const { planId, incomingId, explanation } = await openPackage(core, path);
      if (explanation) console.log(`${explanation.title}. ${explanation.text}`);
      if (planId !== null) place = `#/plan/${planId}${incomingId === undefined ? "" : `/modtag/${incomingId}`}`;
    } catch (error) {
      console.error(describeProblem(toProblem(error)));
    }
  }
  return place;
}

async function run(): Promise<void> {
  const { dataFolder, opensNothing, packages } = readFlags();
  const pages = new PageWatch();
  const shell = await startBrowserShell({
    dataFolder,
    onUnexpected: console.error,
    onPages: (count) => pages.count(count),
  });
  const place = await openAll(shell.core, packages);
  const stop = new AbortController();
  const stopped = new Promise<true>((resolve) => stop.signal.addEventListener("abort", () => resolve(true)));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  /** Leaves it to the person to open the program and to end it. */
  const serve = (message: string) => {
    console.log(`${message}: ${shell.address(place)}`);
    return stopped;
  };

  /** Shows the program until the person has closed it or says that it is to end. */
  const show = async () => {
    const program = opensNothing ? undefined : findBrowser();
    if (!program) return serve("Planskriver er klar på denne adresse");
    await openBrowser(program, shell.address(place), join(dataFolder, "browser"), stop.signal);
    // Some browsers hand the window over to a process that already runs, and end at once.
    const shown = await Promise.race([stopped, pages.opened(START_MS)]);
    if (!shown) return serve("Browseren lukkede, før Planskriver blev vist. Åbn selv denne adresse");
    return Promise.race([stopped, pages.allClosed(RELOAD_MS)]);
  };

  await show();
  await shell.close();
  process.exit(0);
}

run().catch((error: unknown) => {
  console.error(describeProblem(toProblem(error)));
  process.exit(2);
});
