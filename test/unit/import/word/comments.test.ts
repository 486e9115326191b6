import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeWord } from "../../../../electron/core/export/writeWord.ts";
import { readReturnedWord } from "../../../../electron/core/import/word/readReturnedWord.ts";
import { examplePlan } from "../../../../electron/core/templates/templates.ts";
import { blockText, OBJECT, type CommentThread } from "../../../../shared/plan/comments/index.ts";
import { createField, createFootnote, createHeading, createLink, createParagraph, createReference, createSection, createTable, type Block } from "../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { descendants, isText, type PlanElement } from "../../../../shared/plan/tree.ts";
import { richPlan } from "../../../fixtures/richPlan.ts";
import { threadOn, threadsArbitrary } from "../../../support/comments.ts";
import { breakPart } from "../../../support/word/breakDocx.ts";

const example = examplePlan();
const blocks = example.sections.flatMap((section) => [...descendants(section)]).filter((node): node is PlanElement => !isText(node));

/** Threads anywhere in the example, on words, on whole blocks and on what is no longer there. */
const placedThreads = fc.tuple(threadsArbitrary, fc.array(fc.record({ block: fc.nat(), start: fc.nat(), length: fc.nat(20) }), { minLength: 4, maxLength: 4 })).map(
  ([threads, places]) =>
    threads.map((thread, index): CommentThread => {
      const place = places[index] ?? { block: 0, start: 0, length: 0 };
      const block = blocks[place.block % blocks.length];
      const text = block ? blockText(block) : "";
      if (!block || place.length === 20) return thread;
      const start = text === "" ? 0 : place.start % text.length;
      const end = Math.min(start + place.length, text.length);
      return { ...thread, anchor: start === end ? { block: block.id, start: 0, end: 0, quote: "" } : { block: block.id, start, end, quote: text.slice(start, end) } };
    }),
);

const readBack = async (plan: Plan, comments: readonly CommentThread[], change: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes) =>
  (await readReturnedWord("plan.docx", change(await writeWord(plan, { edition: "review", comments })), { plan, comments })).threads;

