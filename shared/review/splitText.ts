import type { Change, ChangeOf } from "../diff/change.ts";
import { alignTokens, tokensOf, type Token } from "../diff/textRuns.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import type { Inline } from "../plan/nodes/index.ts";
import { isText } from "../plan/tree.ts";
import { sameValue } from "../diff/sameValue.ts";

/** A stretch of a text: what stood there, and what came instead where that is something else. */
interface Stretch {
  before: Token[];
  after: Token[];
  isEdit: boolean;
}

/** A change of which parts can be taken over alone. */
export interface SplitChange {
  /** One for each part, in reading order. Each has the whole as it was, but for that part. */
  edits: readonly Change[];
  /** The whole change with some of the edits, by their ids. */
  changeWith: (ids: ReadonlySet<string>) => Change;
}

/** More than these are a text written anew, which nobody wants to go through word by word. */
const MOST_EDITS = 6;

function hasLetters(tokens: readonly Token[]): boolean {
  return tokens.some(({ inlines }) => inlines.some((inline) => !isText(inline) || /[\p{L}\p{N}]/u.test(inline.text)));
}

function stretchesOf(before: readonly Inline[], after: readonly Inline[]): Stretch[] {
  const [a, b] = [tokensOf(before), tokensOf(after)];
  const stretches: Stretch[] = [];
  const put = (stretch: Stretch): void => {
    const last = stretches.at(-1);
    if (last && last.isEdit === stretch.isEdit) {
      last.before.push(...stretch.before);
      last.after.push(...stretch.after);
    } else stretches.push(stretch);
  };
  for (const { kind, a: inA, b: inB } of alignTokens(a, b)) {
    const [old, now] = [a.slice(inA.from, inA.to), b.slice(inB.from, inB.to)];
    if (kind !== "kept") put({ before: old, after: now, isEdit: true });
    else for (const [place, token] of old.entries()) put({ before: [token], after: now.slice(place, place + 1), isEdit: !sameValue(token, now[place]) });
  }
  // Words changed side by side are one edit: no one would take the one without the other.
  return stretches.reduce<Stretch[]>((joined, stretch) => {
    const [edit, gap] = [joined.at(-2), joined.at(-1)];
    if (!edit?.isEdit || !gap || gap.isEdit || !stretch.isEdit || hasLetters(gap.before)) return [...joined, stretch];
    const one = { before: [edit, gap, stretch].flatMap((part) => part.before), after: [edit, gap, stretch].flatMap((part) => part.after), isEdit: true };
    return [...joined.slice(0, -2), one];
  }, []);
}

/** Whether a note, a link or the like went from one edit to another, so that one without the other would lose it or have it twice. */
function isCarriedAcross(edits: readonly Stretch[]): boolean {
  const elements = edits.map(({ before, after }) => new Set([...before, ...after].flatMap(({ inlines }) => inlines.flatMap((one) => (isText(one) ? [] : [one.id])))));
  const all = elements.flatMap((ids) => [...ids]);
  return new Set(all).size < all.length;
}

/** The places in which a text was changed. Null for one that is best taken over as one: with one edit in it, or too many. A title is always one. */
export function splitText(whole: ChangeOf<"text">): SplitChange | null {
  if (whole.type === "section") return null;
  const stretches = stretchesOf(whole.before, whole.after);
  const places = stretches.filter(({ isEdit }) => isEdit);
  if (places.length < 2 || places.length > MOST_EDITS || isCarriedAcross(places)) return null;
  const idOf = (stretch: Stretch): string => `${whole.id} ${places.indexOf(stretch) + 1}`;
  const textWith = (ids: ReadonlySet<string>): Inline[] => {
    if (places.every((place) => ids.has(idOf(place)))) return whole.after;
    const tokens = stretches.flatMap((stretch) => (stretch.isEdit && ids.has(idOf(stretch)) ? stretch.after : stretch.before));
    return normaliseInlines(tokens.flatMap(({ inlines }) => inlines));
  };
  const edits = places.map((place) => ({ ...whole, id: idOf(place), after: textWith(new Set([idOf(place)])) }));
  return { edits, changeWith: (ids) => ({ ...whole, after: textWith(ids) }) };
}
