import type { Element, Node } from "@xmldom/xmldom";
import { childElement, childElements, descendantElements } from "../ooxml/elements.ts";
import { namespaces } from "../ooxml/names.ts";
import { isEntry, type FlowItem, type FlowMatch, type RowMatch } from "./match.ts";
import type { Merging } from "./merging.ts";
import { mergeParagraph, putIn, sharesNothing, takeOut, type SpanningFields } from "./paragraphs.ts";
import { markParagraphEnd, markRow } from "./revisions.ts";
import { settleEnds, type Placed } from "./ends.ts";

/** Below where a flow stands, and how its parts are to be written. */
export interface Place {
  part: string;
  fields: SpanningFields;
}

/** Puts `node` right after `before`. */
export function insertAfter(node: Node, before: Node): void {
  before.parentNode?.insertBefore(node, before.nextSibling);
}

/** How wide `row`'s cells are in the columns of `table`, which it is to stand in. */
function fitCells(row: Element, table: Element): void {
  const grid = childElement(table, "w:tblGrid");
  const widths = grid ? childElements(grid, "w:gridCol").map((column) => Number(column.getAttribute("w:w"))) : [];
  let column = 0;
  for (const cell of childElements(row, "w:tc")) {
    const span = Number(childElement(cell, "w:tcPr", "w:gridSpan")?.getAttribute("w:val") ?? 1);
    const width = widths.slice(column, column + span).reduce((sum, each) => sum + each, 0);
    childElement(cell, "w:tcPr", "w:tcW")?.setAttributeNS(namespaces.w, "w:w", String(width));
    column += span;
  }
}

/** Tables and rows of the older file come along with every paragraph in them taken out. */
function takeOutShell(older: Element, { part, fields }: Place, merging: Merging): Element {
  const shell = older.cloneNode(true) as Element;
  const paragraphs = descendantElements(older, "w:p");
  const bare = descendantElements(shell, "w:p");
  for (const paragraph of bare) while (paragraph.firstChild) paragraph.removeChild(paragraph.firstChild);
  const copy = merging.imports.adopt(shell, part, merging.notes.bring);
  for (const [index, place] of descendantElements(copy, "w:p").entries()) {
    const original = paragraphs[index];
    if (!original) continue;
    const taken = takeOut(original, part, merging, fields);
    place.parentNode?.replaceChild(taken, place);
    markParagraphEnd(taken, "del", merging.revisions);
  }
  return copy;
}

function takeOutRow(older: Element, table: Element, place: Place, merging: Merging): Element {
  const row = takeOutShell(older, place, merging);
  fitCells(row, table);
  markRow(row, "del", merging.revisions);
  return row;
}

function putInRow(row: Element, { part, fields }: Place, merging: Merging): void {
  for (const paragraph of descendantElements(row, "w:p")) {
    putIn(paragraph, part, merging, fields);
    markParagraphEnd(paragraph, "ins", merging.revisions);
  }
  markRow(row, "ins", merging.revisions);
}

/** An element of the older file, taken out, in the pieces that can be: those of a content control without it. */
export function takeOutElement(older: Element, place: Place, merging: Merging): Placed[] {
  switch (older.nodeName) {
    case "w:tbl": {
      const table = takeOutShell(older, place, merging);
      for (const row of childElements(table, "w:tr")) markRow(row, "del", merging.revisions);
      return [{ element: table, change: "del", older }];
    }
    case "w:sdt":
      return childElements(childElement(older, "w:sdtContent") ?? older).flatMap((inner) => takeOutElement(inner, { ...place, fields: "change" }, merging));
    default:
      return [{ element: takeOut(older, place.part, merging, place.fields), change: "del", older }];
  }
}

/** An element of the newer file, put in where it stands; a content control gives way to what is in it. */
export function putInElement(newer: Element, place: Place, merging: Merging): Placed[] {
  switch (newer.nodeName) {
    case "w:tbl":
      for (const row of childElements(newer, "w:tr")) putInRow(row, place, merging);
      return [{ element: newer, change: "ins" }];
    case "w:sdt": {
      const inner = childElements(childElement(newer, "w:sdtContent") ?? newer);
      for (const element of inner) newer.parentNode?.insertBefore(element, newer);
      newer.parentNode?.removeChild(newer);
      return inner.flatMap((element) => putInElement(element, { ...place, fields: "change" }, merging));
    }
    default:
      putIn(newer, place.part, merging, place.fields);
      return [{ element: newer, change: "ins" }];
  }
}

function mergeRow(row: RowMatch, table: Element, place: Place, merging: Merging): Element {
  switch (row.kind) {
    case "older":
      return takeOutRow(row.older, table, place, merging);
    case "newer":
      putInRow(row.newer, place, merging);
      return row.newer;
    case "both":
      for (const cell of row.cells) mergeClosedFlow(cell, place, merging);
      return row.newer;
  }
}

function mergeTable(rows: readonly RowMatch[], newer: Element, place: Place, merging: Merging): void {
  let before: Element | undefined;
  for (const match of rows) {
    const row = mergeRow(match, newer, place, merging);
    if (match.kind === "older") newer.insertBefore(row, before ? before.nextSibling : (childElements(newer, "w:tr")[0] ?? null));
    before = row;
  }
}

