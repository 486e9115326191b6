import { problemError } from "../../../shared/problem.ts";
import type { Library } from "../store/openLibrary.ts";

/** Throws `exchange.planInTrash` where the plan lies in the bin, where nobody would see what comes in. */
export function requireNotTrashed(library: Library, planId: string): void {
  const trashed = library.list().find(({ id, trashedAt }) => id === planId && trashedAt !== null);
  if (trashed) throw problemError("exchange.planInTrash", { title: trashed.title });
}
