import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { plainText } from "../../../shared/plan/plainText.ts";
import { spacedWords } from "../../support/words.ts";
import { expectNormal, outline } from "./outline.ts";
import { visibleWords } from "../../support/visibleWords.ts";

const folder = new URL("../../../../shared/clipboard/", import.meta.url);

const MULTI_BLOCK = ["1. A1\na1", "1. B1", "  1. C2\nc2", "  1. D2\nd2\nb1", "1. E1\ne1"];

/** What each captured clipboard becomes, text shortened to its first word in the lists of nonsense. */
const expected: Record<string, string[]> = {
  "google-docs-mixed-list": ["1. 1", "  - A", "    1. 1", "1. 2", "1. 3", "  - A", "  - B", "- A", "  1. 1", "  1. 2"],
  "google-docs-nested-ordered-lists": [
    ...["1. 1", "  1. 11", "    1. 111", "    1. 112", "      1. 1121", "      1. 1122", "      1. 1123"],
    ...["  1. 12", "    1. 121", "    1. 122", "      1. 1221", "  1. 13", "1. 2", "  1. 21", "  1. 22"],
    ...["    1. 221", "    1. 222", "    1. 223", "      1. 2231", "1. 3", "1. 4", "1. 5", "  1. 51", "  1. 52"],
    ...["  1. 53", "    1. 531", "    1. 532", "  1. 54", "  1. 55"],
  ],
  "word-list-mixed-elements": [
    ...["- One", "- Two", "- Three", "  - Three sub one", "  - Three sub two"],
    ...["- Four", "- Five", "- Six", "  - Six sub one", "- Seven"],
  ],
  "word-list-multi-block": [
    ...["Multi block", ...MULTI_BLOCK, "With changed margins", ...MULTI_BLOCK, "With margins at 0px"],
    ...[...MULTI_BLOCK.slice(0, -1), "1. E1\ne1\nindented paragraph after list"],
  ],
  "word-page-break": ["foo", "---", "bar"],
  "word2016-basic-styles-bold-within-text": ["Some text {b:with bold}."],
  "word2016-basic-styles-multiple-styles-multiline": [
    "Line {b:bold} and {i:italics}",
    "Line {b u:foo}{u: bar}",
    "Third line {b:styling, }{b i:space on e}{b:nd}",
  ],
  "word2016-link-within-text": ["Regular [link](https://ckeditor.com/)1"],
  "word2016-list-heading3-styled": ["### H{b:2 1}", "### {i u:H}{u:2} 2"],
  "word2016-list-many-one-item": [
    ...["1. A", "1. B", "1. C", "1. D", "1. E", "1. F", "1. G"],
    ...["- H", "- I", "- J", "- k", "1. h1"],
  ],
  "word2016-list-nested": ["1. A1", "1. B1", "  1. C2", "    1. D4", "  1. E2", "    1. F3", "1. G1"],
  "word2016-list-simple": ["1. Item1", "1. Item 2"],
  "word2016-spacing-multi-line": ["2Foo 3Bar4", "03", "21"],
  "word2016-table": [
    'table 3x4 head 1,0 ""',
    "| Project Phase | Deadline | Status |",
    "| Phase 1: Market research | 2019-10-15 | ✓ |",
    "| Phase 2: Editor features implementation | 2019-10-20 | ✓ |",
    "| Phase 3: Rollout to Production | 2019-10-22 | ✓ |",
  ],
};

describe.skipIf(!existsSync(folder))("a captured clipboard", () => {
  it.each(Object.keys(expected))("of %s keeps its structure and every visible word", (name) => {
    const html = readFileSync(new URL(`${name}.html`, folder), "utf8");
    const blocks = htmlToBlocks(html);
    const lines = outline(blocks);
    const shape = expected[name] ?? [];
    expect(name === "word-list-mixed-elements" ? lines.map((line, index) => line.slice(0, shape[index]?.length)) : lines).toEqual(shape);
    expect(spacedWords(plainText(blocks))).toEqual(visibleWords(html));
    expectNormal(blocks);
  });

  it("tells lists apart that each count from one", () => {
    const blocks = htmlToBlocks(readFileSync(new URL("word2016-list-many-one-item.html", folder), "utf8"));
    expect(blocks.map((block) => block.type === "list" && [block.ordered, block.children.length])).toEqual([
      ...Array.from({ length: 7 }, () => [true, 1]),
      [false, 4],
      [true, 1],
    ]);
  });
});
