import type { CommentThread } from "./commentThread.ts";

/** Word takes positive numbers below this. */
const LIMIT = 0x7fffffff;

/** FNV-1a: the same number for the same id on every machine. */
function hash(id: string): number {
  let value = 0x811c9dc5;
  for (const letter of id) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (value >>> 0) % LIMIT;
}

/**
 * The id that each comment has in Word files, by which it is known again when a file comes back: Word keeps it through
 * every edit. Comment id → eight hexadecimal digits, all different; the same for the same threads.
 */
export function durableIds(threads: readonly CommentThread[]): Map<string, string> {
  const taken = new Set<number>([0]);
  const ids = new Map<string, string>();
  for (const { id } of threads.flatMap(({ comments }) => comments)) {
    let number = hash(id);
    while (taken.has(number)) number = (number + 1) % LIMIT;
    taken.add(number);
    ids.set(id, number.toString(16).toUpperCase().padStart(8, "0"));
  }
  return ids;
}
