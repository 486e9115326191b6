import { printPdf } from "./shells/browser/printPdf.ts";
import { runHeadless } from "./shells/runHeadless.ts";

process.exitCode = await runHeadless(process.argv.slice(2), { printPdf });
