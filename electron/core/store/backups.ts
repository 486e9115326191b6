import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { problemError } from "../../../shared/problem.ts";
import type { WritableDB } from "./connection.ts";

const KEPT_DAYS = 10;
const DAILY = /^planskriver-\d{4}-\d{2}-\d{2}\.db$/;

/** Where the backups of the library in `folder` lie. */
export function backupFolder(folder: string): string {
  return join(folder, "backups");
}

export function listBackups(folder: string): string[] {
  mkdirSync(backupFolder(folder), { recursive: true });
  return readdirSync(backupFolder(folder)).filter((name) => name.endsWith(".db")).sort();
}

/** Copies the whole database to backups/`name`; the name is there only when the copy is whole and on disk. */
function backUp(db: WritableDB, folder: string, name: string): void {
  const target = join(backupFolder(folder), name);
  const unfinished = `${target}.tmp`;
  mkdirSync(backupFolder(folder), { recursive: true });
  rmSync(unfinished, { force: true });
  try {
    db.run("VACUUM INTO ?", unfinished);
    const file = openSync(unfinished, "r+");
    fsyncSync(file);
    closeSync(file);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

/** A backup that the daily rotation leaves alone, taken before migration `number`. */
export function backUpBeforeMigration(db: WritableDB, folder: string, number: number): void {
  const moment = new Date().toISOString().replaceAll(/[:.]/g, "");
  backUp(db, folder, `planskriver-before-${String(number).padStart(4, "0")}-${moment}.db`);
}

/**
 * Takes today's backup unless there is one, and lets go of the oldest.
 * The database is looked through first, so that a damaged one never pushes out a sound backup. Returns whether there
 * was none yet.
 */
export function backUpDaily(db: WritableDB, folder: string, file: string, today = new Date()): boolean {
  const name = `planskriver-${today.toISOString().slice(0, 10)}.db`;
  if (listBackups(folder).includes(name)) return false;
  const check = db.first<{ quick_check: string }>("PRAGMA quick_check(1)");
  if (check?.quick_check !== "ok") throw problemError("store.damaged", { file });
  backUp(db, folder, name);
  const daily = listBackups(folder).filter((backup) => DAILY.test(backup));
  for (const old of daily.slice(0, -KEPT_DAYS)) rmSync(join(backupFolder(folder), old));
  return true;
}
