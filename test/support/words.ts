import { plainText } from "../../shared/plan/plainText.ts";
import type { Plan } from "../../shared/plan/plan.ts";

/** The words of a text in order, without case or punctuation. Raised and lowered digits count as digits. */
export function wordsOf(text: string): string[] {
  return text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** What stands between spaces, in order and as it is written. */
export function spacedWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Every word a reader of the plan sees that an author wrote, its title included. */
export function planWords(plan: Plan): string[] {
  return wordsOf(`${plan.title}\n${plainText(plan.sections)}`);
}

/** What is in `words` more often than in `others`. */
export function notIn(words: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
