import type { OpenedFile } from "../../../shared/contract.ts";
import { problemError } from "../../../shared/problem.ts";
import { call } from "../../app/api.ts";
import { goTo } from "../../app/route.ts";
import { readAsBase64 } from "../../ui/readAsBase64.ts";

const MEGABYTE = 1024 * 1024;
/** Keeps a film dropped by mistake from filling the memory; the core has limits of its own per kind of file. */
const LIMIT_MB = 200;

/** A file's bytes for the core. Throws `file.tooLarge` or `file.unreadable`. */
export async function readFile(file: File): Promise<string> {
  if (file.size > LIMIT_MB * MEGABYTE) throw problemError("file.tooLarge", { name: file.name, limitMb: LIMIT_MB });
  return readAsBase64(file).catch(() => {
    throw problemError("file.unreadable", { name: file.name });
  });
}

export function isPackage(file: File): boolean {
  return file.name.toLowerCase().endsWith(".planpakke");
}

/** Has the core open a file that went from hand to hand; `planId` is the plan that is open, if any. */
export async function openFile(file: File, planId: string | null, asPlan = false): Promise<OpenedFile> {
  return call("exchange.open", { fileName: file.name, bytes: await readFile(file), planId, ...(asPlan && { as: "plan" as const }) });
}

/** Shows what a file has led to, where it has led to something. */
export function showOpened(opened: OpenedFile): void {
  if (opened.kind === "plan" || opened.kind === "reviewing") goTo({ screen: "plan", planId: opened.id });
  const [incomingId] = opened.kind === "incoming" ? opened.incomingIds : [];
  if (opened.kind === "incoming" && incomingId !== undefined) goTo({ screen: "plan", planId: opened.id, incomingId });
}