/** Takes the parts that only newer versions of Word know out of a file. */
function withoutLastingIds(bytes: Uint8Array): Uint8Array {
  return breakPart(bytes, "word/_rels/document.xml.rels", (xml) => xml.replaceAll(/<Relationship [^>]*comments(?:Ids|Extended)\.xml"[^>]*\/>/g, ""));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A comment by Karen Lund as Word writes one, on the words that `mark` finds; `paraId` tells it apart. */
function commentOn(mark: RegExp | string, text = "Hvad med de ældre?", id = "900"): (bytes: Uint8Array) => Uint8Array {
  return (bytes) => {
    const marked = breakPart(bytes, "word/document.xml", (xml) =>
      xml.replace(mark, (found) => `<w:commentRangeStart w:id="${id}"/>${found}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`),
    );
    const comment = `<w:comment ${W} w:id="${id}" w:author="Karen Lund" w:date="2026-11-23T09:15:00Z" w:initials="KL"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
    return breakPart(marked, "word/comments.xml", (xml) => xml.replace("</w:comments>", `${comment}</w:comments>`));
  };
}

const planOf = (...own: [Block, ...Block[]]): Plan => ({ ...richPlan(), sections: [createSection("prose", "Indledning", own)] });
const other = createParagraph([{ text: "Et andet afsnit" }]);
const thread = threadOn({ block: other.id, start: 3, end: 8, quote: "andet" });
const onlyNew = (threads: readonly CommentThread[]) => threads.filter(({ id }) => id !== thread.id);

describe("comments in a returned Word file", () => {
  it("say no more than was said where they are assigned to somebody", async () => {
    const assigned: CommentThread = { ...thread, assignedTo: { name: "Ole Bak", title: "", department: "" }, assignedAt: "2026-11-20T10:00:00.000Z" };
    const plan = planOf(other);
    expect(await readBack(plan, [assigned])).toEqual([assigned]);
    expect(await readBack(plan, [assigned], withoutLastingIds)).toEqual([assigned]);
  });

  it("are the threads that were sent, where nobody touched them", async () => {
    await fc.assert(
      fc.asyncProperty(placedThreads, async (threads) => {
        expect(await readBack(example, threads)).toEqual(threads);
        if (threads.length > 0) expect(await readBack(example, threads, withoutLastingIds)).toEqual(threads);
      }),
      { numRuns: 4 },
    );
  });

  it("stand on their words, beside notes, links and what is spelled out", async () => {
    const target = createHeading(2, [{ text: "Ungeindsatsen" }]);
    const paragraph = createParagraph([
      { text: "I " },
      createField("period"),
      { text: " får " },
      createLink("https://www.lindholm.dk", [{ text: "mange unge" }]),
      { text: " hjælp" },
      createFootnote([{ text: "Se siden." }]),
      { text: ", se " },
      createReference(target.id, "title"),
      { text: " og mere." },
    ]);
    const plan = { ...planOf(target, paragraph, other), period: { from: 2027, to: 2028 } };
    const own = blockText(paragraph);
    const quotes = ["får", `${OBJECT} får mange`, "mange unge", "hjælp", `${OBJECT}, se`, "og mere"];
    for (const quote of quotes) {
      const start = own.indexOf(quote);
      const sent = threadOn({ block: paragraph.id, start, end: start + quote.length, quote });
      const bytes = await writeWord(plan, { edition: "review", comments: [sent] });
      const { threads } = await readReturnedWord("plan.docx", bytes, { plan, comments: [] });
      expect(threads).toMatchObject([{ anchor: sent.anchor, comments: [{ author: { name: "Mette Holm" }, at: sent.comments[0]?.at, text: sent.comments[0]?.text }] }]);
    }
  });
});

describe("a comment that was written in Word", () => {
  const paragraph = createParagraph([{ text: "Nu får flere unge hjælp i tide" }]);
  const plan = planOf(paragraph, other);
  const run = (text: string) => new RegExp(`<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`);
  /** As Word has it when words in the middle of a run are commented on. */
  const split = (before: string, inner: string, after: string) => (bytes: Uint8Array) =>
    breakPart(bytes, "word/document.xml", (xml) => xml.replace(run(before + inner + after), [before, inner, after].map((text) => (text === "" ? "" : `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`)).join("")));
  const then = (...changes: readonly ((bytes: Uint8Array) => Uint8Array)[]) => (bytes: Uint8Array) => changes.reduce((made, change) => change(made), bytes);

  it("begins a thread on its words, by its author, at the time on their clock", async () => {
    const threads = onlyNew(await readBack(plan, [thread], then(split("Nu får ", "flere unge", " hjælp i tide"), commentOn(run("flere unge")))));
    expect(threads).toMatchObject([
      {
        anchor: { block: paragraph.id, start: 7, end: 17, quote: "flere unge" },
        resolved: false,
        comments: [{ author: { name: "Karen Lund", title: "", department: "" }, at: new Date(2026, 10, 23, 9, 15).toISOString(), text: "Hvad med de ældre?" }],
      },
    ]);
  });

  it("has the same ids each time the file is read, and is no new one where it is known already", async () => {
    const bytes = commentOn(run("Nu får flere unge hjælp i tide"))(await writeWord(plan, { edition: "review", comments: [thread] }));
    const read = async (comments: readonly CommentThread[]) => (await readReturnedWord("plan.docx", bytes, { plan, comments })).threads;
    const once = await read([thread]);
    expect(once).toHaveLength(2);
    expect(await read([thread])).toEqual(once);
    expect(await read(once)).toEqual(once);
  });

  it("stands on words that were deleted, put in or replaced around it", async () => {
    const cases: [RegExp, string, object][] = [
      [run("flere unge"), '<w:del w:id="7" w:author="K" w:date="2026-11-23T09:15:00Z"><w:r><w:delText>flere unge</w:delText></w:r></w:del>', { start: 7, end: 17, quote: "flere unge" }],
      [run("flere unge"), '<w:ins w:id="7" w:author="K" w:date="2026-11-23T09:15:00Z"><w:r><w:t>nogle</w:t></w:r></w:ins>', { quote: "nogle" }],
      [run("flere unge"), "<w:r><w:t>mange unge</w:t></w:r>", { start: 7, end: 17, quote: "flere unge" }],
    ];
    for (const [mark, written, anchor] of cases) {
      const change = then(split("Nu får ", "flere unge", " hjælp i tide"), commentOn(mark), (bytes) => breakPart(bytes, "word/document.xml", (xml) => xml.replace(mark, written)));
      expect(onlyNew(await readBack(plan, [thread], change))).toMatchObject([{ anchor: { block: paragraph.id, ...anchor } }]);
    }
  });

  it("on what has no words of its own is on all of it, and one on the front page keeps what it spoke of", async () => {
    const table = { ...createTable(2, 2), caption: "Ledige" };
    const withTable = planOf(table, other);
    const caption = onlyNew(await readBack(withTable, [thread], commentOn(run("Ledige"))));
    expect(caption).toMatchObject([{ anchor: { block: table.id, start: 0, end: 6, quote: "Ledige" } }]);
    const number = onlyNew(await readBack(withTable, [thread], commentOn(run("Tabel "))));
    expect(number).toMatchObject([{ anchor: { block: table.id, start: 0, end: 0, quote: "" } }]);
    const front = onlyNew(await readBack(withTable, [thread], commentOn(run(withTable.title))));
    expect(front).toMatchObject([{ anchor: { quote: withTable.title } }]);
  });

  it("may answer ours, with changes of its own in it, and settle the thread", async () => {
    const answered = then(
      commentOn(run("Nu får flere unge hjælp i tide"), "</w:t></w:r><w:del><w:r><w:delText>Nej</w:delText></w:r></w:del><w:ins><w:r><w:t>Ja</w:t></w:r></w:ins><w:r><w:br/><w:t>tak"),
      (bytes) => breakPart(bytes, "word/comments.xml", (xml) => xml.replace(/(w:id="900".*?)<w:p>/, '$1<w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="00000900">')),
      (bytes) => breakPart(bytes, "word/commentsExtended.xml", (xml) => xml.replace('w15:done="0"', 'w15:done="1"').replace("</w15:commentsEx>", '<w15:commentEx w15:paraId="00000900" w15:paraIdParent="00000001" w15:done="1"/></w15:commentsEx>')),
    );
    const [first, ...others] = await readBack(plan, [thread], answered);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ id: thread.id, anchor: thread.anchor, resolved: true });
    expect(first?.comments).toEqual([...thread.comments, expect.objectContaining({ author: { name: "Karen Lund", title: "", department: "" }, text: "Ja\ntak" })]);
  });

  it("may be ours, written anew: what was said stays, and what it became stands after it", async () => {
    const [first] = await readBack(plan, [thread], (bytes) => breakPart(bytes, "word/comments.xml", (xml) => xml.replace(thread.comments[0]?.text ?? "", "Noget andet")));
    expect(first?.comments.map(({ text }) => text)).toEqual([thread.comments[0]?.text, "Noget andet"]);
  });

  it("takes nothing with it when it is deleted", async () => {
    const gone = (bytes: Uint8Array) => breakPart(breakPart(bytes, "word/comments.xml", (xml) => xml.replace(/<w:comment .*<\/w:comment>/s, "")), "word/document.xml", (xml) => xml.replaceAll(/<w:comment[^>]*>/g, ""));
    expect(await readBack(plan, [thread], gone)).toEqual([thread]);
  });
});
