import { MARKS, SAFE_URL, type Footnote, type Inline, type Link, type NoteInline, type Text } from "../../../../../shared/plan/nodes/index.ts";
import { normaliseInlines } from "../../../../../shared/plan/normaliseInlines.ts";
import { isDerivedInline, isText, type DerivedInline } from "../../../../../shared/plan/tree.ts";
import type { Run } from "../file/settled.ts";
import type { Marks } from "../file/tracked.ts";
import type { Reading } from "../reading.ts";
import { atomsOf, NOTE, type Atom } from "./atoms.ts";
import { sameExceptNumbers } from "./numbers.ts";
import { alignUnits, isCharacter, unitsOf, type Unit } from "./units.ts";

/** A line's words as they are in one of the files; `key` tells new parts of it from those of other lines. */
export interface Words {
  key: string;
  runs: readonly Run[];
}

const NOTHING: Words = { key: "", runs: [] };

function marksOf({ run }: Unit): Marks {
  return run.kind === "text" ? run.marks : {};
}

function urlOf(unit: Unit | undefined): string | undefined {
  return unit?.run.kind === "text" ? unit.run.url : undefined;
}

/** Programs write an address in more than one way. */
function sameUrl(a: string | undefined, b: string | undefined): boolean {
  const plain = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url).href : url)?.replace(/\/$/, "");
  return plain(a) === plain(b);
}

/** `own` with the marks that became other than those of the file that was sent. Links are underlined anyway. */
function remarked<T extends Text>(own: T, before: Unit | undefined, after: Unit): T {
  if (!before) return own;
  const [was, is] = [marksOf(before), marksOf(after)];
  const changed = MARKS.filter((mark) => was[mark] !== is[mark] && !(mark === "underline" && urlOf(after) !== undefined));
  if (changed.length === 0) return own;
  const copy: Text = { ...own };
  for (const mark of changed) {
    if (is[mark]) copy[mark] = true;
    else delete copy[mark];
  }
  return copy as T;
}

/** Collects what a text is made of, letters of one link in one. */
class InlineWriter {
  readonly inlines: Inline[] = [];

  text(node: Text, link?: { id: string; url: string }): void {
    const last = this.inlines.at(-1);
    if (!link) this.inlines.push(node);
    else if (last && !isText(last) && last.type === "link" && last.id === link.id && last.url === link.url) last.children.push(node);
    else this.inlines.push({ type: "link", ...link, children: [node] });
  }

  element(inline: Inline): void {
    this.inlines.push(inline);
  }

  /** The link that what was written last is in. */
  get link(): Link | undefined {
    const last = this.inlines.at(-1);
    return last && !isText(last) && last.type === "link" ? last : undefined;
  }
}

/** The words of a note that came back, `note` as it was sent. */
function rewordNote(note: Footnote, sentId: string, nowId: string, reading: Reading): Footnote {
  const [before, after] = [reading.sent.note(sentId), reading.now.note(nowId)];
  const words = reword(note.note, { key: `note ${sentId}`, runs: before }, { key: `note ${nowId}`, runs: after }, reading);
  const kept = words.filter((inline): inline is NoteInline => isText(inline) || inline.type === "link");
  return { ...note, note: kept.length > 0 ? kept : [{ text: "" }] };
}

/** Where a derived element lies among the atoms, and what of the returned text stands in its place. */
interface Derived {
  element: DerivedInline;
  from: number;
  to: number;
}

function derivedIn(atoms: readonly Atom[]): Derived[] {
  const found: Derived[] = [];
  for (const [place, { from }] of atoms.entries()) {
    if (isText(from) || !isDerivedInline(from)) continue;
    const last = found.at(-1);
    if (last?.element === from) last.to = place + 1;
    else found.push({ element: from, from: place, to: place + 1 });
  }
  return found;
}

/** How the units of the returned text come from atoms. */
interface Alignment {
  /** By atom: the place of its counterpart. */
  counterparts: (number | undefined)[];
  /** Elements that hold, and the places they take. */
  whole: Map<DerivedInline, { from: number; to: number }>;
}

/** Finds the elements that still say what they say, or say it anew because Word has brought them up to date. */
function holdElements(atoms: readonly Atom[], now: readonly Unit[], counterparts: (number | undefined)[], { isSaid }: Reading): Alignment {
  const whole = new Map<DerivedInline, { from: number; to: number }>();
  for (const { element, from, to } of derivedIn(atoms)) {
    const before = counterparts.slice(0, from).findLast((place) => place !== undefined);
    const after = counterparts.slice(to).find((place) => place !== undefined);
    const [lo, hi] = [before === undefined ? 0 : before + 1, after ?? now.length];
    const own = counterparts.slice(from, to);
    const first = own[0];
    if (first !== undefined && own.every((place, index) => place === first + index)) {
      whole.set(element, { from: first, to: first + own.length });
      continue;
    }
    const region = now.slice(lo, hi);
    const isField = ({ run }: Unit) => run.kind === "text" && run.field !== undefined;
    // What is its own is what is left of it, and what a field now says in its place.
    const kept = own.flatMap((place) => place ?? []);
    const fields = [...region.keys()].filter((place) => region.slice(place, place + 1).some(isField)).map((place) => lo + place);
    const places = fields.length > 0 ? [...kept, ...fields] : [lo, hi - 1];
    const [fieldFrom, fieldTo] = [Math.min(...places), Math.max(...places) + 1];
    const said = now.slice(fieldFrom, fieldTo).map(({ text }) => text).join("");
    const was = atoms.slice(from, to).map(({ text }) => text).join("");
    if (element.type === "reference" && said !== "" && (sameExceptNumbers(was, said) || (fields.length > 0 && isSaid(said)))) {
      whole.set(element, { from: fieldFrom, to: fieldTo });
    }
  }
  return { counterparts, whole };
}

