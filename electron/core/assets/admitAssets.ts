import type { Asset } from "../../../shared/plan/asset.ts";
import { planAssets } from "../../../shared/plan/planAssets.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { ProblemError } from "../../../shared/problem.ts";
import type { Assets } from "./assets.ts";
import { describePicture } from "./describePicture.ts";

/** Whether `bytes` are the very picture that `asset` speaks of. */
function isPicture(asset: Asset, bytes: Uint8Array): boolean {
  try {
    const { sha256, type, width, height } = describePicture(bytes);
    return sha256 === asset.sha256 && type === asset.type && width === asset.width && height === asset.height;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/**
 * The pictures of `plan` that a file brought along, by `bytesOf` their SHA-256. One that is not there is left out, since
 * the plan may have been written where it was missing already; one that is not what the plan says it is was tampered
 * with or damaged on its way, and the answer is undefined.
 */
export function admitAssets(plan: Plan, bytesOf: (sha256: string) => Uint8Array | undefined): Assets | undefined {
  const admitted = new Map<string, Uint8Array>();
  for (const asset of planAssets(plan)) {
    const bytes = bytesOf(asset.sha256);
    if (!bytes) continue;
    if (!isPicture(asset, bytes)) return undefined;
    admitted.set(asset.sha256, bytes);
  }
  return admitted;
}
