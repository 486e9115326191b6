import { basename } from "node:path";
import type { Answer } from "../../../shared/contract.ts";
import { describeProblem, problemSchema, toProblem } from "../../../shared/problem.ts";
import { readFileBytes } from "../../core/files/readFileBytes.ts";
import type { Core } from "../../core/handlers/core.ts";

/** The planpakker among a program's arguments, which is how Windows and Linux hand over a double-clicked file. */
export function packagesAmong(args: readonly string[]): string[] {
  return args.filter((argument) => !argument.startsWith("-") && argument.toLowerCase().endsWith(".planpakke"));
}

/** Takes a planpakke into the library; returns what to tell the person where that fails. */
export async function openPackage(core: Core, path: string): Promise<string | undefined> {
  try {
    const bytes = Buffer.from(readFileBytes(path)).toString("base64");
    const answer: Answer<unknown> = await core.call("library.import", { fileName: basename(path), bytes });
    return answer.ok ? undefined : describeProblem(problemSchema.parse(answer));
  } catch (error) {
    return describeProblem(toProblem(error));
  }
}