/**
 * The plan's `inlines` with what became other between the sent and the returned file. All that was left alone stays as
 * it is in the plan: fields, key figures, references, links and notes too, as long as their words were not written over.
 */
export function reword(inlines: readonly Inline[], before: Words, after: Words, reading: Reading): Inline[] {
  const { atoms, unseen } = atomsOf(inlines, reading.words);
  const now = unitsOf(after.runs, reading.now.noteKey);
  const asSent = unitsOf(before.runs, reading.sent.noteKey);
  const reads = (atom: Atom, unit: Unit | undefined): boolean => (atom.text === NOTE ? unit?.run.kind === "note" : atom.text === unit?.text);
  const isAsSent = asSent.length === atoms.length && atoms.every((atom, place) => reads(atom, asSent[place]));
  const texts = isAsSent ? asSent.map(({ text }) => text) : atoms.map(({ text }) => text);
  const aligned = alignUnits(texts, now.map(({ text }) => text));
  const { counterparts, whole } = holdElements(atoms, now, aligned, reading);
  const sentUnit = (place: number): Unit | undefined => (isAsSent ? asSent[place] : undefined);

  const writer = new InlineWriter();
  const linkFor = (url: string | undefined, own: Link | undefined): { id: string; url: string } | undefined => {
    if (url === undefined || !SAFE_URL.test(url)) return undefined;
    const beside = writer.link;
    if (beside && sameUrl(beside.url, url)) return { id: beside.id, url: beside.url };
    return { id: own?.id ?? reading.ids.of(`${after.key} link ${url}`), url };
  };
  const writeNew = (unit: Unit): void => {
    const { run } = unit;
    if (run.kind === "text") writer.text({ text: unit.text, ...run.marks }, linkFor(run.url, undefined));
    else if (run.kind === "note") writer.element(newNote(run.id, reading));
  };
  const writeAtom = (atom: Atom, place: number, unit: Unit): void => {
    const { from, link } = atom;
    if (isText(from)) {
      const same = sameUrl(urlOf(sentUnit(place)), urlOf(unit)) || (!isAsSent && link !== undefined && sameUrl(link.url, urlOf(unit)));
      const marked = remarked(from, sentUnit(place), unit);
      writer.text(marked, same ? link && { id: link.id, url: link.url } : linkFor(urlOf(unit), link));
    } else if (from.type === "footnote") {
      const sent = sentUnit(place)?.run;
      const is = unit.run;
      writer.element(sent?.kind === "note" && is.kind === "note" ? rewordNote(from, sent.id, is.id, reading) : from);
    } else writeNew(unit);
  };

  let at = 0;
  const writeUpTo = (end: number): void => {
    for (; at < end; at += 1) {
      const unit = now[at];
      if (unit) writeNew(unit);
    }
  };
  for (let place = 0; place <= atoms.length; place += 1) {
    for (const inline of unseen.get(place) ?? []) writer.element(inline);
    const atom = atoms[place];
    if (!atom) break;
    const held = !isText(atom.from) && isDerivedInline(atom.from) ? whole.get(atom.from) : undefined;
    if (held && !isText(atom.from) && isDerivedInline(atom.from)) {
      if (atoms[place - 1]?.from === atom.from) continue;
      writeUpTo(held.from);
      const [marks] = atom.from.children;
      const unit = now[held.from];
      writer.element({ ...atom.from, children: [unit ? remarked(marks, sentUnit(place), unit) : marks] });
      at = Math.max(at, held.to);
      continue;
    }
    const counterpart = counterparts[place];
    const unit = counterpart === undefined ? undefined : now[counterpart];
    if (counterpart === undefined || !unit || counterpart < at) continue;
    writeUpTo(counterpart);
    writeAtom(atom, place, unit);
    at = counterpart + 1;
  }
  writeUpTo(now.length);
  return normaliseInlines(writer.inlines);
}

/** The inline content of what is new in the returned file. */
export function newInlines(after: Words, reading: Reading): Inline[] {
  return reword([], NOTHING, after, reading);
}

function newNote(id: string, reading: Reading): Footnote {
  const words = newInlines({ key: `note ${id}`, runs: reading.now.note(id) }, reading);
  const kept = words.filter((inline): inline is NoteInline => isText(inline) || inline.type === "link");
  return { type: "footnote", id: reading.ids.of(`note ${id}`), note: kept.length > 0 ? kept : [{ text: "" }], children: [{ text: "" }] };
}

/** Whether two lines say the same in the same way, whatever became of what only Word makes. */
export function isSame(before: Words, after: Words, reading: Reading): boolean {
  const [was, is] = [unitsOf(before.runs, reading.sent.noteKey), unitsOf(after.runs, reading.now.noteKey)];
  if (was.length !== is.length) return false;
  return was.every((unit, place) => {
    const other = is[place];
    if (other?.text !== unit.text || !sameUrl(urlOf(unit), urlOf(other))) return false;
    if (unit.run.kind === "note" && other.run.kind === "note") {
      return isSame({ key: "", runs: reading.sent.note(unit.run.id) }, { key: "", runs: reading.now.note(other.run.id) }, reading);
    }
    return !isCharacter(unit) || sameMarks(unit, other);
  });
}

function sameMarks(a: Unit, b: Unit): boolean {
  const none: Text = { text: "" };
  return remarked(none, a, b) === none;
}
