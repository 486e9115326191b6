import { readFileSync } from "node:fs";
import { createCore } from "../../../electron/core/handlers/core.ts";

/** A core that opens one package and is killed while it does. Prints a line when it begins, and one when it is done. */
const [dataFolder = "", path = ""] = process.argv.slice(2);
const core = createCore({
  dataFolder,
  saveFile: () => Promise.resolve({ outcome: "cancelled" }),
  printPdf: () => Promise.reject(new Error("nothing is printed here")),
});
const bytes = readFileSync(path).toString("base64");
process.stdout.write("begun\n");
const answer = await core.call("exchange.open", { fileName: "retur.planpakke", bytes, planId: null });
process.stdout.write(`${JSON.stringify(answer)}\n`);
