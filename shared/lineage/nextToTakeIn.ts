import { newestOf, withAncestors } from "./ancestors.ts";
import type { Lineage } from "./snapshot.ts";

/**
 * What of all that lies shared is to be gone through next, and by whom it is: of each participant the last snapshot in
 * which there is nothing new but their own. What they wrote after taking in somebody else's waits until that has been
 * gone through as somebody else's, so that it stays clear who changed what. While anything is new, something is next.
 * `authors` are the participants who shared each snapshot, by its id. Participant → snapshot id, each snapshot once.
 */
export function nextToTakeIn(
  authors: ReadonlyMap<string, ReadonlySet<string>>,
  heads: readonly string[],
  lineage: Lineage,
): Map<string, string> {
  const taken = withAncestors(heads, lineage);
  const next = new Map<string, string>();
  const participants = [...new Set([...authors.values()].flatMap((own) => [...own]))].toSorted();
  for (const participant of participants) {
    const isOwn = (id: string): boolean => authors.get(id)?.has(participant) ?? true;
    const alone = [...authors].flatMap(([id, own]) => {
      if (!own.has(participant) || taken.has(id)) return [];
      return [...withAncestors([id], lineage)].every((one) => taken.has(one) || isOwn(one)) ? [id] : [];
    });
    const [last] = newestOf(alone, lineage).toSorted();
    if (last !== undefined && ![...next.values()].includes(last)) next.set(participant, last);
  }
  return next;
}
