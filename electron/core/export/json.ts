import { NO_ASSETS, type Assets } from "../assets/assets.ts";
import { planSchema, type Plan } from "../../../shared/plan/plan.ts";

/**
 * The whole plan as it is kept, guidance included, so that reading it back gives the same plan. The schema puts every
 * object's keys in its own order, so equal plans give equal files however they came about. The pictures it shows stand
 * beside it as `assets`, SHA-256 → bytes in base64; a plan without any has no such key.
 */
export function planJson(plan: Plan, assets: Assets = NO_ASSETS): string {
  const pictures = [...assets].sort(([a], [b]) => (a < b ? -1 : 1));
  const encoded = pictures.map(([sha256, bytes]) => [sha256, Buffer.from(bytes).toString("base64")]);
  const beside = encoded.length > 0 ? { assets: Object.fromEntries(encoded) as Record<string, string> } : {};
  return `${JSON.stringify({ ...planSchema.parse(plan), ...beside }, null, 2)}\n`;
}
