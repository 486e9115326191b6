import fc, { type Arbitrary } from "fast-check";
import type { Person } from "../../shared/person.ts";
import { reply, startThread, type CommentAnchor, type CommentThread } from "../../shared/plan/comments/index.ts";
import { createId } from "../../shared/plan/ids.ts";

/** Somebody by that name, head of a department. */
export function personNamed(name: string): Person {
  return { name, title: "Afdelingschef", department: "Beskæftigelse" };
}

/** A remark by Mette Holm at noon, Danish winter time, with a reply by Jens Åge Friis the next day for each of `replies`. */
export function threadOn(anchor: CommentAnchor, text = "Kan det siges kortere?", replies: readonly string[] = []): CommentThread {
  const first = startThread(anchor, text, { by: personNamed("Mette Holm"), at: "2026-11-02T11:00:00.000Z" });
  return replies.reduce((thread, words) => reply(thread, words, { by: personNamed("Jens Åge Friis"), at: "2026-11-03T08:30:00.000Z" }), first);
}

/** Threads on blocks that there may be no trace of, with any words. */
export const threadsArbitrary: Arbitrary<CommentThread[]> = fc.array(
  fc
    .record({ text: fc.string({ unit: "grapheme" }), replies: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 2 }), resolved: fc.boolean(), start: fc.nat(9) })
    .map(({ text, replies, resolved, start }) => ({ ...threadOn({ block: createId(), start, end: start + 3, quote: "ord" }, text, replies), resolved })),
  { maxLength: 4 },
);
