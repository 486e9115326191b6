import { statSync } from "node:fs";
import { problemError } from "../../../shared/problem.ts";

function identity(path: string): string | undefined {
  const there = statSync(path, { bigint: true, throwIfNoEntry: false });
  return there && `${there.dev}/${there.ino}`;
}

/** Throws `file.isInput` where writing to `path` would put a file in the place of one of `inputs`, whatever either is called. */
export function mustDiffer(path: string, inputs: readonly (string | undefined)[]): void {
  const target = identity(path);
  if (target === undefined) return;
  if (inputs.some((input) => input !== undefined && identity(input) === target)) throw problemError("file.isInput", { name: path });
}
