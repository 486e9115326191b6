import type { CheckedPlan, Finding } from "../finding.ts";

const whole = { section: null, block: null, place: "" } as const;

/** Point 8 of accessible documents: a file has a title, and says who stands behind it. */
export function checkProperties({ title, municipality }: CheckedPlan): Finding[] {
  const noTitle: Finding = { ...whole, rule: "plan.noTitle", severity: "error", message: "Planen har ingen titel." };
  const noMunicipality: Finding = { ...whole, rule: "plan.noMunicipality", severity: "error", message: "Der står ikke, hvilken kommune planen er fra." };
  return [...(title.trim() === "" ? [noTitle] : []), ...(municipality.trim() === "" ? [noMunicipality] : [])];
}
