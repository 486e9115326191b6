import fc, { type Arbitrary } from "fast-check";
import type { CommentAnchor, CommentThread } from "../../shared/plan/comments/index.ts";
import { createId } from "../../shared/plan/ids.ts";

/** A remark by Mette Holm at noon, Danish winter time, with a reply by each of `replies`. */
export function threadOn(anchor: CommentAnchor, text = "Kan det siges kortere?", replies: readonly string[] = []): CommentThread {
  const person = (name: string) => ({ name, title: "Afdelingschef", department: "Beskæftigelse" });
  return {
    id: createId(),
    anchor,
    resolved: false,
    comments: [
      { id: createId(), author: person("Mette Holm"), at: "2026-11-02T11:00:00.000Z", text },
      ...replies.map((reply) => ({ id: createId(), author: person("Jens Åge Friis"), at: "2026-11-03T08:30:00.000Z", text: reply })),
    ],
  };
}

/** Threads on blocks that there may be no trace of, with any words. */
export const threadsArbitrary: Arbitrary<CommentThread[]> = fc.array(
  fc
    .record({ text: fc.string({ unit: "grapheme" }), replies: fc.array(fc.string({ unit: "grapheme" }), { maxLength: 2 }), resolved: fc.boolean(), start: fc.nat(9) })
    .map(({ text, replies, resolved, start }) => ({ ...threadOn({ block: createId(), start, end: start + 3, quote: "ord" }, text, replies), resolved })),
  { maxLength: 4 },
);
