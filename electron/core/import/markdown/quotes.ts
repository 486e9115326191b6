import { createFactBox, createQuote, type Inline, type Quote } from "../../../../shared/plan/nodes/index.ts";
import { inlineText } from "../../../../shared/plan/tree.ts";
import { asString, hasFootnote, isAll, joinInlines } from "../inlines.ts";
import { flowOf } from "../items.ts";
import { HARD_BREAK, type SourceBlock } from "../source.ts";

const ATTRIBUTION = /^\s*(?:—|–|―|--?)\s*(\S.{0,80})$/;

/** A bold line and what stands under it: how a fact box is written where there is no sign for one. */
function factBoxFrom(blocks: readonly SourceBlock[]): SourceBlock | undefined {
  const [title, ...rest] = blocks;
  const holds = rest.length > 0 && rest.every((block) => block.type === "paragraph" || block.type === "list");
  if (title?.type !== "paragraph" || !holds || !isAll("bold", title.inlines) || hasFootnote(title.inlines)) return undefined;
  return { type: "ready", block: createFactBox(asString(title.inlines), flowOf(rest)) };
}

/** A quotation as one quote, or as a fact box; where it holds more than either can, its parts stand as they are. */
export function quoteBlocks(blocks: readonly SourceBlock[]): SourceBlock[] {
  const plain = blocks.filter((block) => block.type !== "rule");
  if (plain.length === 0) return [];
  const factBox = factBoxFrom(plain);
  if (factBox) return [factBox];
  if (!plain.every((block) => block.type === "paragraph")) return [...blocks];
  const inlines = joinInlines(
    plain.map((block) => block.inlines),
    HARD_BREAK,
  );
  return [{ type: "ready", block: withAttribution(inlines) }];
}

function withAttribution(inlines: Inline[]): Quote {
  const last = inlines.at(-1);
  if (!last || !("text" in last)) return createQuote("", inlines);
  const at = Math.max(last.text.lastIndexOf(HARD_BREAK), last.text.lastIndexOf("\n"));
  const isOwnLine = at >= 0 || inlineText(inlines.slice(-2, -1)).endsWith(HARD_BREAK);
  const name = ATTRIBUTION.exec(last.text.slice(at + 1))?.[1]?.trim();
  if (!isOwnLine || name === undefined || (inlines.length < 2 && at < 0)) return createQuote("", inlines);
  return createQuote(name, [...inlines.slice(0, -1), { ...last, text: last.text.slice(0, Math.max(at, 0)) }]);
}
