import { basename, dirname, join } from "node:path";
import { idSchema } from "../../../shared/plan/ids.ts";
import { safeFileStem } from "../export/fileName.ts";

/** What the program calls its own folder within the one that the person chose. */
export const PROGRAM_FOLDER = "Planskriver";

/** A subfolder of each participant, with the pictures of their files by SHA-256. */
export const ASSETS = "assets";

/** How much of a file's SHA-256 is in its name. */
const HASH_LENGTH = 16;

const PLAN_FOLDER = /^(.*) \(([^()]+)\)$/;
const SHARED_FILE = new RegExp(`^(\\d{6,})-([0-9a-f]{${HASH_LENGTH}})\\.planpakke$`);

/** "Beskæftigelsesplan 2025-2026 (k3b…)": the id tells the plan, the title is for people who look into the folder. */
export function planFolderName(title: string, planId: string): string {
  return `${safeFileStem(title, "Plan")} (${planId})`;
}

/** The plan that a folder of this name is for; null for any other, such as a copy that a sync program made of one. */
export function planOfFolder(name: string): { id: string; title: string } | null {
  const [, title = "", id] = PLAN_FOLDER.exec(name) ?? [];
  return id !== undefined && idSchema.safeParse(id).success ? { id, title } : null;
}

export function isParticipantName(name: string): boolean {
  return idSchema.safeParse(name).success;
}

/** "000012-3f…planpakke": how many files the participant had shared, and what is in it. No clock is needed to order them. */
export function sharedFileName(count: number, sha256: string): string {
  return `${String(count).padStart(6, "0")}-${sha256.slice(0, HASH_LENGTH)}.planpakke`;
}

/** What the name of a shared file says; null for whatever else lies in the folder, half-written files among it. */
export function readSharedFileName(name: string): { count: number; hash: string } | null {
  const [, count, hash] = SHARED_FILE.exec(name) ?? [];
  return count === undefined || hash === undefined ? null : { count: Number(count), hash };
}

/** Whether bytes are all that the name of their file says they are. */
export function isWhole(hash: string, sha256: string): boolean {
  return sha256.startsWith(hash);
}

/** The plan's folder that `path` is, or lies in; null where it does neither. */
export function planFolderAround(path: string): string | null {
  for (let at = path; dirname(at) !== at; at = dirname(at)) {
    if (planOfFolder(basename(at)) && basename(dirname(at)) === PROGRAM_FOLDER) return at;
  }
  return null;
}

/** The program's own folder within what the person chose, which may be that folder itself. */
export function programFolder(path: string): string {
  return basename(path) === PROGRAM_FOLDER ? path : join(path, PROGRAM_FOLDER);
}
