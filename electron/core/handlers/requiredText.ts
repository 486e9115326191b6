import { problemError } from "../../../shared/problem.ts";

/** `text` without space around it. Throws `text.required` where nothing is left; `field` is what the person knows it by. */
export function requiredText(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === "") throw problemError("text.required", { field });
  return trimmed;
}
