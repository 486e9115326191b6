import { describe, expect, it } from "vitest";
import { writeWord } from "../../../electron/core/export/writeWord.ts";
import { durableIds, OBJECT, type CommentThread } from "../../../shared/plan/comments/index.ts";
import {
  createCell,
  createImage,
  createField,
  createFootnote,
  createGenerated,
  createGoal,
  createGuidance,
  createHeading,
  createLink,
  createList,
  createListItem,
  createParagraph,
  createPoint,
  createPoints,
  createQuote,
  createReference,
  createRow,
  createSection,
  createTable,
  type Block,
  type Inline,
} from "../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { richPlan } from "../../fixtures/richPlan.ts";
import { threadOn } from "../../support/comments.ts";
import { openDocx, relationships, type OpenedDocx } from "../../support/word/openDocx.ts";
import { child, elements, wordText, type XmlElement } from "../../support/word/xml.ts";

const planOf = (...blocks: [Block, ...Block[]]): Plan => ({ ...richPlan(), sections: [createSection("prose", "Indledning", blocks)] });
const review = async (plan: Plan, comments: readonly CommentThread[]) => openDocx(await writeWord(plan, { edition: "review", comments }));

/** What each comment in the text stands on, by its number. Every range is closed and has one mark. */
function commented({ document }: OpenedDocx): Map<string, string> {
  const open = new Map<string, string>();
  const closed = new Map<string, string>();
  const marks: string[] = [];
  const walk = (element: XmlElement) => {
    const id = element.attributes["w:id"] ?? "";
    if (element.name === "w:commentRangeStart") open.set(id, "");
    if (element.name === "w:commentRangeEnd") closed.set(id, open.get(id) ?? "never begun");
    if (element.name === "w:commentRangeEnd") open.delete(id);
    if (element.name === "w:commentReference") marks.push(id);
    for (const inner of element.children) {
      if (typeof inner !== "string") walk(inner);
      else if (element.name === "w:t") for (const [each, text] of open) open.set(each, text + inner);
    }
  };
  walk(document);
  expect([...open.keys()]).toEqual([]);
  expect(marks.toSorted()).toEqual([...closed.keys()].toSorted());
  return closed;
}

const quoteOf = (block: string, text: string, quote: string) => ({ block, start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote });
const whole = (block: string) => ({ block, start: 0, end: 0, quote: "" });
const commentsOf = (docx: OpenedDocx) => elements(docx.part("word/comments.xml"), "w:comment");

