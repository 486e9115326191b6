import { join } from "node:path";
import { parseArgs } from "node:util";
import { describeProblem, toProblem } from "../shared/problem.ts";
import { findBrowser } from "./shells/browser/findBrowser.ts";
import { openBrowser } from "./shells/browser/openBrowser.ts";
import { PageWatch } from "./shells/browser/pageWatch.ts";
import { startBrowserShell } from "./shells/browser/server.ts";
import { defaultDataFolder } from "./shells/dataFolder.ts";

/** How long a browser may take from its start to its first page, and a page to come back after a reload. */
const START_MS = 20_000;
const RELOAD_MS = 3_000;

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: "string" }, "no-open": { type: "boolean" } } });
  const dataFolder = values.data ?? defaultDataFolder();
  const pages = new PageWatch();
  const shell = await startBrowserShell({ dataFolder, onPages: (count) => pages.count(count) });
  const end = () => void shell.close().then(() => process.exit(0));
  process.once("SIGINT", end);
  process.once("SIGTERM", end);

  const program = values["no-open"] ? undefined : findBrowser();
  if (!program) {
    console.log(`Planskriver er klar på denne adresse: ${shell.address()}`);
    return;
  }
  await openBrowser(program, shell.address(), join(dataFolder, "browser"));
  // Some browsers hand the window over to a process that already runs, and end at once.
  if (!(await pages.opened(START_MS))) {
    console.log(`Browseren lukkede, før Planskriver blev vist. Åbn selv denne adresse: ${shell.address()}`);
    return;
  }
  await pages.allClosed(RELOAD_MS);
  end();
}

run().catch((error: unknown) => {
  console.error(describeProblem(toProblem(error)));
  process.exit(2);
});
