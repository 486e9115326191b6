import { ProblemError, type Problem } from "../../../shared/problem.ts";

/** The problem that `work` ends in. Any other end fails the test. */
export function problemOf(work: () => unknown): Problem {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error("expected a problem");
}

/** The code of the problem that `work` ends in. */
export function problemCode(work: () => unknown): string {
  return problemOf(work).code;
}
