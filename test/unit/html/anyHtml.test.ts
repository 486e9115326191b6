import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { expectNormal } from "./outline.ts";
import { ATTRIBUTES, NOTES, scraps, wordsIn } from "./scraps.ts";

describe("any HTML", () => {
  it("gives valid blocks with every visible word once", () => {
    fc.assert(
      fc.property(scraps(ATTRIBUTES), (html) => {
        const blocks = htmlToBlocks(html);
        expectNormal(blocks);
        expect(wordsIn(plainText(blocks)).sort()).toEqual(wordsIn(html).sort());
      }),
      { numRuns: 400 },
    );
  });

  it("loses no word where links lead back and forth like footnotes", () => {
    fc.assert(
      fc.property(scraps([...ATTRIBUTES, ...NOTES, ...NOTES, ...NOTES]), (html) => {
        const blocks = htmlToBlocks(html);
        expectNormal(blocks);
        const kept = new Set(wordsIn(plainText(blocks)));
        const marks = new Set([...html.matchAll(/<a [^>]*href="#[^>]*>[^<]*/g)].flatMap(([mark]) => wordsIn(mark)));
        expect(wordsIn(html).filter((word) => !kept.has(word) && !marks.has(word))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("never fails, whatever the characters", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => expectNormal(htmlToBlocks(text))));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("<", ">", "/", "!", "-", "[", "table", "p", " ", "=", '"', "style", "\0")), (parts) =>
        expectNormal(htmlToBlocks(parts.join(""))),
      ),
    );
  });

  it("is read however deep it is nested", () => {
    for (const tag of ["div", "ul><li", "b", "table><tr><td", "blockquote"]) {
      const html = `${`<${tag}>`.repeat(3000)}inderst`;
      expect(plainText(htmlToBlocks(html))).toBe("inderst");
    }
  });
});
