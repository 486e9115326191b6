import type { z } from "zod";
import { problemError } from "../problem.ts";
import { normalisePlan } from "./normalise.ts";
import { PLAN_FORMAT, PLAN_VERSION, planSchema, type Plan } from "./plan.ts";
import { isElementType } from "./tree.ts";

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** "sections[2].children[0].level": counted from 0 as JSON tools count, so that the place can be looked up. */
function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, key) => text + (typeof key === "number" ? `[${key}]` : `${text && "."}${String(key)}`),
    "",
  );
}

/** Follows unions down to the complaint nearest the mistake. */
function deepestPath(issue: z.core.$ZodIssue, above: readonly PropertyKey[] = []): PropertyKey[] {
  const here = [...above, ...issue.path];
  if (issue.code !== "invalid_union") return here;
  const branches = issue.errors.flatMap((branch) => branch.slice(0, 1).map((inner) => deepestPath(inner, here)));
  return branches.reduce((best, path) => (path.length > best.length ? path : best), here);
}

/** The first element, in reading order, of a type this program does not know. */
function findUnknownElement(value: unknown, path: PropertyKey[]): { type: string; path: PropertyKey[] } | undefined {
  if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      const found = findUnknownElement(inner, [...path, index]);
      if (found) return found;
    }
  }
  if (!isRecord(value)) return undefined;
  if (typeof value["type"] === "string" && !isElementType(value["type"])) return { type: value["type"], path };
  return findUnknownElement(value["children"], [...path, "children"]);
}

/** Throws `plan.unknownNode` where `value`, which stands at `path` of the file, holds an element of an unknown type. */
export function throwUnknownElement(value: unknown, path: PropertyKey[], name: string): void {
  const unknown = findUnknownElement(value, path);
  if (unknown) throw problemError("plan.unknownNode", { name, type: unknown.type, path: pathText(unknown.path) });
}

/** The place of the first mistake, in words. */
export function mistakePath(error: z.ZodError): string {
  const [first] = error.issues;
  return pathText(first ? deepestPath(first) : []) || "roden";
}

/**
 * Checks a value read from a file and returns it as a plan in normal form.
 * Throws `plan.notAPlan`, `plan.newerVersion`, `plan.unknownNode` or `plan.invalid`; `name` is the file's, for the message.
 */
export function parsePlan(value: unknown, name: string): Plan {
  if (!isRecord(value) || value["format"] !== PLAN_FORMAT) throw problemError("plan.notAPlan", { name });
  const version = value["version"];
  if (typeof version === "number" && version > PLAN_VERSION) {
    throw problemError("plan.newerVersion", { name, version, supported: PLAN_VERSION });
  }
  const parsed = planSchema.safeParse(value);
  if (parsed.success) return normalisePlan(parsed.data);

  throwUnknownElement(value["sections"], ["sections"], name);
  throw problemError("plan.invalid", { name, path: mistakePath(parsed.error) });
}
