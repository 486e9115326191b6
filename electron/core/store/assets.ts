import type { Asset } from "../../../shared/plan/asset.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";
import type { Assets } from "../assets/assets.ts";
import { describePicture } from "../assets/describePicture.ts";
import type { ReadableDB, WritableDB } from "./connection.ts";

const PUT = `
  INSERT INTO assets (sha256, type, width, height, bytes) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT (sha256) DO UPDATE SET unused_since = NULL`;
const GET = "SELECT type, bytes FROM assets WHERE sha256 = ?";

/** A stored picture. */
export interface Picture {
  type: Asset["type"];
  bytes: Uint8Array;
}

/** Keeps a picture, once however often it comes. Throws `picture.notPicture`, `picture.broken` or `picture.tooLarge`. */
export function putAsset(db: WritableDB, bytes: Uint8Array): Asset {
  const asset = describePicture(bytes);
  db.run(PUT, asset.sha256, asset.type, asset.width, asset.height, bytes);
  return asset;
}

/** Throws `picture.missing`. */
export function readAsset(db: ReadableDB, sha256: string): Picture {
  const found = db.first<Picture>(GET, sha256);
  if (!found) throw problemError("picture.missing");
  return found;
}

/** The pictures of `plan` that the library has. */
export function assetsOf(db: ReadableDB, plan: Pick<Plan, "theme" | "sections">): Assets {
  const found = new Map<string, Uint8Array>();
  for (const { sha256 } of planAssets(plan)) {
    const picture = found.has(sha256) ? undefined : db.first<Picture>(GET, sha256);
    if (picture) found.set(sha256, picture.bytes);
  }
  return found;
}
