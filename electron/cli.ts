import type { PrintPdf } from "./core/export/pdf/printPdf.ts";
import { printPdf } from "./shells/browser/printPdf.ts";
import { runHeadless } from "./shells/runHeadless.ts";

/** Told to end, the command first ends the browser that prints for it, and clears away what that had been given. */
const printUntilTold: PrintPdf = async (html) => {
  const stop = new AbortController();
  const end = () => stop.abort();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, end);
  try {
    return await printPdf(html, { signal: stop.signal });
  } finally {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.off(signal, end);
  }
};

process.exitCode = await runHeadless(process.argv.slice(2), { printPdf: printUntilTold });
