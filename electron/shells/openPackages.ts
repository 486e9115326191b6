import { basename } from "node:path";
import { contract, type Answer } from "../../shared/contract.ts";
import { describeOpened, type OpenedExplanation } from "../../shared/describeOpened.ts";
import { ProblemError, problemSchema } from "../../shared/problem.ts";
import { readFileBytes } from "../core/files/readFileBytes.ts";
import type { Core } from "../core/handlers/core.ts";
import { planFolderAround } from "../core/sharing/layout.ts";

/** The planpakker among a program's arguments, which is how Windows and Linux hand over a double-clicked file. */
export function packagesAmong(args: readonly string[]): string[] {
  return args.filter((argument) => !argument.startsWith("-") && argument.toLowerCase().endsWith(".planpakke"));
}

/** Where a planpakke has led: to a plan, or to what came back of one; and why it has led to nothing, where it has not. */
export interface OpenedPackage {
  planId: string | null;
  incomingId?: string;
  explanation: OpenedExplanation | null;
}

/** Takes part in the plan that a file in a shared folder belongs to; returns the plan's id. Throws what `folder.join` does. */
async function joinFolder(core: Core, path: string): Promise<string> {
  const answer: Answer<unknown> = await core.call("folder.join", { path });
  if (!answer.ok) throw new ProblemError(problemSchema.parse(answer));
  return contract["folder.join"].output.parse(answer.value).id;
}

/** Takes in a planpakke from disk, or takes part in the plan it is shared with where it lies in a shared folder; `asPlan` makes a plan of one's own of it, whatever it is. Throws what `exchange.open` does. */
export async function openPackage(core: Core, path: string, asPlan = false): Promise<OpenedPackage> {
  if (!asPlan && planFolderAround(path) !== null) return { planId: await joinFolder(core, path), explanation: null };
  const fileName = basename(path);
  const bytes = Buffer.from(readFileBytes(path)).toString("base64");
  const answer: Answer<unknown> = await core.call("exchange.open", { fileName, bytes, planId: null, ...(asPlan && { as: "plan" }) });
  if (!answer.ok) throw new ProblemError(problemSchema.parse(answer));
  const opened = contract["exchange.open"].output.parse(answer.value);
  const [incomingId] = opened.kind === "incoming" ? opened.incomingIds : [];
  const isShown = opened.kind === "plan" || opened.kind === "reviewing" || opened.kind === "incoming";
  return {
    planId: isShown ? opened.id : null,
    ...(incomingId !== undefined && { incomingId }),
    explanation: describeOpened(opened, fileName),
  };
}
