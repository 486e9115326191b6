import type { Table } from "../../../../shared/plan/nodes/index.ts";
import { asString, hasFootnote, isBlank } from "../inlines.ts";
import type { SourceBlock } from "../source.ts";

const CAPTION = /^Tabel\s+\d+\s*[.:–-]?\s*(\S.*)$/i;
const SOURCE = /^Kilde:\s*(\S.*)$/;

/** What the line says behind its sign; undefined where it is no such line or a string cannot hold it all. */
function lineAfter(sign: RegExp, block: SourceBlock | undefined): string | undefined {
  if (block?.type !== "paragraph" && block?.type !== "heading") return undefined;
  return hasFootnote(block.inlines) ? undefined : sign.exec(asString(block.inlines))?.[1];
}

function withLines(table: Table, caption: string | undefined, source: string | undefined): Table {
  return { ...table, caption: table.caption || (caption ?? ""), source: table.source || (source ?? "") };
}

/**
 * Gives each table the line before it ("Tabel 1. …") as its caption, without the number, which follows from order, and
 * the line after it ("Kilde: …") as its source.
 */
export function captionTables(all: readonly SourceBlock[]): SourceBlock[] {
  const blocks = all.filter((block) => block.type !== "paragraph" || !isBlank(block.inlines));
  const kept: SourceBlock[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) continue;
    if (block.type !== "ready" || block.block.type !== "table") {
      kept.push(block);
      continue;
    }
    const caption = lineAfter(CAPTION, kept.at(-1));
    const source = lineAfter(SOURCE, blocks[index + 1]);
    if (caption !== undefined) kept.pop();
    if (source !== undefined) index += 1;
    kept.push({ type: "ready", block: withLines(block.block, caption, source) });
  }
  return kept;
}
