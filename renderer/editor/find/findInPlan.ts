import { goalTexts } from "../../../shared/plan/goalRecord.ts";
import type { Footnote, Inline, Section } from "../../../shared/plan/nodes/index.ts";
import { inlineText, isDerivedInline, isText, isTextBlock, type DerivedInline, type PlanElement } from "../../../shared/plan/tree.ts";

/** What to look for. Case and word boundaries are Danish: Æ, Ø and Å are letters like any other. */
export interface Query {
  text: string;
  matchCase: boolean;
  wholeWords: boolean;
}

/** Words that stand beside an element's own text; a footnote's note is rich text, the others are plain. */
export type FoundAttribute =
  | "label"
  | "caption"
  | "source"
  | "credit"
  | "title"
  | "attribution"
  | "alt"
  | "indicator"
  | "unit"
  | "date"
  | "deadline"
  | "responsible"
  | "comment"
  | "note";

/** One place where a plan can have words: an element's own text, or one of its attributes. */
export interface Slot {
  sectionId: string;
  /** The text block, or the element whose attribute it is. */
  elementId: string;
  /** Null for the element's own text. */
  attribute: FoundAttribute | null;
  text: string;
  /** What stands in `text` and has no words of its own, such as a key figure, in order: right before the character `at`. */
  derived?: readonly { at: number; inline: DerivedInline }[];
}

/** A match: `slot.text` from `start` up to `end`, counted as `inlineText` counts, so that footnote marks are nothing. */
export interface Hit extends Slot {
  start: number;
  end: number;
}

function derivedIn(inlines: readonly Inline[]): Slot["derived"] {
  let at = 0;
  const found = inlines.flatMap((inline) => {
    if (isDerivedInline(inline)) return [{ at, inline }];
    at += inlineText([inline]).length;
    return [];
  });
  return found.length > 0 ? found : undefined;
}

function* slotsBelow(element: PlanElement, sectionId: string, notes: Footnote[]): Generator<Slot> {
  const slot = (attribute: FoundAttribute | null, text: string) => ({ sectionId, elementId: element.id, attribute, text });
  if (isTextBlock(element)) {
    const derived = derivedIn(element.children);
    yield { ...slot(null, inlineText(element.children)), ...(derived && { derived }) };
    for (const inline of element.children) if (!isText(inline) && inline.type === "footnote") notes.push(inline);
    if (element.type === "quote") yield slot("attribution", element.attribution);
    if (element.type === "goal") {
      if (element.kind === "measurable") {
        yield slot("date", element.baseline.date);
        yield slot("unit", element.unit);
        yield slot("deadline", element.target.deadline);
      }
      for (const attribute of goalTexts(element)) yield slot(attribute, element[attribute]);
    }
    return;
  }
  if (element.type === "guidance" || element.type === "generated" || element.type === "pageBreak") return;
  if (element.type === "chart" || element.type === "image") {
    yield slot("caption", element.caption);
    yield element.type === "chart" ? slot("source", element.source) : slot("credit", element.credit);
    if (element.type === "chart" || !element.decorative) yield slot("alt", element.alt);
    return;
  }
  if (element.type === "points") yield slot("label", element.label);
  if (element.type === "factBox") yield slot("title", element.title);
  if (element.type === "table") yield slot("caption", element.caption);
  for (const child of element.children as readonly PlanElement[]) yield* slotsBelow(child, sectionId, notes);
  if (element.type === "table") yield slot("source", element.source);
}

const slotsOf = new WeakMap<Section, Slot[]>();

/** Everything in a section that an author can see and change, in the order of the screen: notes stand at its end. */
export function sectionSlots(section: Section): readonly Slot[] {
  const known = slotsOf.get(section);
  if (known) return known;
  const notes: Footnote[] = [];
  const slots = Array.from(slotsBelow(section, section.id, notes));
  for (const { id, note } of notes) {
    slots.push({ sectionId: section.id, elementId: id, attribute: "note", text: inlineText(note) });
  }
  slotsOf.set(section, slots);
  return slots;
}

/** `text` in the form that is compared. As long as `text`, so that places in one are places in the other. */
function fold(text: string, matchCase: boolean): string {
  // Text from Word and the web has spaces that do not break; nobody can type them in a search field.
  const spaced = text.replace(/[\u00A0\u202F]/g, " ");
  if (matchCase) return spaced;
  return spaced.replace(/[\p{Lu}\p{Lt}]/gu, (letter) => {
    const small = letter.toLocaleLowerCase("da");
    return small.length === letter.length ? small : letter;
  });
}

const STARTS_AS_WORD = /^[\p{L}\p{N}\p{M}_]/u;
const ENDS_AS_WORD = /[\p{L}\p{N}\p{M}_]$/u;

/** Whether no word is cut by taking `text` from `start` to `end`. */
function isWhole(text: string, start: number, end: number): boolean {
  const cuts = (at: number) =>
    ENDS_AS_WORD.test(text.slice(Math.max(0, at - 2), at)) && STARTS_AS_WORD.test(text.slice(at, at + 2));
  return !cuts(start) && !cuts(end);
}

function* matches(text: string, query: Query): Generator<{ start: number; end: number }> {
  const wanted = fold(query.text, query.matchCase);
  const folded = fold(text, query.matchCase);
  let at = folded.indexOf(wanted);
  while (at !== -1) {
    const end = at + wanted.length;
    const found = !query.wholeWords || isWhole(text, at, end);
    if (found) yield { start: at, end };
    at = folded.indexOf(wanted, found ? end : at + 1);
  }
}

/** Every place in `sections` that reads as `query` says, none overlapping another, in reading order. */
export function findInPlan(sections: readonly Section[], query: Query): Hit[] {
  if (query.text === "") return [];
  return sections.flatMap((section) =>
    sectionSlots(section).flatMap((slot) => Array.from(matches(slot.text, query), (range) => ({ ...slot, ...range }))),
  );
}

export function inSameSlot(a: Slot, b: Slot): boolean {
  return a.elementId === b.elementId && a.attribute === b.attribute;
}
