import { parsePlan } from "../../../../shared/plan/parse.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { problemError } from "../../../../shared/problem.ts";
import { jsonErrorPlace } from "./jsonErrorPlace.ts";

function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw problemError("json.broken", { name, ...jsonErrorPlace(text) });
  }
}

/** A plan from its JSON. Throws `json.broken` with the mistake's place, or what `parsePlan` throws. */
export function readJson(text: string, name: string): Plan {
  const value = parseJson(text, name);
  try {
    return parsePlan(value, name);
  } catch (error) {
    // Nested beyond what the call stack holds, which no plan is.
    if (error instanceof RangeError) throw problemError("plan.invalid", { name, path: "roden" });
    throw error;
  }
}
