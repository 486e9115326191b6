import { createId } from "./ids.ts";
import type { PlanElement } from "./tree.ts";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Elements have children; other things with a type (a picture's file) have no id. */
function isElement(value: Record<string, unknown>): boolean {
  return typeof value["type"] === "string" && Array.isArray(value["children"]);
}

type NewIds = Map<unknown, string>;

function renew(value: unknown, newIds: NewIds): unknown {
  if (Array.isArray(value)) return value.map((inner) => renew(inner, newIds));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renew(inner, newIds)]));
  if (!isElement(value)) return copy;
  const id = createId();
  if (value["id"] !== undefined) newIds.set(value["id"], id);
  return { ...copy, id };
}

/** Where an element says which other one it means: a reference's target, the table that a chart shows. */
const POINTERS: readonly string[] = ["target", "table"];

/** What points at an element that got another id follows it; what points elsewhere is left as it is. */
function redirect(value: unknown, newIds: NewIds): unknown {
  if (Array.isArray(value)) return value.map((inner) => redirect(inner, newIds));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      const id = POINTERS.includes(key) ? newIds.get(inner) : undefined;
      return [key, id ?? redirect(inner, newIds)];
    }),
  );
}

/** A deep copy in which every element has an id of its own, also where the original had none. */
export function withFreshIds<T extends PlanElement | readonly PlanElement[]>(elements: T): T {
  const newIds: NewIds = new Map();
  const renewed = renew(elements, newIds);
  return redirect(renewed, newIds) as T;
}

/** A deep copy in which every element has an id: its own, where it has one. */
export function withMissingIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMissingIds);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMissingIds(inner)]));
  return isElement(value) && value["id"] === undefined ? { ...copy, id: createId() } : copy;
}
