import { describeProblem, problemError } from "../../shared/problem.ts";

/** What to tell of a field called `field` that must not be left empty, where `text` is; null where it is filled in. */
export function requiredProblem(field: string, text: string): string | null {
  return text.trim() === "" ? describeProblem(problemError("text.required", { field }).problem) : null;
}