/** What runs through a contents list's field from its first paragraph on stands in whichever paragraph is the first now. */
function moveFieldEnds(placed: readonly Element[]): void {
  const paragraphs = placed.filter(({ nodeName }) => nodeName === "w:p");
  const runs = (paragraph: Element): Element[] => childElements(paragraph, "w:r");
  const fieldMark = (run: Element): string | null | undefined => childElement(run, "w:fldChar")?.getAttribute("w:fldCharType");
  const [first, last] = [paragraphs[0], paragraphs.at(-1)];
  if (!first || !last) return;
  const opening = paragraphs.flatMap(runs).find((run) => fieldMark(run) === "begin" && /^\s*TOC\b/.test(childElement(run, "w:instrText")?.textContent ?? ""));
  if (!opening) return;
  if (opening.parentNode !== first) first.insertBefore(opening, childElement(first, "w:pPr")?.nextSibling ?? first.firstChild);
  const closing = paragraphs.flatMap(runs).findLast((run) => fieldMark(run) === "end" && childElements(run).length === 1);
  if (closing && closing.parentNode !== last) last.appendChild(closing);
}

/** Merges what stands in a place of its own, such as a cell or a note, whose last paragraph has to stay. Gives what stands there then. */
export function mergeClosedFlow(match: FlowMatch, place: Place, merging: Merging): Element[] {
  const placed = mergeFlow(match, place, merging);
  settleEnds(placed, place.part, merging);
  const standing = placed.flatMap(({ element }) => (element.parentNode ? [element] : []));
  moveFieldEnds(standing);
  return standing;
}

/** How many fields that run through several paragraphs a paragraph opens, less those it closes. */
function opens(paragraph: Element | undefined): number {
  const kinds = paragraph ? descendantElements(paragraph, "w:fldChar").map((mark) => mark.getAttribute("w:fldCharType")) : [];
  return kinds.filter((kind) => kind === "begin").length - kinds.filter((kind) => kind === "end").length;
}

/**
 * `match` with what belongs to one field in both files taken together, such as the entries of a list of tables. What is
 * in one of the files only comes and goes with its field and stays as it is.
 */
function byField(match: FlowMatch): (FlowItem | FlowItem[])[] {
  const grouped: (FlowItem | FlowItem[])[] = [];
  let group: FlowItem[] = [];
  const open = { older: 0, newer: 0 };
  for (const item of match) {
    const sides = { older: "older" in item ? opens(item.older) : 0, newer: "newer" in item ? opens(item.newer) : 0 };
    if (item.kind === "table" || item.kind === "control") Object.assign(sides, { older: 0, newer: 0 });
    if (group.length === 0 && sides.older === 0 && sides.newer === 0) {
      grouped.push(item);
      continue;
    }
    group.push(item);
    open.older += sides.older;
    open.newer += sides.newer;
    if (open.older !== 0 || open.newer !== 0) continue;
    const isShared = group.some(({ kind }) => kind !== "older") && group.some(({ kind }) => kind !== "newer");
    grouped.push(...(isShared ? [group] : group));
    group = [];
  }
  return [...grouped, ...group];
}

/** A list's entry that leads elsewhere now is a line that has gone and one that has come, and no line of both. */
function parted(item: FlowItem, { part }: Place, merging: Merging): FlowItem[] {
  if (item.kind !== "paragraph" || !isEntry(item.newer) || !sharesNothing(item.older, item.newer, part, merging)) return [item];
  return [{ kind: "older", older: item.older }, { kind: "newer", newer: item.newer }];
}

function mergeItem(item: FlowItem, place: Place, merging: Merging): Placed[] {
  switch (item.kind) {
    case "paragraph":
      mergeParagraph(item.older, item.newer, place.part, merging);
      return [{ element: item.newer, older: item.older }];
    case "table":
      mergeTable(item.rows, item.newer, place, merging);
      return [{ element: item.newer, older: item.older }];
    case "control":
      mergeClosedFlow(item.inner, { ...place, fields: "stay" }, merging);
      return [{ element: item.newer, older: item.older }];
    case "older":
      return takeOutElement(item.older, place, merging);
    case "newer":
      return putInElement(item.newer, place, merging);
  }
}

/**
 * Merges what became of the elements in one place into the newer ones, of which there is at least one. Ends of
 * paragraphs are not marked yet. Gives all that stands there now, in order.
 */
export function mergeFlow(match: FlowMatch, place: Place, merging: Merging): Placed[] {
  const first = match.find((item) => item.kind !== "older");
  const start = first && "newer" in first ? first.newer : undefined;
  const holder = start?.parentNode;
  const placed: Placed[] = [];
  // In a place of its own the whole of it is one field's already.
  const parts = place.fields === "stay" ? match : byField(match);
  const items = parts.flatMap((each): (FlowItem | FlowItem[])[] => (Array.isArray(each) ? [each] : parted(each, place, merging)));
  for (const item of items) {
    if (Array.isArray(item)) {
      placed.push(...mergeClosedFlow(item, { ...place, fields: "stay" }, merging).map((element) => ({ element })));
      continue;
    }
    const own = mergeItem(item, place, merging);
    if (item.kind === "older") {
      for (const each of own) {
        const before = placed.at(-1)?.element;
        if (before) insertAfter(each.element, before);
        else holder?.insertBefore(each.element, start ?? null);
        placed.push(each);
      }
    } else {
      placed.push(...own);
    }
  }
  return placed;
}
