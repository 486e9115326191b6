import type { Document, Element } from "@xmldom/xmldom";
import { pairItems } from "../../../../shared/diff/pair.ts";
import type { Step } from "../../../../shared/diff/sequence.ts";
import { alignWords } from "../../../../shared/diff/words.ts";
import { childElement, childElements, createElement } from "../ooxml/elements.ts";
import { paragraphProperties } from "../ooxml/properties.ts";
import { readContent, readKey, type Content, type Mark, type Token } from "./content.ts";
import { ContentWriter } from "./contentWriter.ts";
import type { Merging } from "./merging.ts";
import { listOf } from "./names.ts";
import type { Change } from "./revisions.ts";
import { signature } from "./signature.ts";

/** A sentence that shares less than this with the one before is easier to read as a new one. */
const LEAST_KEPT = 0.2;

/** What a paragraph is; all else of how it is set follows from where it stands. */
const TRACKED = ["w:pStyle", "w:numPr"];

/** What is said of the paragraph's end and of its page, which a change of properties does not cover. */
const UNTRACKED = ["w:rPr", "w:sectPr", "w:pPrChange"];

/** A token and what became of it. */
interface Entry {
  token: Token;
  change?: Change | undefined;
  was?: Token;
}

/** Gives notes that are each other's counterparts one key, so that a note that is edited stays in its place. */
function keyNotes(a: Content, b: Content, { older, newer }: Merging): void {
  const notes = (content: Content) => content.tokens.flatMap((token) => (token.kind === "object" && token.note !== undefined ? [{ token, note: token.note }] : []));
  const [inA, inB] = [notes(a), notes(b)];
  if (inA.length === 0 || inB.length === 0) return;
  const pairs = pairItems(
    inA.map(({ note }) => ({ kind: "note", text: older.noteWords(note) })),
    inB.map(({ note }) => ({ kind: "note", text: newer.noteWords(note) })),
    { least: 0.3 },
  );
  for (const [place, other] of pairs) {
    const [one, another] = [inA[place], inB[other]];
    if (one && another) one.token.key = another.token.key = `${another.token.key} ${another.note}`;
  }
}

const lengthOf = (tokens: readonly Token[]): number => tokens.reduce((length, { key }) => length + readKey(key).length, 0);

function align(a: Content, b: Content): Step[] {
  const steps = alignWords(a.tokens.map(({ key }) => key), b.tokens.map(({ key }) => key), readKey);
  const kept = steps.filter(({ kind }) => kind === "kept").reduce((length, step) => length + lengthOf(b.tokens.slice(step.b.from, step.b.to)), 0);
  const holdsObjects = b.tokens.some((token) => token.kind === "object");
  if (holdsObjects || kept >= LEAST_KEPT * Math.min(lengthOf(a.tokens), lengthOf(b.tokens))) return steps;
  const [none, all] = [{ from: 0, to: 0 }, { from: 0, to: a.tokens.length }];
  const replaced: Step[] = [
    { kind: "removed", a: all, b: none },
    { kind: "added", a: { from: all.to, to: all.to }, b: { from: 0, to: b.tokens.length } },
  ];
  return replaced.filter((step) => step.a.to > step.a.from || step.b.to > step.b.from);
}

/** Marks in the order of a text, given out as the text is written. What closes stands with what is before it. */
class MarkQueue {
  #left: readonly Mark[];

  constructor(marks: readonly Mark[]) {
    this.#left = marks.toSorted((x, y) => x.at - y.at || Number(x.opens) - Number(y.opens));
  }

  /** The marks up to the token at `place`; at it, only those that open something where `onlyOpening`. */
  upTo(place: number, onlyOpening = false): Mark[] {
    const due = ({ at, opens }: Mark): boolean => at < place || (at === place && (opens || !onlyOpening));
    const found = this.#left.filter(due);
    this.#left = this.#left.filter((mark) => !due(mark));
    return found;
  }
}

