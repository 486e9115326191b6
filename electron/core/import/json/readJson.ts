import { z } from "zod";
import { sha256Schema } from "../../../../shared/sha256.ts";
import { parsePlan } from "../../../../shared/plan/parse.ts";
import { problemError } from "../../../../shared/problem.ts";
import { admitAssets } from "../../assets/admitAssets.ts";
import type { PlanFile } from "../../assets/assets.ts";
import { jsonErrorPlace } from "./jsonErrorPlace.ts";

function decode(base64: string | undefined): Uint8Array | undefined {
  return base64 === undefined ? undefined : Buffer.from(base64, "base64");
}

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problemError("json.broken", { name, ...jsonErrorPlace(text) });
  }
}

/** What stands under `assets` beside the plan, SHA-256 → base64. */
const encodedSchema = z.record(sha256Schema, z.base64());

/** Parts the pictures from the plan they stand beside: the plan itself knows of no such key. */
function partAssets(value: unknown): { plan: unknown; assets: unknown } {
  if (typeof value !== "object" || value === null || !("assets" in value)) return { plan: value, assets: {} };
  const { assets, ...plan } = value;
  return { plan, assets };
}

/**
 * A plan and its pictures from JSON. Throws `json.broken` with the mistake's place, what `parsePlan` throws, or
 * `plan.invalid` where a picture is not what the plan says it is.
 */
export function readJson(text: string, name: string): PlanFile {
  const parts = partAssets(parseJson(text, name));
  try {
    const plan = parsePlan(parts.plan, name);
    const encoded = encodedSchema.safeParse(parts.assets).data;
    const assets = encoded && admitAssets(plan, (sha256) => decode(encoded[sha256]));
    if (!assets) throw problemError("plan.invalid", { name, path: "assets" });
    return { plan, assets };
  } catch (error) {
    // Nested beyond what the call stack holds, which no plan is.
    if (error instanceof RangeError) throw problemError("plan.invalid", { name, path: "roden" });
    throw error;
  }
}
