import { toProblem, type Problem } from "../../../shared/problem.ts";

/** The problem that `work` ends in; fails where it does not. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    return toProblem(error);
  }
  throw new Error("expected a problem");
}

/** The code of the problem that `work` ends in. */
export function problemCode(work: () => unknown): string {
  return problemOf(work).code;
}
