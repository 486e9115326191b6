import fc from "fast-check";
import { spacedWords } from "../../support/words.ts";

const TAGS = (
  "p div h1 h2 h4 ul ol li b i u sup span a blockquote table thead tbody tr td th caption br hr pre section dl dd " +
  "o:p font button label figure details"
).split(" ");

export const ATTRIBUTES = [
  ...['class="MsoNormal"', 'class="MsoListParagraphCxSpMiddle"', 'class="MsoCaption"', 'class="x_MsoListParagraph"'],
  ...["style='mso-list:l0 level1 lfo1'", "style='mso-list:l0 level3 lfo1'", "style='mso-list:l1 level2 lfo2'"],
  ...['style="font-weight:700"', 'style="vertical-align:sub"', 'style="page-break-before:always"', 'style="display:block"'],
  ...['colspan="3"', 'rowspan="2"', 'rowspan="0"', 'colspan="999"', 'start="4"', 'value="1"', 'data-aria-level="12"'],
  ...['href="https://example.org/"', 'href="javascript:x"', 'white-space="pre"', "style='font:7.0pt \"Times New Roman\"'"],
];
export const NOTES = ['href="#a"', 'href="#b"', 'name="a"', 'name="b"', 'id="a"', 'id="b"', 'id="ftn1"'];

/** Scraps of HTML in any order: nothing is closed, nested or spelt properly but by chance. WORD stands for a word. */
export function scraps(attributes: readonly string[]): fc.Arbitrary<string> {
  const open = fc
    .tuple(fc.constantFrom(...TAGS), fc.array(fc.constantFrom(...attributes), { maxLength: 2 }))
    .map(([tag, own]) => `<${[tag, ...own].join(" ")}>`);
  const close = fc.constantFrom(...TAGS).map((tag) => `</${tag}>`);
  const word = fc.constantFrom(" WORD ", " WORD\n", "&nbsp;WORD ", "\n\t WORD ");
  const odd = fc.constantFrom("&amp; ", "&nbsp;", "· ", "<![if !supportLists]>", "<![endif]>", "<!-- x -->", "\u00ad", "1. ");
  const piece = fc.oneof({ weight: 4, arbitrary: open }, { weight: 2, arbitrary: close }, { weight: 4, arbitrary: word }, odd);
  return fc.array(piece, { maxLength: 40 }).map((pieces) => {
    let count = 0;
    return pieces.join("").replaceAll("WORD", () => `ord${(count += 1)}x`);
  });
}

/** The words that the scraps were given. */
export function wordsIn(text: string): string[] {
  return spacedWords(text.replaceAll("&nbsp;", " ").replace(/<[^>]*>/g, " ")).filter((word) => /^ord\d+x$/.test(word));
}
