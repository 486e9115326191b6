import type { z } from "zod";
import { problemError } from "../../../shared/problem.ts";

/** The value of a column that holds JSON, for a schema to look at; undefined where it is empty or no JSON at all. */
export function storedJson(text: string | null | undefined): unknown {
  try {
    return text === null || text === undefined ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value of a column that holds JSON, as `schema` has it. Throws `store.damaged` for `file` where it does not hold that. */
export function storedAs<T>(schema: z.ZodType<T>, text: string, file: string): T {
  const { data, success } = schema.safeParse(storedJson(text));
  if (!success) throw problemError("store.damaged", { file });
  return data;
}
