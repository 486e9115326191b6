import { createId } from "./ids.ts";
import type { PlanElement } from "./tree.ts";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function renew(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(renew);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renew(inner)]));
  return "type" in copy ? { ...copy, id: createId() } : copy;
}

/** A deep copy in which every element has an id of its own, also where the original had none. */
export function withFreshIds<E extends PlanElement>(element: E): E {
  return renew(element) as E;
}
