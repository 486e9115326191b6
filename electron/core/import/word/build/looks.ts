import { OBJECT, type Line, type Run, type Settled } from "../file/settled.ts";
import type { Own, OwnLook } from "../file/ownLooks.ts";
import { DECORATIONS, type Decoration } from "../file/tracked.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { line, sentLine, type Building } from "./building.ts";
import { NEW_OBJECTS } from "./drafts.ts";
import { kindOf } from "../file/kinds.ts";
import { quoteOf } from "./ownTexts.ts";

const MEANT: Readonly<Record<Decoration, string>> = {
  highlight: "Fremhævningen med farve",
  strike: "Gennemstregningen",
};

/** Where more paragraphs than this got the same formatting, they are told of as one. */
const MOST_TOLD = 5;

/** The stretches of words that `is` says something of, each as one text. */
function stretches(runs: readonly Run[], is: (run: Run & { kind: "text" }) => boolean): string[] {
  const texts: string[] = [];
  let isOpen = false;
  for (const run of runs) {
    const here = run.kind === "text" && is(run);
    if (here && isOpen) texts.push(`${texts.pop() ?? ""}${run.text}`);
    else if (here) texts.push(run.text);
    isOpen = here;
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}

function keyOf({ what, value }: Own): string {
  return `${what} ${value}`;
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "text" ? run.text : OBJECT)).join("");
}

function linesOf({ items }: Settled): Line[] {
  return items.flatMap((item) => (item.kind === "line" ? [item] : item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))));
}

/** A paragraph that came back, and those it may have been. */
interface Compared {
  now: Line;
  before: readonly Line[];
  inCell: boolean;
}

function compared(placed: readonly Placed[]): Compared[] {
  return placed.flatMap((each): Compared[] => {
    const now = line(each);
    if (now) return [{ now, before: [sentLine(each)].flatMap((found) => found ?? []), inCell: false }];
    if (each.item.kind !== "grid") return [];
    const sent = each.sent?.item.kind === "grid" ? linesOf({ items: [each.sent.item], notes: new Map() }) : [];
    return linesOf({ items: [each.item], notes: new Map() }).map((cellLine) => {
      const own = sent.filter(({ words }) => [...words.keys()].some((id) => cellLine.words.has(id)));
      return { now: cellLine, before: own.length > 0 ? own : sent, inCell: true };
    });
  });
}

/** The kinds of formatting that a paragraph, or words in it, got, and what got them. */
function newLooks({ now, before, inCell }: Compared, usual: ReadonlySet<string>): { kinds: OwnLook[]; quote: string } | undefined {
  if (now.look.own.length === 0 && now.runs.every((run) => run.kind !== "text" || run.own.length === 0)) return undefined;
  // What the writer set apart is so in a municipality's own template too, if in another colour.
  const setApart = new Set(before.flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "text" ? run.own.map(({ what }) => `${what} ${run.text.trim()}`) : []))));
  const newIn = ({ text, own }: Run & { kind: "text" }): Own[] => own.filter((each) => !usual.has(keyOf(each)) && !setApart.has(`${each.what} ${text.trim()}`));
  const had = new Set(before.flatMap(({ look }) => look.own.map(keyOf)));
  // Rows are set by their table's style too, and what is new takes after the paragraph it was written beside.
  const isTold = ({ what }: Own): boolean => (inCell ? what === "justering" || what === "baggrund" : before.length > 0 || what === "baggrund" || what === "ramme");
  const ofParagraph = now.look.own.filter((own) => isTold(own) && !had.has(keyOf(own)));
  const words = stretches(now.runs, (run) => newIn(run).length > 0);
  const ofWords = words.length === 0 ? [] : now.runs.flatMap((run) => (run.kind === "text" && run.text.trim() !== "" ? newIn(run) : []));
  const kinds = [...new Set([...ofParagraph, ...ofWords].map(({ what }) => what))];
  if (kinds.length === 0) return undefined;
  return { kinds, quote: ofParagraph.length > 0 ? textOf(now.runs) : words.join(" … ") };
}

function reportFormatting(all: readonly Compared[], sent: Settled, report: (message: string) => void): void {
  const usual = new Set([...linesOf(sent), ...[...sent.notes.values()].flat()].flatMap(({ runs }) => runs.flatMap((run) => (run.kind === "text" ? run.own.map(keyOf) : []))));
  const found = new Map<string, string[]>();
  for (const each of all) {
    const looks = newLooks(each, usual);
    if (!looks || looks.quote.trim() === "") continue;
    const kinds = looks.kinds.toSorted().join(", ");
    found.set(kinds, [...(found.get(kinds) ?? []), quoteOf(looks.quote)]);
  }
  for (const [kinds, quotes] of found) {
    const [first = ""] = quotes;
    if (quotes.length > MOST_TOLD) report(`Formateringen (${kinds}) ${quotes.length} steder, først i »${first}«, kan ikke føres tilbage.`);
    else for (const quote of quotes) report(`Formateringen (${kinds}) i »${quote}« kan ikke føres tilbage.`);
  }
}

function reportDecorations({ now, before }: Compared, report: (message: string) => void): void {
  for (const decoration of DECORATIONS) {
    const decorated = (runs: readonly Run[]): string[] => stretches(runs, ({ decorations }) => decorations.includes(decoration));
    const found = decorated(now.runs);
    const known = found.length === 0 ? [] : before.flatMap(({ runs }) => decorated(runs));
    for (const text of found) {
      if (!known.includes(text)) report(`${MEANT[decoration]} af »${text}« kan ikke føres tilbage.`);
    }
  }
}

function reportObjects({ now, before }: Compared, report: (message: string) => void): void {
  if (kindOf(now.look) === "figure") return;
  const objects = (runs: readonly Run[]) => runs.flatMap((run) => (run.kind === "object" ? [run.what] : []));
  const found = objects(now.runs);
  const had = found.length === 0 ? [] : before.flatMap(({ runs }) => objects(runs));
  for (const what of found.slice(had.length)) report(`${NEW_OBJECTS[what]} ved »${textOf(now.runs).replaceAll(OBJECT, "").trim().slice(0, 60)}« kan ikke føres tilbage.`);
}

/** Names what reviewers did that a plan has nothing for: fonts, colours, lines through words, and what is no text. */
export function reportLooks(placed: readonly Placed[], states: { sent: Settled; now: Settled }, { reading: { report } }: Building): void {
  const texts = compared(placed).filter(({ now }) => kindOf(now.look) !== "entry");
  const sentNotes = [...states.sent.notes.values()].flat();
  const notes = [...states.now.notes.values()].flat().map((now): Compared => ({ now, before: sentNotes, inCell: true }));
  for (const each of [...texts, ...notes]) {
    reportDecorations(each, report);
    reportObjects(each, report);
  }
  reportFormatting([...texts, ...notes], states.sent, report);
}
