import {
  createHeading,
  createList,
  createListItem,
  createParagraph,
  createQuote,
  type Block,
  type Inline,
  type List,
  type Text,
} from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import { inlineText, isText } from "../plan/tree.ts";
import { isTextEntry, type Entry, type ItemPlace, type Place } from "./entries.ts";

/** Word's limit. */
const DEEPEST_LEVEL = 9;

export interface Item {
  place: Pick<ItemPlace, "level" | "ordered" | "list" | "first">;
  content: Inline[];
}

interface DraftList {
  level: number;
  ordered: boolean;
  list: unknown;
  items: { content: Inline[]; nested: DraftList | null }[];
}

function toList({ ordered, items }: DraftList): List {
  return createList(
    ordered,
    items.map(({ content, nested }) => createListItem(createParagraph(content), nested ? toList(nested) : undefined)),
  );
}

function startsNewList({ place }: Item, open: DraftList): boolean {
  if (place.ordered !== open.ordered) return true;
  return place.ordered && place.first && place.list !== open.list;
}

/**
 * Consecutive items as lists, nested by their levels. A level may be skipped in the source but never is in a list, and
 * the first item sets where the outermost list is. Bulleted lists that follow each other look like one and are one;
 * numbered ones only where the number goes on. An item holds one list, so whatever stands below it is of one kind.
 */
export function nestItems(items: readonly Item[]): List[] {
  const lists: DraftList[] = [];
  let open: DraftList[] = [];
  for (const item of items) {
    const { ordered, list } = item.place;
    const level = Math.max(1, Math.min(item.place.level, DEEPEST_LEVEL));
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
    let current = open.at(-1);
    const parent = current && level > current.level ? current.items.at(-1) : undefined;
    if (parent) {
      parent.nested ??= { level, ordered, list, items: [] };
      parent.nested.level = level;
      current = parent.nested;
      open.push(current);
    } else if (!current || (open.length === 1 && startsNewList(item, current))) {
      current = { level, ordered, list, items: [] };
      lists.push(current);
      open = [current];
    }
    current.level = level;
    current.list = list;
    current.items.push({ content: item.content, nested: null });
  }
  return lists.map(toList);
}

/** Without bold where all of it is: there it belongs to what the text is, a heading or a table's head. */
export function withoutOverallBold(content: readonly Inline[]): Inline[] {
  const texts = content.flatMap((node) => (isText(node) ? [node] : node.type === "link" ? node.children : []));
  const words = texts.filter(({ text }) => text.trim() !== "");
  if (words.length === 0 || !words.every(({ bold }) => bold)) return [...content];
  const lighten = (text: Text): Text => {
    const light = { ...text };
    delete light.bold;
    return light;
  };
  return normaliseInlines(
    content.map((node) =>
      isText(node) ? lighten(node) : node.type === "link" ? { ...node, children: node.children.map(lighten) } : node,
    ),
  );
}

function onOneLine(content: readonly Inline[]): Inline[] {
  const flatten = (text: Text): Text => ({ ...text, text: text.text.replaceAll("\n", " ") });
  return content.map((node) =>
    isText(node) ? flatten(node) : node.type === "link" ? { ...node, children: node.children.map(flatten) } : node,
  );
}

/** "Tabel 3: ", which numbers itself. */
const TABLE_NUMBER = /^(?:tabel|table)\s*\d+(?:\.\d+)*\s*[.:–-]?\s*(?=\S)/i;

/** A line over a table that begins like this is its caption, also where nothing else says so. */
const NUMBERED_CAPTION = /^tabel\s+\d+(?:\.\d+)*\s*[.:–-]\s*\S/i;

const SOURCE = /^kilder?\s*:\s*(?=\S)/i;

/** A line's words on one line. None where it holds a note, which would be lost. */
function lineText(content: readonly Inline[]): string | undefined {
  if (content.some((node) => !isText(node) && node.type === "footnote")) return undefined;
  return inlineText(content).replaceAll("\n", " ");
}

/** What the entry over a table says, where it is the table's caption. */
function captionText(above: Entry | undefined): string | undefined {
  if (!isTextEntry(above)) return undefined;
  const text = lineText(above.content);
  const isCaption = above.place.kind === "caption" || (above.place.kind === "paragraph" && NUMBERED_CAPTION.test(text ?? ""));
  return isCaption ? text?.replace(TABLE_NUMBER, "") : undefined;
}

/** What a line under a table says, where it is the table's source and holds no link, which would be lost. */
function sourceText(place: Place, content: readonly Inline[]): string | undefined {
  const text = place.kind === "paragraph" && content.every(isText) ? lineText(content) : undefined;
  return text !== undefined && SOURCE.test(text) ? text.replace(SOURCE, "") : undefined;
}

/** The blocks that the entries make up. */
export function assembleBlocks(entries: readonly Entry[]): Block[] {
  const blocks: Block[] = [];
  let items: Item[] = [];
  for (const [index, entry] of entries.entries()) {
    if (isTextEntry(entry) && entry.place.kind === "item") {
      items.push({ place: entry.place, content: entry.content });
      continue;
    }
    blocks.push(...nestItems(items));
    items = [];
    if (!isTextEntry(entry)) {
      const caption = captionText(entries[index - 1]);
      if (entry.block.type === "table" && caption !== undefined) {
        blocks[blocks.length - 1] = { ...entry.block, caption };
      } else if (entry.block.type !== "pageBreak" || blocks.at(-1)?.type !== "pageBreak") {
        blocks.push(entry.block);
      }
      continue;
    }
    const { place, content } = entry;
    const last = blocks.at(-1);
    const source = last?.type === "table" && last.source === "" ? sourceText(place, content) : undefined;
    if (last?.type === "table" && source !== undefined) blocks[blocks.length - 1] = { ...last, source };
    else if (place.kind === "heading") blocks.push(createHeading(place.level, onOneLine(withoutOverallBold(content))));
    else if (place.kind === "quote") blocks.push(createQuote("", content));
    else blocks.push(createParagraph(content));
  }
  return [...blocks, ...nestItems(items)];
}
