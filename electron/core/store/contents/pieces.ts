import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ReadableDB, WritableDB } from "../connection.ts";

const PUT = "INSERT INTO contents (sha256, bytes, assets) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING";
const GET = "SELECT bytes FROM contents WHERE sha256 = ?";
const HAS = "SELECT 1 FROM contents WHERE sha256 = ?";

export function hasPiece(db: ReadableDB, hash: string): boolean {
  return db.first(HAS, hash) !== undefined;
}

/** Keeps `value`, which shows the pictures `assets`, under `hash`. What is there already is not written again. */
export function putPiece(db: WritableDB, hash: string, value: unknown, assets: readonly string[] = []): void {
  if (hasPiece(db, hash)) return;
  const named = assets.length === 0 ? null : JSON.stringify(assets.map((sha256) => ({ sha256 })));
  db.run(PUT, hash, deflateRawSync(JSON.stringify(value)), named);
}

/** What is kept under `hash`, yet to be checked; undefined where nothing is, or where it cannot be read. */
export function getPiece(db: ReadableDB, hash: string): unknown {
  const row = db.first<{ bytes: Uint8Array }>(GET, hash);
  if (!row) return undefined;
  try {
    return JSON.parse(inflateRawSync(row.bytes).toString("utf8"));
  } catch {
    return undefined;
  }
}
