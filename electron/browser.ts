import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProblem, problemError, toProblem } from "../shared/problem.ts";
import { findBrowser } from "./shells/browser/findBrowser.ts";
import { openBrowser } from "./shells/browser/openBrowser.ts";
import { PageWatch } from "./shells/browser/pageWatch.ts";
import { startBrowserShell } from "./shells/browser/server.ts";
import { defaultDataFolder } from "./shells/dataFolder.ts";

/** How long a browser may take from its start to its first page, and a page to come back after a reload. */
const START_MS = 20_000;
const RELOAD_MS = 3_000;

function readFlags(): { dataFolder: string; opensNothing: boolean } {
  try {
    const { values } = parseArgs({ options: { data: { type: "string" }, "no-open": { type: "boolean" } } });
    return { dataFolder: values.data ?? defaultDataFolder(), opensNothing: values["no-open"] ?? false };
  } catch {
    throw problemError("usage", { hint: "Planskriver kan startes med --data MAPPE og --no-open, og intet andet." });
  }
}

async function run(): Promise<void> {
  const { dataFolder, opensNothing } = readFlags();
  const pages = new PageWatch();
  const shell = await startBrowserShell({
    dataFolder,
    onUnexpected: console.error,
    onPages: (count) => pages.count(count),
  });
  const end = () => void shell.close().then(() => process.exit(0));
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort());
  /** Leaves it to the person to open the program and to end it. */
  const serve = (message: string) => {
    console.log(`${message}: ${shell.address()}`);
    stop.signal.addEventListener("abort", end);
  };

  const program = opensNothing ? undefined : findBrowser();
  if (!program) return serve("Planskriver er klar på denne adresse");
  await openBrowser(program, shell.address(), join(dataFolder, "browser"), stop.signal);
  // Some browsers hand the window over to a process that already runs, and end at once.
  if (!stop.signal.aborted && !(await pages.opened(START_MS))) {
    return serve("Browseren lukkede, før Planskriver blev vist. Åbn selv denne adresse");
  }
  await pages.allClosed(RELOAD_MS);
  end();
}

run().catch((error: unknown) => {
  console.error(describeProblem(toProblem(error)));
  process.exit(2);
});