describe("a comment in a review edition", () => {
  it("stands on exactly its words, wherever words can stand", async () => {
    const say = (text: string): Inline[] => [{ text }];
    const text = "Flere unge i job";
    const [heading, paragraph, point, goal, quote, item, cell] = [
      createHeading(2, say(text)),
      createParagraph(say(text)),
      createPoint(say(text)),
      createGoal("marker", say(text)),
      createQuote("", say(text)),
      createParagraph(say(text)),
      createParagraph(say(text)),
    ];
    const table = { ...createTable(1, 1), headerRows: 0, caption: text, children: [createRow([createCell([cell])])] };
    const points = { ...createPoints(text, [point]) };
    const plan = planOf(heading, paragraph, points, goal, quote, createList(false, [createListItem(item)]), table);
    const places = [heading, paragraph, point, goal, quote, item, cell, table, points];
    const docx = await review(plan, places.map(({ id }) => threadOn(quoteOf(id, text, "unge i"))));
    expect([...commented(docx).values()]).toEqual(places.map(() => "unge i"));
    expect(wordText(docx.document)).toBe(wordText(openDocx(await writeWord(plan)).document));
  });

  it("stands on its words beside notes, links and what is spelled out from the plan", async () => {
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
    const text = `I ${OBJECT} får mange unge hjælp${OBJECT}, se ${OBJECT} og mere.`;
    const quotes = ["får", "unge hjælp", `${OBJECT} får mange`, `${OBJECT}, se`, "og mere", "I"];
    const plan = { ...planOf(target, paragraph), period: { from: 2027, to: 2028 } };
    const docx = await review(plan, quotes.map((quote) => threadOn(quoteOf(paragraph.id, text, quote))));
    expect([...commented(docx).entries()].toSorted(([a], [b]) => Number(a) - Number(b)).map(([, words]) => words)).toEqual([
      "får", "unge hjælp", "2027-2028 får mange", ", se", "og mere", "I",
    ]);
  });

  it("may overlap others", async () => {
    const text = "Flere unge i job og uddannelse";
    const paragraph = createParagraph([{ text }]);
    const quotes = ["unge i job", "i job og", "Flere", text, "job"];
    const docx = await review(planOf(paragraph), quotes.map((quote) => threadOn(quoteOf(paragraph.id, text, quote))));
    const found = commented(docx);
    expect(quotes.map((_, index) => found.get(String(index)))).toEqual(quotes);
  });

  it("follows its words, and stands on the whole block with its quote where they are gone", async () => {
    const paragraph = createParagraph([{ text: "Nu får flere unge hjælp" }]);
    const docx = await review(planOf(paragraph), [
      threadOn({ block: paragraph.id, start: 0, end: 4, quote: "unge" }, "Godt"),
      threadOn({ block: paragraph.id, start: 0, end: 5, quote: "ældre" }, "Hvorfor?"),
      threadOn(whole(paragraph.id), "Fint"),
    ]);
    const found = commented(docx);
    expect(["0", "1", "2"].map((number) => found.get(number))).toEqual(["unge", "Nu får flere unge hjælp", "Nu får flere unge hjælp"]);
    expect(commentsOf(docx).map((comment) => elements(comment, "w:p").map(wordText))).toEqual([["Godt"], ["Om »ældre«:", "Hvorfor?"], ["Fint"]]);
  });

  it("is never left out, whatever became of its block", async () => {
    const [guidance, empty] = [createGuidance([{ text: "Skriv her" }]), createParagraph([{ text: "" }])];
    const contents = createGenerated("contents");
    const table = { ...createTable(2, 2) };
    table.children[0]?.children[0]?.children.splice(0, 1, createParagraph([{ text: "Øverst" }]));
    const item = createListItem(createParagraph([{ text: "Et punkt" }]));
    const picture = createImage(null);
    const blocks = [guidance, empty, contents, table, createList(false, [item]), picture] as const;
    const plan = planOf(createParagraph([{ text: "Ord" }]), ...blocks);
    const [section] = plan.sections;
    const ids = [...blocks.map(({ id }) => id), table.children[0]?.id ?? "", item.id, section?.id ?? "", "forsvundet"];
    const docx = await review(plan, ids.map((id) => threadOn(whole(id))));
    const found = commented(docx);
    expect(found.size).toBe(ids.length);
    expect(found.get("0")).toBe("Indledning");
    expect(found.get("3")).toBe("Øverst");
    expect(found.get(String(ids.length - 1))).toBe("Indledning");
    const lost = await review(plan, [threadOn({ block: "forsvundet", start: 4, end: 9, quote: "et mål" }, "Behold det.")]);
    expect(commentsOf(lost).map((comment) => elements(comment, "w:p").map(wordText))).toEqual([["Om »et mål«:", "Behold det."]]);
  });
});

describe("a review edition with tracked changes", () => {
  it("has every comment on its words, and marks no more changes than the final edition does", async () => {
    const paragraph = createParagraph([{ text: "Nu får flere unge hjælp i tide" }]);
    const fresh = createParagraph([{ text: "Og det kan måles" }]);
    const plan = planOf(paragraph, fresh);
    const [section] = plan.sections;
    const older: Plan = { ...plan, sections: [{ ...section, children: [section?.children[0], { ...paragraph, children: [{ text: "Nu får unge hjælp i tide" }] }] }] as Plan["sections"] };
    const text = "Nu får flere unge hjælp i tide";
    const comments = [
      threadOn(whole(section?.id ?? "")),
      threadOn(quoteOf(paragraph.id, text, "flere unge")),
      threadOn(quoteOf(fresh.id, "Og det kan måles", "måles"), "Hvordan?", ["I tal."]),
    ];
    const write = async (edition: "final" | "review") =>
      openDocx(await writeWord(plan, { edition, comments, changesSince: { plan: older, assets: new Map(), comments } }));
    const [final, reviewed] = await Promise.all([write("final"), write("review")]);
    expect([...commented(reviewed).entries()].toSorted()).toEqual([["0", "Indledning"], ["1", "flere unge"], ["2", "måles"], ["3", "måles"]]);
    expect(commentsOf(reviewed)).toHaveLength(4);
    const inserted = ({ document }: OpenedDocx) => elements(document, "w:ins").map(wordText).join("");
    expect(inserted(reviewed)).toBe(inserted(final));
    expect(inserted(final)).toBe("flere Og det kan måles");
    expect(elements(reviewed.document, "w:del").map(wordText).join("")).toBe("");
  });
});