/** The older marks that are to stand in the newer file: bookmarks it has not got. */
function importedMarks({ marks }: Content, { names }: Merging): Mark[] {
  const kept = new Set(
    marks.flatMap(({ element }) =>
      element.nodeName === "w:bookmarkStart" && !names.isShared(element.getAttribute("w:name") ?? "") ? [element.getAttribute("w:id")] : [],
    ),
  );
  return marks.filter(({ element, isField }) => !isField && element.nodeName.startsWith("w:bookmark") && kept.has(element.getAttribute("w:id")));
}

/** Takes out all of a paragraph but its properties. */
function empty(paragraph: Element): void {
  for (const child of childElements(paragraph)) if (child.nodeName !== "w:pPr") paragraph.removeChild(child);
}

/** `properties` as they may stand in a change of them, with lists as they are called in the newer file. */
function formerProperties(paragraph: Element, part: string, { imports, notes }: Merging): Element {
  const properties = childElement(paragraph, "w:pPr")?.cloneNode(true) as Element | undefined;
  if (!properties) return createElement(paragraph.ownerDocument as Document, "w:pPr");
  for (const child of childElements(properties)) if (UNTRACKED.includes(child.nodeName)) properties.removeChild(child);
  return imports.adopt(properties, part, notes.bring);
}

/** What a paragraph is, with its list as it is called in the newer file. */
function whatItIs(paragraph: Element, listName: (list: string) => string): string {
  const properties = childElement(paragraph, "w:pPr");
  if (!properties) return "";
  const list = listOf(paragraph);
  return childElements(properties)
    .filter(({ nodeName }) => TRACKED.includes(nodeName))
    .map((each) => signature(each, (_, value, element) => (element.nodeName === "w:numId" && list !== undefined ? listName(list) : value)))
    .join("");
}

/** Marks the style and list of `older`, a paragraph of the older file, as what `newer` had. */
export function trackProperties(older: Element, newer: Element, part: string, merging: Merging): void {
  const was = whatItIs(older, (list) => merging.lists.of(list) ?? `older ${list}`);
  if (was === whatItIs(newer, (list) => list)) return;
  const document = newer.ownerDocument as Document;
  const mark = merging.revisions.mark(document, "w:pPrChange");
  const former = formerProperties(older, part, merging);
  mark.appendChild(former.ownerDocument === document ? former : document.importNode(former, true));
  paragraphProperties(newer).appendChild(mark);
}

/** Whether nothing of one paragraph is in the other, such as a list's entry that now leads to another heading. */
export function sharesNothing(older: Element, newer: Element, part: string, merging: Merging): boolean {
  return align(readContent(older, merging.older, part), readContent(newer, merging.newer, part)).every(({ kind }) => kind !== "kept");
}

/** Merges the words of two paragraphs that are counterparts into the newer one, and its style and list. Its end is kept. */
export function mergeParagraph(older: Element, newer: Element, part: string, merging: Merging): void {
  const [a, b] = [readContent(older, merging.older, part), readContent(newer, merging.newer, part)];
  keyNotes(a, b, merging);
  const steps = align(a, b);
  trackProperties(older, newer, part, merging);

  const entries = steps.flatMap(({ kind, a: inA, b: inB }): Entry[] => {
    const [left, right] = [a.tokens.slice(inA.from, inA.to), b.tokens.slice(inB.from, inB.to)];
    if (kind === "removed") return left.map((token) => ({ token, change: "del" }));
    if (kind === "added") return right.map((token) => ({ token, change: "ins" }));
    return right.map((token, index) => ({ token, ...(left[index] ? { was: left[index] } : {}) }));
  });
  for (const { token, was } of entries) {
    if (token.kind === "object" && was?.kind === "object" && token.note !== undefined && was.note !== undefined) merging.notes.pair(was.note, token.note);
  }
  if (entries.every(({ token, change, was }) => !change && sameFormat(token, was))) return;

  empty(newer);
  const writer = new ContentWriter(newer, part, merging);
  const [marksA, marksB] = [new MarkQueue(importedMarks(a, merging)), new MarkQueue(b.marks)];
  let [atA, atB] = [0, 0];
  for (const { token, change, was } of entries) {
    for (const { element } of marksB.upTo(atB, change === "del")) writer.mark(element);
    for (const { element } of marksA.upTo(atA, change === "ins")) writer.olderMark(element);
    writer.token(token, change, was?.kind === "text" ? was : undefined);
    if (change !== "ins") atA += 1;
    if (change !== "del") atB += 1;
  }
  for (const { element } of marksA.upTo(Infinity)) writer.olderMark(element);
  for (const { element } of marksB.upTo(Infinity)) writer.mark(element);
}

