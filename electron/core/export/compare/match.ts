import type { Element } from "@xmldom/xmldom";
import { movedPairs, pairItems, type Pair } from "../../../../shared/diff/pair.ts";
import { stepsOf } from "../../../../shared/diff/sequence.ts";
import { styleIds } from "../docx/styles/styleIds.ts";
import { readAnchorName } from "../ooxml/anchorNames.ts";
import { childElement, childElements, descendantElements, valueAt } from "../ooxml/elements.ts";
import { wordsOf } from "./words.ts";

/** Two rows of a table with the same cells, or one that the other table has none like. */
export type RowMatch =
  | { kind: "both"; older: Element; newer: Element; cells: FlowMatch[] }
  | { kind: "older"; older: Element }
  | { kind: "newer"; newer: Element };

const FLOW = new Set(["w:p", "w:tbl", "w:sdt"]);

/** What became of a paragraph, a table or a content control that stands in a row of such. */
export type FlowItem =
  | { kind: "paragraph"; older: Element; newer: Element }
  | { kind: "table"; older: Element; newer: Element; rows: RowMatch[] }
  | { kind: "control"; older: Element; newer: Element; inner: FlowMatch }
  | { kind: "older"; older: Element }
  | { kind: "newer"; newer: Element };

/** In the order they are to stand in: what was taken out before what was put in its place. */
export type FlowMatch = FlowItem[];

/** Less than this, and two texts are not one that has been edited. */
const LEAST_LIKENESS = 0.4;

/** The block that the words of `paragraph` are; undefined where it is no block's. */
export function wordsAnchor(paragraph: Element): string | undefined {
  for (const start of descendantElements(paragraph, "w:bookmarkStart")) {
    const anchor = readAnchorName(start.getAttribute("w:name") ?? "");
    if (anchor?.part === "words") return anchor.id;
  }
  return undefined;
}

/** What only its like is compared with: paragraphs of one style, tables, content controls. */
export function kindOf(element: Element): string {
  return `${element.nodeName} ${valueAt(element, "w:pPr", "w:pStyle") ?? ""}`;
}

/** Each entry of a list stands for something else in the document: one that has gone never became one that has come. */
const ENTRIES: ReadonlySet<string> = new Set([...Object.values(styleIds.contents), styleIds.figuresEntry].map((style) => `w:p ${style}`));

export function isEntry(element: Element): boolean {
  return ENTRIES.has(kindOf(element));
}

/** `pairs`, and those that stand alone between two of them and are of one kind: nothing else can have become of them. */
function withLoners<T>(pairs: readonly Pair[], a: readonly T[], b: readonly T[], alike: (x: T, y: T) => boolean): Pair[] {
  const bounds: Pair[] = [[-1, -1], ...pairs, [a.length, b.length]];
  const loners = bounds.slice(1).flatMap(([toA, toB], index): Pair[] => {
    const [fromA, fromB] = bounds[index] ?? [-1, -1];
    const [one, other] = [a[fromA + 1], b[fromB + 1]];
    const alone = toA - fromA === 2 && toB - fromB === 2;
    return alone && one !== undefined && other !== undefined && alike(one, other) ? [[fromA + 1, fromB + 1]] : [];
  });
  return [...pairs, ...loners].toSorted(([x], [y]) => x - y);
}

function inOrder(pairs: readonly Pair[]): Pair[] {
  const moved = new Set(movedPairs(pairs));
  return pairs.filter((pair) => !moved.has(pair));
}

/** What a row's cells are like: how many columns each has, and whether it goes on from the one above. */
function rowShape(row: Element): string {
  return childElements(row, "w:tc")
    .map((cell) => {
      const merge = childElement(cell, "w:tcPr", "w:vMerge");
      return `${valueAt(cell, "w:tcPr", "w:gridSpan") ?? 1}${merge ? (merge.getAttribute("w:val") ?? "continue") : ""}`;
    })
    .join(" ");
}

/** Rows that are counted get another number when one is put in above them; a year or a code stays what it is. */
const COUNTED = /^\d{1,2}\.?$/;

