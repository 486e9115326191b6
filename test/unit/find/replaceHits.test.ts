import fc from "fast-check";
import { Node, type Editor, type Path } from "slate";
import { describe, expect, it } from "vitest";
import { planSections } from "../../../renderer/editor/commands/sections.ts";
import { currentIndex, rangeOfHit } from "../../../renderer/editor/find/currentHit.ts";
import { findInPlan, type Query } from "../../../renderer/editor/find/findInPlan.ts";
import { replaceHits } from "../../../renderer/editor/find/replaceHits.ts";
import { createFootnote, createGoal, createLink, createParagraph, createTable, createText, type Inline } from "../../../shared/plan/nodes/index.ts";
import { descendants } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { complaint, editorOn, editorWith } from "../editor/support.ts";

const look = (text: string, options: Partial<Query> = {}): Query => ({ text, matchCase: false, wholeWords: false, ...options });

function replaceAll(editor: Editor, query: Query, replacement: string): void {
  replaceHits(editor, findInPlan(planSections(editor), query), replacement);
}

function inlinesAfter(children: Inline[], text: string, replacement: string): unknown[] {
  const editor = editorOn(createParagraph(children));
  replaceAll(editor, look(text), replacement);
  return (Node.get(editor, [0, 1]) as unknown as { children: unknown[] }).children;
}

function idsOf(editor: Editor, types: (type: string) => boolean): string[] {
  return planSections(editor).flatMap((section) =>
    Array.from(descendants(section)).flatMap((node) => ("id" in node && types(node.type) ? [node.id] : [])),
  );
}

describe("replacing", () => {
  it("keeps the marks at the start of what is replaced", () => {
    expect(inlinesAfter([createText("en "), createText("gam", "bold"), createText("mel plan")], "gammel", "ny")).toEqual([
      { text: "en " },
      { text: "ny", bold: true },
      { text: " plan" },
    ]);
  });

  it("keeps a footnote that stands inside what is replaced", () => {
    const footnote = createFootnote([createText("Kilde")]);
    expect(inlinesAfter([createText("gam"), footnote, createText("mel plan")], "gammel", "ny")).toEqual([
      { text: "ny" },
      footnote,
      { text: " plan" },
    ]);
  });

  it("takes a link away only with the last of its words", () => {
    const link = createLink("https://eksempel.dk", [createText("mel side")]);
    expect(inlinesAfter([createText("gam"), link], "gammel", "ny")).toEqual([
      { text: "ny" },
      { ...link, children: [{ text: " side" }] },
      { text: "" },
    ]);
    expect(inlinesAfter([createText("gammel "), link], "gammel mel side", "ny")).toEqual([{ text: "ny" }]);
  });

  it("reaches captions and notes", () => {
    const table = { ...createTable(1, 1), caption: "Ledige unge og unge i job" };
    const note = [createText("Un"), createText("ge i tal", "italic")];
    const editor = editorOn(createParagraph([createText("x"), createFootnote(note)]), table);
    replaceAll(editor, look("unge"), "voksne");
    const [section] = planSections(editor);
    expect(section?.children[2]).toMatchObject({ caption: "Ledige voksne og voksne i job" });
    expect(section?.children[1]).toMatchObject({
      children: [{}, { note: [{ text: "voksne" }, { text: " i tal", italic: true }] }, {}],
    });
  });

  it("rolls a goal's moments on without touching its numbers", () => {
    const goal = createGoal("measurable", [createText("Flere i job i 2028")]);
    const dated = {
      ...goal,
      baseline: { value: "2028", keyFigure: null, date: "marts 2028" },
      target: { value: "3", keyFigure: null, deadline: "ultimo 2028" },
    };
    const editor = editorOn(dated);
    replaceAll(editor, look("2028"), "2030");
    expect(Node.get(editor, [0, 1])).toMatchObject({
      children: [{ text: "Flere i job i 2030" }],
      baseline: { value: "2028", date: "marts 2030" },
      target: { value: "3", deadline: "ultimo 2030" },
    });
  });

  it("of everything is one step to undo", () => {
    const editor = editorOn(createParagraph([createText("a b a")]), createParagraph([createText("A")]), {
      ...createTable(1, 1),
      source: "a",
    });
    const before = structuredClone(editor.children);
    replaceAll(editor, look("a"), "ord");
    expect(editor.history.undos).toHaveLength(1);
    expect(editor.children).not.toEqual(before);
    editor.undo();
    expect(editor.children).toEqual(before);
  });

  it("of one hit is a step of its own", async () => {
    const editor = editorOn(createParagraph([createText("a a")]));
    for (const expected of ["ord a", "ord ord"]) {
      const [hit] = findInPlan(planSections(editor), look("a"));
      if (hit) replaceHits(editor, [hit], "ord");
      expect(Node.string(Node.get(editor, [0, 1]))).toBe(expected);
      await Promise.resolve();
    }
    expect(editor.history.undos).toHaveLength(2);
  });

  it("leaves a valid plan with all its blocks and footnotes, and nothing more to find", () => {
    const unit = fc.constantFrom(..."abAå. ");
    const text = fc.string({ unit, maxLength: 10 });
    const wanted = fc.string({ unit, minLength: 1, maxLength: 3 });
    const isKept = (type: string) => type !== "link";
    fc.assert(
      fc.property(planArbitrary({ text, sections: 2 }), wanted, fc.boolean(), fc.boolean(), ({ sections }, word, matchCase, wholeWords) => {
        const editor = editorWith(sections);
        const before = structuredClone(editor.children);
        const ids = idsOf(editor, isKept);
        const query = look(word, { matchCase, wholeWords });
        const many = findInPlan(planSections(editor), query).length;
        replaceAll(editor, query, "§");
        expect(complaint(editor)).toBeNull();
        expect(findInPlan(planSections(editor), query)).toEqual([]);
        expect(findInPlan(planSections(editor), look("§"))).toHaveLength(many);
        expect(idsOf(editor, isKept)).toEqual(ids);
        if (many > 0) editor.undo();
        expect(editor.children).toEqual(before);
      }),
    );
  });
});

describe("the current hit", () => {
  it("is selected as the same letters in the editor", () => {
    fc.assert(
      fc.property(planArbitrary({ sections: 2 }), fc.constantFrom("job", "æ", "e", "b "), ({ sections }, word) => {
        const editor = editorWith(sections);
        const paths = new Map<string, Path>();
        for (const [node, path] of Node.elements(editor)) if ("id" in node) paths.set(node.id, path);
        for (const hit of findInPlan(planSections(editor), look(word))) {
          if (hit.attribute !== null) continue;
          const range = rangeOfHit(editor, hit, paths.get(hit.elementId) ?? []);
          const fragment = range ? Node.fragment(editor, range) : [];
          expect(fragment.map((node) => Node.string(node)).join("")).toBe(hit.text.slice(hit.start, hit.end));
        }
      }),
    );
  });

  it("moves past what was put in its place, and round from the last to the first", () => {
    const editor = editorOn(createParagraph([createText("a a")]));
    const [first, second] = findInPlan(planSections(editor), look("a"));
    if (!first || !second) throw new Error("two hits expected");
    const hits = [first, second];
    expect(currentIndex(hits, { hit: { ...first, start: 1 }, index: 0 })).toBe(1);
    expect(currentIndex(hits, { hit: { ...second, start: 3 }, index: 1 })).toBe(0);
    expect(currentIndex([], { hit: first, index: 0 })).toBe(-1);
  });
});
