import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backUpDaily, backupFolder, listBackups } from "../../../electron/core/store/backups.ts";
import { openConnection } from "../../../electron/core/store/connection.ts";
import { insertPlan } from "../../../electron/core/store/insertPlan.ts";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { storeProblem } from "../../../electron/core/store/storeProblem.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

function usedFolder(): { folder: string; file: string } {
  const folder = tempFolder();
  const library = openLibrary(folder);
  for (const title of ["En", "To", "Tre"]) library.insert(samplePlan(title));
  library.close();
  return { folder, file: join(folder, DATABASE_NAME) };
}

describe("daily backups", () => {
  it("hold what the library held when it was opened", () => {
    const { folder } = usedFolder();
    openLibrary(folder).close();
    const [name] = listBackups(folder);
    const copy = new Database(join(backupFolder(folder), name as string), { readonly: true });
    expect(copy.prepare("SELECT count(*) FROM plans").pluck().get()).toBe(3);
    copy.close();
  });

  it("are taken once a day and the newest ten are kept, beside those from before a migration", () => {
    const { folder, file } = usedFolder();
    mkdirSync(backupFolder(folder), { recursive: true });
    writeFileSync(join(backupFolder(folder), "planskriver-before-0010-2026.db"), "");
    const db = openConnection(file);
    for (let day = 1; day <= 14; day++) {
      backUpDaily(db, folder, file, new Date(Date.UTC(2026, 0, day, 8)));
      backUpDaily(db, folder, file, new Date(Date.UTC(2026, 0, day, 16)));
    }
    db.close();
    const days = Array.from({ length: 10 }, (_, index) => `planskriver-2026-01-${String(index + 5).padStart(2, "0")}.db`);
    expect(listBackups(folder)).toEqual([...days, "planskriver-before-0010-2026.db"]);
  });

  it("that cannot be written do not keep the person from writing", () => {
    const { folder } = usedFolder();
    writeFileSync(backupFolder(folder), "not a folder");
    const library = openLibrary(folder);
    expect(library.list()).toHaveLength(3);
    library.close();
  });
});

describe("a damaged database", () => {
  it("is told from a sound one, also where only its pages are damaged, and pushes out no backup", () => {
    const { folder, file } = usedFolder();
    const bytes = readFileSync(file);
    bytes.fill(0x55, 4096, 12288);
    writeFileSync(file, bytes);
    expect(problemCode(() => openLibrary(folder))).toBe("store.damaged");
    expect(listBackups(folder)).toEqual([]);
  });

  it("may be a file of another kind", () => {
    const { folder, file } = usedFolder();
    writeFileSync(file, "Dette er ikke en database, men en tekst af en vis længde. ".repeat(100));
    expect(problemCode(() => openLibrary(folder))).toBe("store.damaged");
  });

  it("may be an empty file where there were plans before", () => {
    const { folder, file } = usedFolder();
    openLibrary(folder).close();
    truncateSync(file);
    expect(problemCode(() => openLibrary(folder))).toBe("store.damaged");
  });
});

describe("putting a backup in a damaged database's place", () => {
  it("gives back what the backup holds, also where the last writes had been left in the log", () => {
    const { folder, file } = usedFolder();
    const open = openLibrary(folder);
    open.insert(samplePlan("Fire"));
    const killed = tempFolder();
    cpSync(folder, killed, { recursive: true });
    open.close();

    const damaged = join(killed, DATABASE_NAME);
    expect(existsSync(`${damaged}-wal`)).toBe(true);
    writeFileSync(damaged, readFileSync(file).fill(0x55, 0, 100));
    expect(problemCode(() => openLibrary(killed))).toBe("store.damaged");

    const [backup] = listBackups(killed);
    copyFileSync(join(backupFolder(killed), backup as string), damaged);
    const restored = openLibrary(killed);
    expect(restored.list().map(({ title }) => title).toSorted()).toEqual(["En", "To", "Tre"]);
    restored.close();
  });
});

describe("a full disk", () => {
  it("is reported as such, and what was saved before stays", () => {
    const { folder, file } = usedFolder();
    const db = openConnection(file);
    // A database that may not grow answers with the same code as a disk that has no more room.
    db.first("PRAGMA max_page_count = 1");
    const grow = () => insertPlan(db, samplePlan("Stor", Array.from({ length: 500 }, (_, index) => `Afsnit ${index}`)));
    expect(problemCode(() => reported(grow, file))).toBe("store.full");
    db.close();
    const library = openLibrary(folder);
    expect(library.list()).toHaveLength(3);
    library.close();
  });
});

function reported(work: () => void, file: string): void {
  try {
    work();
  } catch (error) {
    throw storeProblem(error, file);
  }
}
