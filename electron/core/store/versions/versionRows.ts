import { personSchema, type Person } from "../../../../shared/person.ts";
import { versionSchema, type Version } from "../../../../shared/versions/index.ts";
import type { ReadableDB, WritableDB } from "../connection.ts";
import { storedJson } from "../storedJson.ts";

const FIELDS = "id, kind, name, at, kept_at AS keptAt, person, content";
const ALL = `SELECT ${FIELDS} FROM versions WHERE plan_id = ? ORDER BY at DESC, rowid DESC`;
const NEWEST = `SELECT ${FIELDS} FROM versions WHERE plan_id = ? ORDER BY kept_at DESC, rowid DESC LIMIT 1`;
const ONE = `SELECT ${FIELDS} FROM versions WHERE plan_id = ? AND id = ?`;
const INSERT = `
  INSERT INTO versions (id, plan_id, kind, name, at, kept_at, person, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`;

interface VersionRow extends Omit<Version, "by"> {
  keptAt: string;
  person: string | null;
}

/** A version, and when the plan was last found to be like it. */
export interface StoredVersion {
  version: Version;
  keptAt: string;
}

/** Undefined for a row of a kind that only a newer program knows. */
function fromRow({ person, keptAt, ...row }: VersionRow): StoredVersion | undefined {
  const by: Person | null = personSchema.safeParse(storedJson(person)).data ?? null;
  const version = versionSchema.safeParse({ ...row, by }).data;
  return version && { version, keptAt };
}

/** Newest first. */
export function readVersions(db: ReadableDB, planId: string): Version[] {
  return db.all<VersionRow>(ALL, planId).flatMap((row) => fromRow(row)?.version ?? []);
}

/** The one that was kept, or found again, last. */
export function newestVersion(db: ReadableDB, planId: string): StoredVersion | undefined {
  const row = db.first<VersionRow>(NEWEST, planId);
  return row && fromRow(row);
}

export function readVersion(db: ReadableDB, planId: string, id: string): Version | undefined {
  const row = db.first<VersionRow>(ONE, planId, id);
  return row && fromRow(row)?.version;
}

export function insertVersion(db: WritableDB, planId: string, version: Version, keptAt: string): void {
  const { id, kind, name, at, by, content } = version;
  db.run(INSERT, id, planId, kind, name, at, keptAt, by && JSON.stringify(by), content);
}
