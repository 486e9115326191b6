import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockText, cutInlines, durableIds, findRange, ownText } from "../../../shared/plan/comments/index.ts";
import { createField, createFootnote, createLink, createParagraph, createTable, type Inline } from "../../../shared/plan/nodes/index.ts";
import { descendants, isTextBlock } from "../../../shared/plan/tree.ts";
import { planArbitrary } from "../../support/arbitraries.ts";
import { threadOn } from "../../support/comments.ts";

const words: Inline[] = [
  { text: "Se " },
  createLink("https://www.lindholm.dk", [{ text: "kommunens " }, { text: "side", bold: true }]),
  { text: " for " },
  createField("period"),
  createFootnote([{ text: "En note." }]),
  { text: "." },
];

describe("a block's own text", () => {
  it("is its words, with one unit for each note, field, key figure and reference", () => {
    expect(blockText(createParagraph(words))).toBe("Se kommunens side for \uFFFC\uFFFC.");
  });

  it("is its caption where it has no words", () => {
    expect(blockText({ ...createTable(2, 2), caption: "Tallene" })).toBe("Tallene");
  });
});

describe("the place of a comment", () => {
  const anchor = { block: "a", start: 3, end: 9, quote: "borger" };

  it("is where it was while the words stand there", () => {
    expect(findRange("En borger og en borger", anchor)).toEqual({ kind: "range", start: 3, end: 9 });
  });

  it("follows its words after edits, to the nearest of several", () => {
    expect(findRange("Hver en borger og så igen en borger", anchor)).toEqual({ kind: "range", start: 8, end: 14 });
    expect(findRange("borger x borger", { ...anchor, start: 10, end: 16 })).toEqual({ kind: "range", start: 9, end: 15 });
  });

  it("is lost with its words, and never was but the whole block where it has none", () => {
    expect(findRange("En virksomhed", anchor)).toEqual({ kind: "lost" });
    expect(findRange("", anchor)).toEqual({ kind: "lost" });
    expect(findRange("En borger", { block: "a", start: 0, end: 0, quote: "" })).toEqual({ kind: "whole" });
  });

  it("takes no letter apart", () => {
    expect(findRange("a😀b", { block: "a", start: 2, end: 4, quote: "\uDE00b" })).toEqual({ kind: "range", start: 1, end: 4 });
  });
});

describe("cutting inline content", () => {
  it("loses nothing and adds nothing, wherever it is cut", () => {
    fc.assert(
      fc.property(planArbitrary(), fc.array(fc.nat(30), { maxLength: 4 }), (plan, places) => {
        for (const node of plan.sections.flatMap((section) => [...descendants(section)])) {
          if ("text" in node || !isTextBlock(node)) continue;
          const text = ownText(node.children);
          const offsets = [...new Set(places)].filter((offset) => offset <= text.length).toSorted((a, b) => a - b);
          const pieces = cutInlines(node.children, offsets).map(ownText);
          expect(pieces).toEqual([0, ...offsets].map((offset, index) => text.slice(offset, offsets[index])));
        }
      }),
    );
  });

  it("makes two links of one, to the same address", () => {
    const [before, after] = cutInlines(words, [6]);
    expect(before?.at(-1)).toMatchObject({ url: "https://www.lindholm.dk", children: [{ text: "kom" }] });
    expect(after?.[0]).toMatchObject({ url: "https://www.lindholm.dk", children: [{ text: "munens " }, { text: "side", bold: true }] });
  });
});

describe("the ids that comments have in Word", () => {
  it("are such as Word takes, all different, and the same each time", () => {
    const threads = Array.from({ length: 300 }, () => threadOn({ block: "a", start: 0, end: 0, quote: "" }, "Ja", ["Nej"]));
    const ids = durableIds(threads);
    expect(ids.size).toBe(600);
    expect(new Set(ids.values()).size).toBe(600);
    for (const id of ids.values()) {
      expect(id).toMatch(/^[0-9A-F]{8}$/);
      expect(Number.parseInt(id, 16)).toBeGreaterThan(0);
      expect(Number.parseInt(id, 16)).toBeLessThan(0x7fffffff);
    }
    expect(durableIds(threads)).toEqual(ids);
  });
});
