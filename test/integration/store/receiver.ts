import { readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { createCore } from "../../../electron/core/handlers/core.ts";

/**
 * A core that answers one call, and kills itself without warning before the write to its database that is number `killAt`
 * of that call. Prints how many there were and the answer, where it lived to.
 */
const [dataFolder = "", path = "", killAt = ""] = process.argv.slice(2);
const core = createCore({
  dataFolder,
  saveFile: () => Promise.resolve({ outcome: "cancelled" }),
  printPdf: () => Promise.reject(new Error("nothing is printed here")),
});

let writes = 0;
const statement = Object.getPrototypeOf(new Database(":memory:").prepare("SELECT 1")) as Pick<Database.Statement, "run">;
const { run } = statement;
statement.run = function (this: Database.Statement, ...values) {
  writes += 1;
  if (writes === Number(killAt)) process.kill(process.pid, "SIGKILL");
  return run.apply(this, values);
};

const { method, input } = JSON.parse(readFileSync(path, "utf8")) as { method: string; input: unknown };
const answer = await core.call(method, input);
process.stdout.write(`${JSON.stringify({ writes, answer })}\n`, () => process.exit(0));
