import { createList, type ListItem } from "../../../../shared/plan/nodes/index.ts";
import { listItems } from "../items.ts";
import { paragraphOf, type SourceBlock, type SourceList } from "../source.ts";
import { joinLines } from "./joinLines.ts";

const ITEM = /^(\s*)(?:([-–—•*▪●◦‣∙■□►➢])|(\d{1,2})[.)])\s+(?=\S)/u;
const MONTH = /^\s*\d{1,2}\.\s+(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)\p{L}*/iu;

/** A list item as its lines have it. `number` is undefined for a bullet. */
export interface LineItem {
  indent: number;
  number: number | undefined;
  lines: string[];
}

/** The item a line starts, or undefined. A date is none. */
export function itemOf(line: string): LineItem | undefined {
  const match = ITEM.exec(line);
  if (!match || MONTH.test(line)) return undefined;
  const [sign, indent = "", , number] = match;
  return {
    indent: indent.replaceAll("\t", "    ").length,
    number: number === undefined ? undefined : Number(number),
    lines: [line.slice(sign.length)],
  };
}

export function startsItem(line: string): boolean {
  return itemOf(line) !== undefined;
}

/** Whether `item` is the one after `last` in a list, or opens one inside it. */
export function follows(item: LineItem, last: LineItem | undefined): boolean {
  if (item.number === undefined || !last || last.number === undefined || item.indent > last.indent + 1) return true;
  return item.number === last.number + 1 || item.indent < last.indent - 1;
}

function itemsFrom(items: readonly LineItem[], level: number): ListItem[] {
  const [first] = items;
  if (!first) return [];
  const groups: LineItem[][] = [];
  for (const item of items) {
    if (groups.length === 0 || item.indent <= first.indent + 1) groups.push([item]);
    else groups.at(-1)?.push(item);
  }
  return groups.flatMap(([item, ...inner]) => {
    const own: SourceBlock[] = [paragraphOf([{ text: joinLines(item?.lines ?? []) }])];
    return listItems(inner.length > 0 ? [...own, listFrom(inner, level + 1)] : own, level);
  });
}

/** A list from its items; what is indented more is nested. */
export function listFrom(items: readonly LineItem[], level = 1): SourceList {
  const number = items[0]?.number;
  return { type: "list", start: number ?? 1, list: createList(number !== undefined, itemsFrom(items, level)) };
}