function sameFormat(token: Token, was: Token | undefined): boolean {
  if (token.kind !== "text" || was?.kind !== "text") return true;
  const formats = (pieces: typeof token.pieces): string => pieces.map(({ text, formatKey }) => `${formatKey} `.repeat(text.length)).join("");
  return formats(token.pieces) === formats(was.pieces);
}

/** What became of all that a paragraph says, and of the fields that begin or end in it. */
interface SideChange {
  change: Change;
  fieldChange: Change | undefined;
}

/** Writes a paragraph that is in one of the files only, or in another place there. */
function writeSide(paragraph: Element, content: Content, marks: readonly Mark[], { change, fieldChange }: SideChange, part: string, merging: Merging): void {
  const writer = new ContentWriter(paragraph, part, merging);
  const queue = new MarkQueue(marks);
  const isOlder = marks !== content.marks;
  const put = ({ element, isField }: Mark): void => {
    if (isField && fieldChange) writer.mark(element, fieldChange);
    else if (isOlder) writer.olderMark(element);
    else writer.mark(element);
  };
  for (const [place, token] of content.tokens.entries()) {
    queue.upTo(place).forEach(put);
    writer.token(token, change);
  }
  queue.upTo(Infinity).forEach(put);
}

/** Whether fields that span paragraphs, such as a contents list, come and go with them or stay round them. */
export type SpanningFields = "stay" | "change";

/** A paragraph of the older file as one that was taken out, without the mark of its end. */
export function takeOut(older: Element, part: string, merging: Merging, fields: SpanningFields, change: "del" | "moveFrom" = "del"): Element {
  const { imports, notes } = merging;
  const shell = older.cloneNode(false) as Element;
  const properties = childElement(older, "w:pPr")?.cloneNode(true) as Element | undefined;
  if (properties) {
    for (const child of childElements(properties, "w:sectPr")) properties.removeChild(child);
    shell.appendChild(properties);
  }
  const paragraph = imports.adopt(shell, part, notes.bring);
  const content = readContent(older, merging.older, part);
  const spanning = fields === "change" ? content.marks.filter(({ isField }) => isField) : [];
  writeSide(paragraph, content, [...importedMarks(content, merging), ...spanning], { change, fieldChange: "del" }, part, merging);
  return paragraph;
}

/** Marks all that a paragraph of the newer file says as put in; not its end. */
export function putIn(newer: Element, part: string, merging: Merging, fields: SpanningFields, change: "ins" | "moveTo" = "ins"): void {
  const content = readContent(newer, merging.newer, part);
  empty(newer);
  writeSide(newer, content, content.marks, { change, fieldChange: fields === "change" ? "ins" : undefined }, part, merging);
}

/** Whether two paragraphs say the same in the same way, so that one can be the other moved. */
export function isSameText(older: Element, newer: Element, part: string, merging: Merging): boolean {
  const [a, b] = [readContent(older, merging.older, part).tokens, readContent(newer, merging.newer, part).tokens];
  return a.length === b.length && a.every((token, place) => token.key === b[place]?.key && sameFormat(token, b[place]));
}
