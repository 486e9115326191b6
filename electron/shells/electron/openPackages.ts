import { basename } from "node:path";
import { contract, type Answer } from "../../../shared/contract.ts";
import { ProblemError, problemSchema } from "../../../shared/problem.ts";
import { readFileBytes } from "../../core/files/readFileBytes.ts";
import type { Core } from "../../core/handlers/core.ts";

/** The planpakker among a program's arguments, which is how Windows and Linux hand over a double-clicked file. */
export function packagesAmong(args: readonly string[]): string[] {
  return args.filter((argument) => !argument.startsWith("-") && argument.toLowerCase().endsWith(".planpakke"));
}

/** Takes a planpakke into the library and returns the plan's id there. Throws what the import throws. */
export async function openPackage(core: Core, path: string): Promise<string> {
  const bytes = Buffer.from(readFileBytes(path)).toString("base64");
  const answer: Answer<unknown> = await core.call("library.import", { fileName: basename(path), bytes });
  if (!answer.ok) throw new ProblemError(problemSchema.parse(answer));
  return contract["library.import"].output.parse(answer.value).id;
}
