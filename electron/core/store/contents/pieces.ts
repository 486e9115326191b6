import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { ReadableDB, WritableDB } from "../connection.ts";

const PUT = "INSERT INTO contents (sha256, bytes, assets, base) VALUES (?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING";
const GET = "SELECT bytes, base FROM contents WHERE sha256 = ?";
const BASE = "SELECT base FROM contents WHERE sha256 = ?";
const HAS = "SELECT 1 FROM contents WHERE sha256 = ?";

/** How far back deflate looks, in bytes: what of a base may be told by where it stood. */
const WINDOW = 32 * 1024;

/** How many pieces must be read at most to read one. */
const LONGEST_CHAIN = 12;

export function hasPiece(db: ReadableDB, hash: string): boolean {
  return db.first(HAS, hash) !== undefined;
}

/** The pieces that `hash` is told by, the nearest first. */
export function basesOf(db: ReadableDB, hash: string): string[] {
  const bases: string[] = [];
  for (let at = hash; bases.length <= LONGEST_CHAIN;) {
    const base = db.first<{ base: string | null }>(BASE, at)?.base;
    if (base === null || base === undefined) break;
    bases.push(base);
    at = base;
  }
  return bases;
}

/** The JSON text of a piece; undefined where it is not there. Throws where it cannot be inflated. */
function textOf(db: ReadableDB, hash: string): Buffer | undefined {
  const row = db.first<{ bytes: Uint8Array; base: string | null }>(GET, hash);
  if (!row) return undefined;
  if (row.base === null) return inflateRawSync(row.bytes);
  const base = textOf(db, row.base);
  return base && inflateRawSync(row.bytes, { dictionary: base.subarray(-WINDOW) });
}

interface PieceOptions {
  /** The pictures it shows. */
  assets?: readonly string[];
  /** A piece it has much in common with, as what it was before: then it takes little more room than what differs. */
  like?: string | undefined;
}

/** Keeps `value` under `hash`. What is there already is not written again. */
export function putPiece(db: WritableDB, hash: string, value: unknown, { assets = [], like }: PieceOptions = {}): void {
  if (hasPiece(db, hash)) return;
  const named = assets.length === 0 ? null : JSON.stringify(assets.map((sha256) => ({ sha256 })));
  const text = Buffer.from(JSON.stringify(value));
  const base = like !== undefined && basesOf(db, like).length < LONGEST_CHAIN ? textOf(db, like) : undefined;
  if (like === undefined || !base) db.run(PUT, hash, deflateRawSync(text), named, null);
  else db.run(PUT, hash, deflateRawSync(text, { dictionary: base.subarray(-WINDOW) }), named, like);
}

/** What is kept under `hash`, yet to be checked; undefined where nothing is, or where it cannot be read. */
export function getPiece(db: ReadableDB, hash: string): unknown {
  try {
    const text = textOf(db, hash);
    return text && JSON.parse(text.toString("utf8"));
  } catch {
    return undefined;
  }
}
