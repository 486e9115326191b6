import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { spacedWords } from "../../support/words.ts";
import { expectNormal, outline } from "./outline.ts";

function read(text: string): string[] {
  const blocks = textToBlocks(text);
  expectNormal(blocks);
  return outline(blocks);
}

describe("pasted plain text", () => {
  it("has a paragraph for each line, none for empty ones", () => {
    expect(read("en linje\r\nto linje\n\n \t\n  tre   linje  \n")).toEqual(["en linje", "to linje", "tre linje"]);
    expect(read("\n\n")).toEqual([]);
  });

  it("has lists where lines begin with bullets or count from one", () => {
    expect(read("Vi vil\n• hjælpe\n• følge op\nOg så:\n1. først\n2) siden\n- a\n- b\n* c")).toEqual([
      ...["Vi vil", "- hjælpe", "- følge op", "Og så:", "1. først", "1. siden", "- a", "- b", "- c"],
    ]);
    expect(read("• alene")).toEqual(["- alene"]);
  });

  it("nests lists by their indent, as Word writes them", () => {
    expect(read("•\tunge\n\to\tunder 25\n\to\tover 25\n•\tældre\n1.\ten\n    a.\tto\n2.\ttre")).toEqual([
      ...["- unge", "  - under 25", "  - over 25", "- ældre", "1. en", "  1. to", "1. tre"],
    ]);
  });

  it("starts a new list where the numbers start anew", () => {
    expect(textToBlocks("1. a\n2. b\n1. c\n2. d")).toHaveLength(2);
  });

  it("leaves ordinary lines that begin with a number or a dash alone", () => {
    const lines = ["3. maj 2026", "4. juni 2026"];
    expect(read(lines.join("\n"))).toEqual(lines);
    expect(read("- 48 procent")).toEqual(["- 48 procent"]);
    expect(read("1. januar")).toEqual(["1. januar"]);
    expect(read("2026\n-5 grader\n1.5 mio.")).toEqual(["2026", "-5 grader", "1.5 mio."]);
  });

  it("loses no word, whatever it is", () => {
    const line = fc
      .tuple(fc.constantFrom("", "\t", "  ", "• ", "- ", "* ", "1. ", "2. ", "3) ", "o\t", "a.\t"), fc.string({ unit: "grapheme" }))
      .map(([lead, text]) => lead + text);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom("\n", "\r\n", "\n\n", "\v"), (lines, end) => {
        const numbered = lines.map((text, index) => `${text} ord${index}`).join(end);
        const blocks = textToBlocks(numbered);
        expectNormal(blocks);
        expect(spacedWords(plainText(blocks)).filter((word) => /ord\d+$/.test(word))).toHaveLength(lines.length);
      }),
    );
  });
});
