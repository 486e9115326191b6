import { createId } from "./ids.ts";
import type { PlanNode } from "./tree.ts";

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** Elements have children; other things with a type (a picture's file) have no id. */
function isElement(value: Record<string, unknown>): boolean {
  return typeof value["type"] === "string" && Array.isArray(value["children"]);
}

type NewIds = Map<unknown, string>;

function renew(value: unknown, newIds: NewIds, keeps: (id: unknown) => boolean): unknown {
  if (Array.isArray(value)) return value.map((inner) => renew(inner, newIds, keeps));
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renew(inner, newIds, keeps)]));
  if (!isElement(value) || keeps(value["id"])) return copy;
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
export function withFreshIds<T extends PlanNode | readonly PlanNode[]>(elements: T): T {
  const newIds: NewIds = new Map();
  const renewed = renew(elements, newIds, () => false);
  return redirect(renewed, newIds) as T;
}

/**
 * A deep copy in which no element has an id of `taken`, or one that another has. The others keep theirs: what was cut
 * and is put in elsewhere is still what references and charts point at.
 */
export function withFreeIds<T extends PlanNode | readonly PlanNode[]>(elements: T, taken: ReadonlySet<string>): T {
  const newIds: NewIds = new Map();
  const used = new Set<unknown>(taken);
  const isFree = (id: unknown) => id !== undefined && !used.has(id) && used.add(id).has(id);
  const renewed = renew(elements, newIds, isFree);
  return redirect(renewed, newIds) as T;
}

/** A deep copy in which every element has an id: its own, where it has one. */
export function withMissingIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMissingIds);
  if (!isObject(value)) return value;
  const copy = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withMissingIds(inner)]));
  return isElement(value) && value["id"] === undefined ? { ...copy, id: createId() } : copy;
}
