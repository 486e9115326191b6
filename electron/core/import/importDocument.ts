import type { Plan } from "../../../shared/plan/plan.ts";
import { problemError } from "../../../shared/problem.ts";

/**
 * Reads a file of any kind Planskriver understands (`.md` `.txt` `.json` `.planpakke`, told apart by name) as a plan.
 * Throws a `ProblemError` that says what is wrong with the file; reading has no side effects.
 */
export function importDocument(fileName: string, _bytes: Uint8Array): Plan {
  throw problemError("file.unknownType", { name: fileName, accepted: ".md, .txt, .json eller .planpakke" });
}
