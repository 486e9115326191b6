import type { Image } from "../../../shared/plan/nodes/index.ts";

/** Whether those who cannot see the picture are not yet told what it shows. */
export function needsAlt({ asset, decorative, alt }: Image): boolean {
  return asset !== null && !decorative && alt.trim() === "";
}
