import { lineText, splitAt } from "../inlines.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { paragraphOf, PSEUDO_DEPTH, type SourceBlock } from "../source.ts";
import { titleKey, type ContentsTitle } from "./contents.ts";

/** Only a paragraph longer than this can have swallowed a heading. */
const SHORTEST = 300;

/** How many titles of the contents list may be missing between two that are found. */
const REACH = 4;

function isAlone(blocks: readonly SourceBlock[], titles: readonly ContentsTitle[]): boolean {
  const lines = new Set(
    blocks.map((block) => ("inlines" in block ? titleKey(lineText(block.inlines)) : "")).filter((key) => key !== ""),
  );
  const found = titles.filter(({ title }) => lines.has(titleKey(title)));
  return found.length * 2 > titles.length;
}

/** Where `title` starts a new thought in `text`: after an end or at the beginning, and before a capital. */
function placeOf(title: string, text: string, from: number): number {
  for (let at = text.indexOf(title, from); at >= 0; at = text.indexOf(title, at + 1)) {
    const before = text.slice(0, at).trimEnd();
    const after = text.slice(at + title.length).trimStart();
    if ((before === "" || /[.!?:;\d)]$/.test(before)) && (after === "" || /^[\p{Lu}\d]/u.test(after))) return at;
  }
  return -1;
}

/**
 * Documents whose text was taken page by page have their headings run into the paragraphs. Where the contents list
 * names them, they are found in its order and set apart; elsewhere the document is left as it is.
 */
export function splitRunInHeadings(blocks: readonly SourceBlock[], titles: readonly ContentsTitle[]): SourceBlock[] {
  if (titles.length < 3 || isAlone(blocks, titles)) return [...blocks];
  const counts = Map.groupBy(titles, ({ title }) => titleKey(title));
  const depthOf = ({ title }: ContentsTitle): number => ((counts.get(titleKey(title))?.length ?? 1) > 1 ? PSEUDO_DEPTH : 1);
  let next = 0;
  return blocks.flatMap((block): SourceBlock[] => {
    if (block.type !== "paragraph" || inlineText(block.inlines).length < SHORTEST) return [block];
    const parts: SourceBlock[] = [];
    let rest = block.inlines;
    for (;;) {
      const text = inlineText(rest);
      const candidates = titles
        .slice(next, next + REACH)
        .map((entry, step) => ({ entry, step, at: placeOf(entry.title, text, 0) }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.step - b.step);
      const [found] = candidates;
      if (!found) break;
      const [before, from] = splitAt(rest, found.at);
      const [heading, after] = splitAt(from, found.entry.title.length);
      if (inlineText(heading) !== found.entry.title) break;
      parts.push(paragraphOf(before), { type: "heading", depth: depthOf(found.entry), inlines: heading });
      rest = after;
      next += found.step + 1;
    }
    return [...parts, paragraphOf(rest)];
  });
}
