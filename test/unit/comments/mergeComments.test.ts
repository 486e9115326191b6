import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeComments } from "../../../shared/merge/mergeComments.ts";
import {
  assign,
  commentThreadSchema,
  follow,
  place,
  remove,
  reply,
  rewrite,
  saidIn,
  settle,
  startThread,
  type CommentAnchor,
  type CommentThread,
} from "../../../shared/plan/comments/index.ts";
import { personNamed } from "../../support/comments.ts";

const NAMES = ["Mette Holm", "Jens Åge Friis", "Signe Dahl"];

/** A clock with few ticks, so that laptops do things at the same moment too. */
const moment = fc.nat(5).map((minute) => `2026-11-02T11:0${minute}:00.000Z`);
const anchor: fc.Arbitrary<CommentAnchor> = fc
  .record({ block: fc.constantFrom("a", "b"), start: fc.nat(5) })
  .map(({ block, start }) => ({ block, start, end: start + 3, quote: "ord" }));

interface Act {
  what: "start" | "reply" | "rewrite" | "remove" | "settle" | "assign" | "place" | "follow";
  who: number;
  at: string;
  anchor: CommentAnchor;
  which: number;
  text: string;
}

const act: fc.Arbitrary<Act> = fc.record({
  what: fc.constantFrom("start", "reply", "rewrite", "remove", "settle", "assign", "place", "follow"),
  who: fc.nat(2),
  at: moment,
  anchor,
  which: fc.nat(9),
  text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 4 }),
});

function perform(threads: readonly CommentThread[], { what, who, at, anchor, which, text }: Act): CommentThread[] {
  const by = personNamed(NAMES[who] ?? "");
  if (what === "start" || threads.length === 0) return [...threads, startThread(anchor, text, { by, at })];
  const index = which % threads.length;
  const change = (thread: CommentThread): CommentThread => {
    const comment = thread.comments[which % thread.comments.length]?.id ?? "";
    switch (what) {
      case "reply":
        return reply(thread, text, { by, at });
      case "rewrite":
        return rewrite(thread, comment, text, at);
      case "remove":
        return remove(thread, comment, at);
      case "settle":
        return settle(thread, which % 2 === 0, { by, at });
      case "assign":
        return assign(thread, which % 3 === 0 ? null : by, at);
      case "place":
        return place(thread, anchor, at);
      case "follow":
        return follow(thread, anchor, at);
    }
  };
  return threads.map((thread, place) => (place === index ? change(thread) : thread));
}

/** What three laptops make of the same threads, each on its own. */
const laptops = fc
  .tuple(fc.array(act, { maxLength: 6 }), ...[0, 1, 2].map(() => fc.array(act, { maxLength: 6 })))
  .map(([before = [], ...after]) => {
    const shared = before.reduce(perform, []);
    return { shared, sides: after.map((acts) => acts.reduce(perform, shared)) };
  })
  .map(({ shared, sides: [a = [], b = [], c = []] }) => ({ shared, a, b, c }));

describe("comments from several laptops", () => {
  it("come to the same whoever meets whom first, and however often", () => {
    fc.assert(
      fc.property(laptops, ({ shared, a, b, c }) => {
        const all = mergeComments(mergeComments(a, b), c);
        expect(mergeComments(b, a)).toEqual(mergeComments(a, b));
        expect(mergeComments(a, mergeComments(c, b))).toEqual(all);
        expect(mergeComments(all, a)).toEqual(all);
        expect(mergeComments(all, shared)).toEqual(all);
        expect(mergeComments(all, all)).toEqual(all);
      }),
    );
  });

  it("lose nothing that anybody said and nobody took back", () => {
    fc.assert(
      fc.property(laptops, ({ shared, a, b }) => {
        const merged = mergeComments(a, b);
        const comments = new Map(merged.flatMap((thread) => thread.comments).map((comment) => [comment.id, comment]));
        const before = new Set(shared.flatMap((thread) => thread.comments).map(({ id }) => id));
        for (const [side, other] of [[a, b], [b, a]] as const) {
          const elsewhere = new Map(other.flatMap((thread) => thread.comments).map((comment) => [comment.id, comment]));
          for (const comment of side.flatMap(saidIn)) {
            const there = comments.get(comment.id);
            expect(there).toBeDefined();
            if (!before.has(comment.id)) expect(there).toEqual(comment);
            // Words give way only to what the same comment was made on the other laptop.
            if (there?.text !== comment.text) expect(elsewhere.get(comment.id)).toEqual(there);
          }
        }
      }),
    );
  });

  it("have of a change on one laptop what was made there, whatever the clocks say", () => {
    fc.assert(
      fc.property(laptops, ({ shared, a }) => {
        const merged = new Map(mergeComments(shared, a).map((thread) => [thread.id, thread]));
        for (const thread of a) {
          expect(merged.get(thread.id)).toEqual({ ...thread, comments: expect.arrayContaining(thread.comments) as unknown });
        }
      }),
    );
  });

  it("keep a comment taken away from coming back, and let it be put back", () => {
    const by = personNamed("Mette Holm");
    const thread = startThread({ block: "a", start: 0, end: 0, quote: "" }, "Nej!", { by, at: "2026-11-02T11:00:00.000Z" });
    const id = thread.comments[0]?.id ?? "";
    const removed = remove(thread, id, "2026-11-02T10:00:00.000Z");
    expect(mergeComments([removed], [thread])).toEqual([removed]);
    expect(JSON.stringify(removed)).not.toContain("Nej!");
    const back = rewrite(removed, id, "Nej!", "2026-11-02T10:00:00.000Z");
    expect(mergeComments([removed], [back])).toEqual([back]);
    expect(saidIn(back).map(({ text }) => text)).toEqual(["Nej!"]);
  });

  it("keep what others answered to a comment that was taken away", () => {
    const by = personNamed("Mette Holm");
    const thread = startThread({ block: "a", start: 0, end: 0, quote: "" }, "Nej!", { by, at: "2026-11-02T11:00:00.000Z" });
    const removed = remove(thread, thread.comments[0]?.id ?? "", "2026-11-02T12:00:00.000Z");
    const answered = reply(thread, "Jo", { by: personNamed("Signe Dahl"), at: "2026-11-02T11:30:00.000Z" });
    expect(mergeComments([removed], [answered]).flatMap(saidIn).map(({ text }) => text)).toEqual(["Jo"]);
  });

  it("are read as they were written before anybody could assign them", () => {
    const old = {
      id: "t1",
      anchor: { block: "a", start: 0, end: 3, quote: "ord" },
      resolved: true,
      comments: [{ id: "c1", author: personNamed("Mette Holm"), at: "2026-11-02T11:00:00Z", text: "Hvad?" }],
    };
    expect(commentThreadSchema.parse(old)).toMatchObject({ assignedTo: null, resolved: true, comments: [{ removed: false }] });
  });
});
