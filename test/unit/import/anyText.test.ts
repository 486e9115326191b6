import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importDocument } from "../../../electron/core/import/importDocument.ts";
import { parsePlan } from "../../../shared/plan/parse.ts";
import type { Plan } from "../../../shared/plan/plan.ts";
import { problemCode } from "../../support/core/problemCode.ts";
import { bytesOf } from "../../support/import/read.ts";
import { notIn, planWords, wordsOf } from "../../support/words.ts";

/** Words that no sign can change: letters alone, and none that any rule knows. */
const word = fc.stringMatching(/^[b-dfg]{1,3}[aeoøå][lmnrs]{1,4}[aeiy]?$/).filter((text) => !["fora", "for"].includes(text));
/** Signs that never hide what stands between them. */
const open = [
  "# ", "## ", "### ", "#### ", "- ", "* ", "1. ", "2. ", "  - ", "    1. ", "> ", "> - ", "\t", "**", "*", "_", "~~", " ` ", "```\n", "---\n",
  "\n", "\n\n", "\n\n\n", " ", "  \n", ".", ",", ":", " at:\n\n- ", "| ", " |\n|---|---|\n| ", "<b>", "</b>", "<sup>1</sup>", "<br>", "<ol><li>",
  "</li></ol>", "<table><tr><td>", "</td></tr></table>", "<p>", "</div>", "[", "]", "(", ")",
  "\n\n<sup>1</sup> ", "Tabel 1. ", "Kilde: ", "\u00a0", "• ", "– ", "&amp;", "\\", "😀",
];
/** Signs between which words may be hidden: addresses, comments, an old contents list. */
const hiding = ["<!", "<!--", "-->", "](https://example.dk)", "](javascript:x)", "![", "](", "[^1]", "\n[^1]: ", "INDHOLD\n\n", ".....\t3\n", "\u200b"];

function textOf(signs: string[]): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 3, arbitrary: word.map((each) => ` ${each} `) },
    { weight: 4, arbitrary: fc.constantFrom(...signs) },
  );
  return fc.array(part, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(""));
}
const text = textOf([...open, ...hiding]);
const openText = textOf(open);
const linkText = fc.tuple(word, word, fc.constantFrom("https://example.dk/a", "javascript:x", "/a", "")).map(([a, b, url]) => ` ${a} [${b}](${url}) `);

function read(ending: string, content: string): Plan | undefined {
  try {
    return importDocument(`fil.${ending}`, bytesOf(content)).plan;
  } catch {
    expect(problemCode(() => importDocument(`fil.${ending}`, bytesOf(content)))).toMatch(/^file\./);
    return undefined;
  }
}

function expectNormal(plan: Plan): void {
  expect(parsePlan(JSON.parse(JSON.stringify(plan)), "fil.json")).toEqual(plan);
}

/** Words the author wrote for eyes to see; addresses of links and names of tags are not. */
function isWritten(each: string): boolean {
  return /^[b-dfg]{1,3}[aeoøå][lmnrs]{1,4}[aeiy]?$/.test(each);
}

describe.each(["md", "txt"])("any text at all as .%s", (ending) => {
  it("becomes a plan that is valid and in normal form", () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (content) => {
        const plan = read(ending, content);
        if (plan) expectNormal(plan);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ["ten thousand quote signs", `${">".repeat(10_000)} ord`],
    ["a list five hundred levels deep", Array.from({ length: 500 }, (_, level) => `${"  ".repeat(level)}- ord${level}`).join("\n")],
    ["deep HTML", `${"<div>".repeat(20_000)}ord`],
    ["a line of a million characters", `# Titel\n\n${"ord ".repeat(250_000)}`],
    ["a thousand columns", `${Array.from({ length: 1000 }, (_, column) => `k${column}`).join("\t")}\n${"1\t".repeat(1000)}\n`],
    ["headings in lists", "- # Titel\n  - ## Under\n\n    tekst\n"],
    ["one heading", "# Titel"],
    ["only a rule", "---"],
    ["only a mark", "<sup>1</sup>"],
    ["lone surrogates", "\ud800 ord \udfff"],
  ])("is read although it is %s", (_, content) => {
    const plan = read(ending, content);
    if (plan) expectNormal(plan);
  });
});

describe("import", () => {
  it.each(["md", "txt"])("loses no word of a .%s", (ending) => {
    fc.assert(
      fc.property(fc.oneof(openText, fc.array(fc.oneof(linkText, openText)).map((parts) => parts.join(""))), (content) => {
        const plan = read(ending, content);
        if (plan) expect(notIn(wordsOf(content).filter(isWritten), planWords(plan))).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });
});