describe("the content control round a section", () => {
  it("begins after the paragraphs with comments, which other readers lose words of", async () => {
    const [first, second] = [createParagraph([{ text: "Et" }]), createParagraph([{ text: "To" }])];
    const plan = planOf(first, second);
    const title = plan.sections[0]?.children[0].id ?? "";
    const held = async (...ids: string[]) => {
      const { document } = await review(plan, ids.map((id) => threadOn(whole(id))));
      return elements(document, "w:sdtContent").map((content) => elements(content, "w:p").map(wordText));
    };
    expect(await held(second.id)).toEqual([["Indledning", "Et", "To"]]);
    expect(await held(title)).toEqual([["Et", "To"]]);
    expect(await held(title, first.id)).toEqual([["To"]]);
    expect(await held(title, first.id, second.id)).toEqual([]);
  });
});

describe("the comments of a review edition", () => {
  const paragraph = createParagraph([{ text: "Nu får flere unge hjælp" }]);
  const anchor = quoteOf(paragraph.id, "Nu får flere unge hjælp", "flere");
  const threads = [{ ...threadOn(anchor, "Hvor mange?\nSkriv tallet.", ["312."]), resolved: true }, threadOn(anchor, "Ja")];

  it("say who wrote them and when, reply by reply, and what is settled", async () => {
    const docx = await review(planOf(paragraph), threads);
    const comments = commentsOf(docx);
    expect(comments.map(({ attributes }) => [attributes["w:author"], attributes["w:initials"]])).toEqual([
      ["Mette Holm", "MH"],
      ["Jens Åge Friis", "JÅF"],
      ["Mette Holm", "MH"],
    ]);
    const shown = new Date("2026-11-02T11:00:00Z");
    expect(comments[0]?.attributes["w:date"]).toContain(`T${String(shown.getHours()).padStart(2, "0")}:00:00`);
    const extended = elements(docx.part("word/commentsExtended.xml"), "w15:commentEx").map(({ attributes }) => attributes);
    expect(extended.map((each) => each["w15:done"])).toEqual(["1", "1", "0"]);
    expect(extended.map((each) => each["w15:paraIdParent"])).toEqual([undefined, extended[0]?.["w15:paraId"], undefined]);
    expect(new Set(commented(docx).values())).toEqual(new Set(["flere"]));
  });

  it("have ids that last, by which each is known again", async () => {
    const docx = await review(planOf(paragraph), threads);
    const durable = elements(docx.part("word/commentsIds.xml"), "w16cid:commentId").map(({ attributes }) => attributes["w16cid:durableId"]);
    expect(durable).toEqual([...durableIds(threads).values()]);
  });

  it("keep that a single one is settled", async () => {
    const docx = await review(planOf(paragraph), [{ ...threadOn(anchor), resolved: true }]);
    const extended = elements(docx.part("word/commentsExtended.xml"), "w15:commentEx").map(({ attributes }) => attributes);
    expect(extended).toEqual([expect.objectContaining({ "w15:done": "1" })]);
  });

  it("are in that edition alone, which records changes from here on", async () => {
    const reviewed = await review(planOf(paragraph), threads);
    expect(child(reviewed.part("word/settings.xml"), "w:trackRevisions")).toBeDefined();
    const final = openDocx(await writeWord(planOf(paragraph), { comments: threads }));
    expect(final.paths.filter((path) => path.includes("comments"))).toEqual([]);
    expect(child(final.part("word/settings.xml"), "w:trackRevisions")).toBeUndefined();
    const none = await review(planOf(paragraph), []);
    for (const { target, external } of relationships(none, "word/document.xml")) if (!external) expect(none.paths).toContain(target);
  });
});
