import { readFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { backupFolder, listBackups } from "../../../electron/core/store/backups.ts";
import { migrations } from "../../../electron/core/store/migrations/index.ts";
import { DATABASE_NAME, openLibrary } from "../../../electron/core/store/openLibrary.ts";
import { problemOf } from "../../support/core/problemCode.ts";
import { samplePlan } from "../../support/core/samplePlan.ts";
import { tempFolder } from "../../support/core/tempFolder.ts";

const later = { number: 9000, sql: "CREATE TABLE later (id TEXT PRIMARY KEY) STRICT" };

/** A closed library with one plan, made by a program that knew `known`. */
function usedLibrary(known = migrations): { folder: string; plan: ReturnType<typeof samplePlan> } {
  const folder = tempFolder();
  const plan = samplePlan("Plan");
  const library = openLibrary(folder, known);
  library.insert(plan);
  library.close();
  return { folder, plan };
}

describe("the built-in migrations", () => {
  it("are numbered upwards in tens", () => {
    const numbers = migrations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => number % 10 !== 0)).toEqual([]);
  });

  it("leave a database whose every table holds its columns to their types", () => {
    const { folder } = usedLibrary();
    const db = new Database(join(folder, DATABASE_NAME), { readonly: true });
    expect(db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'").all()).toEqual([]);
    db.close();
  });
});

describe("opening a library", () => {
  it("brings it up to date and keeps what was in it, with a backup from just before", () => {
    const { folder, plan } = usedLibrary();
    const library = openLibrary(folder, [...migrations, later]);
    expect(library.read(plan.id).plan).toEqual(plan);
    library.close();

    const [backup] = listBackups(folder).filter((name) => name.includes("before-9000"));
    const copy = new Database(join(backupFolder(folder), backup as string), { readonly: true });
    expect(copy.prepare("SELECT title FROM plans").pluck().all()).toEqual(["Plan"]);
    expect(copy.prepare("SELECT max(number) FROM migrations").pluck().get()).toBe(migrations.at(-1)?.number);
    copy.close();
  });

  it("changes nothing where a migration fails half-way", () => {
    const { folder, plan } = usedLibrary();
    const failing = { number: 9010, sql: "CREATE TABLE half (id TEXT) STRICT; SELECT * FROM missing" };
    expect(() => openLibrary(folder, [...migrations, later, failing])).toThrow("missing");
    const library = openLibrary(folder);
    expect(library.read(plan.id).plan).toEqual(plan);
    library.close();
  });

  it("refuses a database from a newer program and leaves every byte of it alone", () => {
    const { folder } = usedLibrary([...migrations, later]);
    const before = readFileSync(join(folder, DATABASE_NAME));
    expect(problemOf(() => openLibrary(folder))).toEqual({
      code: "store.newerDatabase",
      details: { version: later.number, supported: migrations.at(-1)?.number },
    });
    expect(readFileSync(join(folder, DATABASE_NAME)).equals(before)).toBe(true);
  });

  it("stops where an applied migration has been edited since", () => {
    const { folder } = usedLibrary([...migrations, later]);
    const edited = { ...later, sql: `${later.sql} ` };
    expect(problemOf(() => openLibrary(folder, [...migrations, edited]))).toEqual({
      code: "store.migrationChanged",
      details: { version: later.number },
    });
  });

  it("stops where an applied migration is unknown though newer ones are not", () => {
    const { folder } = usedLibrary([...migrations, later]);
    const problem = problemOf(() => openLibrary(folder, [...migrations, { ...later, number: later.number + 10 }]));
    expect(problem.code).toBe("store.migrationChanged");
  });
});