/** What a row is called in its first cell; "" where that says nothing of which row it is. */
function rowName(row: Element): string {
  const [first] = childElements(row, "w:tc");
  const name = first ? wordsOf(first).trim() : "";
  return COUNTED.test(name) ? "" : name;
}

function matchRows(older: readonly Element[], newer: readonly Element[]): RowMatch[] {
  const describe = (rows: readonly Element[]) => {
    const names = rows.map(rowName);
    return rows.map((row, index) => {
      const name = names[index] ?? "";
      const unique = name !== "" && names.indexOf(name) === names.lastIndexOf(name);
      return { id: unique ? `${rowShape(row)} ${name}` : undefined, kind: rowShape(row), text: wordsOf(row) };
    });
  };
  const [a, b] = [describe(older), describe(newer)];
  const paired = inOrder(pairItems(a, b, { least: LEAST_LIKENESS }));
  const pairs = withLoners(paired, a, b, (x, y) => x.kind === y.kind);
  return stepsOf(pairs, a.length, b.length).flatMap(({ kind, a: inA, b: inB }): RowMatch[] => {
    if (kind === "removed") return older.slice(inA.from, inA.to).map((row) => ({ kind: "older", older: row }));
    if (kind === "added") return newer.slice(inB.from, inB.to).map((row) => ({ kind: "newer", newer: row }));
    return older.slice(inA.from, inA.to).flatMap((row, index): RowMatch[] => {
      const other = newer[inB.from + index];
      if (!other) return [];
      const [cells, others] = [childElements(row, "w:tc"), childElements(other, "w:tc")];
      return [{ kind: "both", older: row, newer: other, cells: cells.map((cell, at) => matchFlow(flowOf(cell), others[at] ? flowOf(others[at]) : [])) }];
    });
  });
}


/** The paragraphs, tables and content controls right below `parent`. */
export function flowOf(parent: Element): Element[] {
  return childElements(parent).filter(({ nodeName }) => FLOW.has(nodeName));
}

function columns(table: Element): number {
  const grid = childElement(table, "w:tblGrid");
  return grid ? childElements(grid, "w:gridCol").length : 0;
}

/** Two elements of one kind as counterparts; undefined where too little is the same of them for that. */
function matchPair(older: Element, newer: Element): FlowItem | undefined {
  if (older.nodeName !== newer.nodeName) return undefined;
  switch (newer.nodeName) {
    case "w:p":
      return { kind: "paragraph", older, newer };
    case "w:tbl":
      if (columns(older) !== columns(newer)) return undefined;
      return { kind: "table", older, newer, rows: matchRows(childElements(older, "w:tr"), childElements(newer, "w:tr")) };
    default: {
      const [content, other] = [childElement(older, "w:sdtContent"), childElement(newer, "w:sdtContent")];
      return content && other ? { kind: "control", older, newer, inner: matchFlow(flowOf(content), flowOf(other)) } : undefined;
    }
  }
}

/** What became of what stood in one place, such as a block, a cell or a note. */
export function matchFlow(older: readonly Element[], newer: readonly Element[]): FlowMatch {
  const describe = (elements: readonly Element[]) =>
    elements.map((element) => ({ id: wordsAnchor(element), kind: kindOf(element), text: wordsOf(element) }));
  const [a, b] = [describe(older), describe(newer)];
  const paired = inOrder(pairItems(a, b, { least: LEAST_LIKENESS }));
  const pairs = withLoners(paired, a, b, (x, y) => x.kind === y.kind && !ENTRIES.has(x.kind));
  return stepsOf(pairs, a.length, b.length).flatMap(({ kind, a: inA, b: inB }): FlowItem[] => {
    const [left, right] = [older.slice(inA.from, inA.to), newer.slice(inB.from, inB.to)];
    const gone = left.map((element): FlowItem => ({ kind: "older", older: element }));
    const come = right.map((element): FlowItem => ({ kind: "newer", newer: element }));
    if (kind !== "kept") return [...gone, ...come];
    return left.flatMap((element, index): FlowItem[] => {
      const other = right[index];
      const match = other && matchPair(element, other);
      return match ? [match] : [gone[index], come[index]].filter((item) => item !== undefined);
    });
  });
}
