import { sameValue } from "../diff/sameValue.ts";
import { alignTokens, tokensOf, type Token } from "../diff/textRuns.ts";
import { MARKS, type Inline, type Text } from "../plan/nodes/index.ts";
import { normaliseInlines } from "../plan/normaliseInlines.ts";
import { isText } from "../plan/tree.ts";

/** Text merged, with mine, theirs or both where both sides wrote. Without a conflict all three are the same. */
export interface MergedText {
  mine: Inline[];
  theirs: Inline[];
  both: Inline[];
  conflict: boolean;
}

/** What stands instead of the tokens from `from` up to `to`; before `from` where those are none. */
interface Edit {
  from: number;
  to: number;
  tokens: Token[];
}

interface Version {
  edits: Edit[];
  /** The tokens that were kept, by their place in the base, with the marks they have now. */
  kept: Map<number, Token>;
}

function versionOf(base: readonly Token[], side: readonly Token[]): Version {
  const edits: Edit[] = [];
  const kept = new Map<number, Token>();
  for (const { kind, a, b } of alignTokens(base, side)) {
    if (kind === "kept") {
      for (let place = a.from; place < a.to; place += 1) {
        const token = side[b.from + place - a.from];
        if (token) kept.set(place, token);
      }
      continue;
    }
    const last = edits.at(-1);
    const tokens = side.slice(b.from, b.to);
    if (last && last.to === a.from) {
      last.to = a.to;
      last.tokens.push(...tokens);
    } else edits.push({ from: a.from, to: a.to, tokens });
  }
  return { edits, kept };
}

function letters(token: Token): Text[] {
  return token.inlines.flatMap((inline) =>
    isText(inline) ? Array.from({ length: inline.text.length }, (_, i) => ({ ...inline, text: inline.text.slice(i, i + 1) })) : [],
  );
}

/** A word that both sides kept, with the marks that either gave it or took from it. */
function restyled(base: Token, mine: Token, theirs: Token): Token {
  if (sameValue(base, mine) || sameValue(mine, theirs)) return theirs;
  if (sameValue(base, theirs)) return mine;
  const [old, b] = [letters(base), letters(theirs)];
  const inlines = letters(mine).map(({ text, ...a }, place) => {
    const marks = MARKS.filter((mark) => (a[mark] === old[place]?.[mark] ? b[place]?.[mark] : a[mark]) === true);
    return Object.assign({ text }, Object.fromEntries(marks.map((mark) => [mark, true])));
  });
  return { key: mine.key, inlines };
}

/** Whether two edits are of the same words, or at the same place: where a word is put in beside one that is changed, too. */
function meet(a: { from: number; to: number }, b: { from: number; to: number }): boolean {
  if (a.from < b.to && b.from < a.to) return true;
  const touch = a.to === b.from || b.to === a.from;
  return touch && (a.from === a.to || b.from === b.to);
}

function toInlines(tokens: readonly Token[]): Inline[] {
  return normaliseInlines(tokens.flatMap(({ inlines }) => inlines));
}

const keysOf = (tokens: readonly Token[]): string => JSON.stringify(tokens.map(({ inlines }) => inlines));

class TextMerger {
  readonly #base: readonly Token[];
  readonly #mine: Version;
  readonly #theirs: Version;
  readonly #out = { mine: [] as Token[], theirs: [] as Token[], both: [] as Token[] };
  #conflict = false;

  constructor(base: readonly Token[], mine: readonly Token[], theirs: readonly Token[]) {
    this.#base = base;
    this.#mine = versionOf(base, mine);
    this.#theirs = versionOf(base, theirs);
  }

  run(): MergedText {
    const [mine, theirs] = [[...this.#mine.edits], [...this.#theirs.edits]];
    let place = 0;
    for (;;) {
      const cluster = takeCluster(mine, theirs);
      const from = cluster?.from ?? this.#base.length;
      for (; place < from; place += 1) this.#keep(place);
      if (!cluster) break;
      this.#cluster(cluster);
      place = cluster.to;
    }
    const { mine: a, theirs: b, both } = this.#out;
    return { mine: toInlines(a), theirs: toInlines(b), both: toInlines(both), conflict: this.#conflict };
  }

  #push(tokens: readonly Token[]): void {
    for (const list of Object.values(this.#out)) list.push(...tokens);
  }

  #keep(place: number): void {
    const [base, mine, theirs] = [this.#base[place], this.#mine.kept.get(place), this.#theirs.kept.get(place)];
    if (base && mine && theirs) this.#push([restyled(base, mine, theirs)]);
  }

  #cluster(cluster: Cluster): void {
    if (cluster.mine.length === 0 || cluster.theirs.length === 0) {
      this.#push([...cluster.mine, ...cluster.theirs].flatMap(({ tokens }) => tokens));
      return;
    }
    const mine = this.#asIn(this.#mine, cluster.mine, cluster);
    const theirs = this.#asIn(this.#theirs, cluster.theirs, cluster);
    if (keysOf(mine) === keysOf(theirs)) {
      this.#push(mine);
      return;
    }
    this.#conflict = true;
    this.#out.mine.push(...mine);
    this.#out.theirs.push(...theirs);
    const apart = mine.length > 0 && theirs.length > 0 ? [SPACE] : [];
    this.#out.both.push(...mine, ...apart, ...theirs);
  }

  /** What stands from `from` up to `to` in one version. */
  #asIn({ kept }: Version, edits: readonly Edit[], { from, to }: { from: number; to: number }): Token[] {
    const tokens: Token[] = [];
    let place = from;
    const keepUpTo = (end: number): void => {
      for (; place < end; place += 1) tokens.push(...[kept.get(place) ?? []].flat());
    };
    for (const edit of edits) {
      keepUpTo(edit.from);
      tokens.push(...edit.tokens);
      place = edit.to;
    }
    keepUpTo(to);
    return tokens;
  }
}

const SPACE: Token = { key: " ", inlines: [{ text: " " }] };

interface Cluster {
  from: number;
  to: number;
  mine: Edit[];
  theirs: Edit[];
}

/** The first of the edits that are left with all that meet it, directly or by others. */
function takeCluster(mine: Edit[], theirs: Edit[]): Cluster | undefined {
  const [a, b] = [mine[0], theirs[0]];
  const first = !b || (a && (a.from < b.from || (a.from === b.from && a.to <= b.to))) ? a : b;
  if (!first) return undefined;
  const cluster: Cluster = { from: first.from, to: first.to, mine: [], theirs: [] };
  if (first === a) cluster.mine.push(...mine.splice(0, 1));
  else cluster.theirs.push(...theirs.splice(0, 1));
  const draw = (edits: Edit[], own: Edit[], others: readonly Edit[]): boolean => {
    const [next] = edits;
    if (!next || !others.some((other) => meet(other, next))) return false;
    own.push(...edits.splice(0, 1));
    cluster.to = Math.max(cluster.to, next.to);
    return true;
  };
  while (draw(mine, cluster.mine, cluster.theirs) || draw(theirs, cluster.theirs, cluster.mine));
  return cluster;
}

/** Merges what two sides made of a text, word by word. Both writing at one place is a conflict, unless they wrote the same. */
export function mergeText(base: readonly Inline[], mine: Inline[], theirs: Inline[]): MergedText {
  const one = (text: Inline[]): MergedText => ({ mine: text, theirs: text, both: text, conflict: false });
  if (sameValue(base, theirs) || sameValue(mine, theirs)) return one(mine);
  if (sameValue(base, mine)) return one(theirs);
  return new TextMerger(tokensOf(base), tokensOf(mine), tokensOf(theirs)).run();
}
