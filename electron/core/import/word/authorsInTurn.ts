import { changesIn, fatesIn } from "./file/settle.ts";
import type { TrackedFile } from "./file/tracked.ts";

/** Later than all moments. */
const WITHOUT_TIME = "9999";

/**
 * The authors of a file's tracked changes, in the order in which they are told: each after those whose words they took out
 * again, since those words are nowhere but in between; `first` before all others where that can be; then by when they first
 * changed something, those without a time last.
 */
export function authorsInTurn(file: TrackedFile, first: string): string[] {
  const began = new Map<string, string>();
  for (const { author, at } of changesIn(file)) {
    const [known, moment] = [began.get(author), at ?? WITHOUT_TIME];
    if (known === undefined || moment < known) began.set(author, moment);
  }
  const waitsFor = new Map([...began.keys()].map((author) => [author, new Set<string>()]));
  for (const { inserted, deleted } of fatesIn(file)) {
    for (const { author } of deleted) for (const other of inserted) if (other.author !== author) waitsFor.get(author)?.add(other.author);
  }
  const left = [...began].sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([author]) => author);
  left.sort((a, b) => Number(b === first) - Number(a === first));
  const turns: string[] = [];
  while (left.length > 0) {
    const free = left.findIndex((author) => !left.some((other) => waitsFor.get(author)?.has(other)));
    // Where two took out each other's words, one of them has to be told first.
    turns.push(...left.splice(Math.max(0, free), 1));
  }
  return turns;
}
