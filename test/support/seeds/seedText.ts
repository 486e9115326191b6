import { existsSync, readFileSync } from "node:fs";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

const folder = new URL("../../../../shared/seeds/", import.meta.url);

/** Whether the real plans are on this machine. */
export const haveSeeds = existsSync(folder);

/** The text of one of the real plans, as its file has it. */
export function seedText(name: string): string {
  return readFileSync(new URL(name, folder), "utf8");
}

/** What the program's own import makes of it. */
export function importedSeed(name: string): Plan {
  return importDocument(name, readFileSync(new URL(name, folder))).plan;
}
