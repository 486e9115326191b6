import { describeKeyFigure, keyFigureName } from "../figures/describeKeyFigure.ts";
import type { Abbreviation } from "../plan/abbreviations/index.ts";
import { derivedWords, inlineWords } from "../plan/derivedWords.ts";
import { defaultHouseStyle } from "../plan/houseStyle.ts";
import type { KeyFigure } from "../plan/keyFigures.ts";
import type { Cell, Inline } from "../plan/nodes/index.ts";
import { numberPlan } from "../plan/numbering.ts";
import { numberedTitle } from "../plan/overviews/numberedTitle.ts";
import { formatPeriod, type Period } from "../plan/period.ts";
import type { Plan, PlanStatus } from "../plan/plan.ts";
import { spellOut } from "../plan/spellOut.ts";
import { STATUS_WORDS } from "../plan/statusWords.ts";
import { cellText } from "../plan/table/cellText.ts";
import { isText, sectionBlocks, type DerivedInline } from "../plan/tree.ts";
import { applyChanges } from "./applyChanges.ts";
import { isVisible, type Change, type ChangeOf, type LonePart } from "./change.ts";
import { attributeName, partName, PROPERTY_NAMES } from "./changeWords.ts";
import { partTree, type PartTree, type Shell } from "./parts.ts";
import { sameValue } from "./sameValue.ts";
import { isOnlyRestyled, textRuns, type TextRun } from "./textRuns.ts";

/**
 * A change in plain Danish: what kind of thing has happened ("Brødtekst ændret"), to which of them ("»Kommunen vil …«"),
 * and what exactly ("»otte« → »ni«"). "" where there is no more to say.
 */
export interface ChangeDescription {
  change: Change;
  what: string;
  where: string;
  detail: string;
}

/** The changes in one section, or in the plan as a whole (`section` is null), in reading order. */
export interface ChangeGroup {
  section: string | null;
  /** "2. En tidlig indsats". */
  title: string;
  changes: ChangeDescription[];
}

const LONGEST_QUOTE = 120;
/** Enough to know a part by. */
export const LONGEST_OPENING = 40;
const MOST_EDITS = 8;

/** "»Kommunen vil …«", on one line and cut at a word. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
  const line = text.replaceAll(/\s+/g, " ");
  if (line.length <= longest) return `»${line}«`;
  const cut = line.slice(0, longest);
  return `»${cut.slice(0, Math.max(cut.lastIndexOf(" "), longest / 2)).trimEnd()} …«`;
}

/** "»før« → »nu«", or the one of them that says something. */
function fromTo(before: string, after: string): string {
  if (before.trim() === "" && after.trim() === "") return "";
  if (before.trim() === "") return `tilføjet ${quoted(after.trim())}`;
  if (after.trim() === "") return `fjernet ${quoted(before.trim())}`;
  return `${quoted(before.trim())} → ${quoted(after.trim())}`;
}

export type Words = (inline: DerivedInline) => string;

/** Inline content as a reader sees it, notes and addresses told where they stand. */
export function told(inlines: readonly Inline[], words: Words): string {
  return inlines
    .map((inline) => {
      if (isText(inline)) return inline.text;
      if (inline.type === "footnote") return `[fodnote: ${inlineWords(inline.note, words)}]`;
      return inline.type === "link" ? `${inlineWords([inline], words)} [${inline.url}]` : words(inline);
    })
    .join("");
}

/** One version of the plan, to speak of its parts. */
interface Version {
  plan: Plan;
  tree: PartTree;
  words: Words;
  /** Of the sections, by id. */
  titles: ReadonlyMap<string, string>;
}

function versionOf(plan: Plan): Version {
  const numbering = numberPlan(plan);
  const titles = spellOut(plan).sections.map(
    (section) => [section.id, numberedTitle(section, numbering).trim() || "Afsnit uden titel"] as const,
  );
  return { plan, tree: partTree(plan), words: derivedWords(plan), titles: new Map(titles) };
}

class Describer {
  readonly #old: Version;
  readonly #now: Version;

  constructor(old: Plan, now: Plan) {
    this.#old = versionOf(old);
    this.#now = versionOf(now);
  }

  describe(change: Change): ChangeDescription {
    switch (change.kind) {
      case "property":
        return { change, what: `${PROPERTY_NAMES[change.property]} ændret`, where: "", detail: propertyDetail(change) };
      case "ids":
        return { change, what: "Interne kendetegn ændret", where: "", detail: "" };
      case "added":
      case "removed":
        return { change, ...this.#lone(change) };
      case "moved":
        return { change, what: `${this.#name(change.part, this.#now)} flyttet`, where: "", detail: this.#moveDetail(change) };
      case "retyped": {
        const [before, after] = [this.#name(change.part, this.#old), this.#name(change.part, this.#now)];
        const what = before === after ? `${after} ændret` : `${before} gjort til ${after.toLocaleLowerCase("da")}`;
        return { change, what, where: this.#opening(change.part), detail: "" };
      }
      case "attribute": {
        const name = attributeName(change.type, change.name);
        const [before, after] = [valueText(change.before), valueText(change.after)];
        const detail = before === null || after === null ? "" : fromTo(before, after);
        const names = ["caption", "title", "label"].includes(change.name);
        const where = names ? "" : this.#opening(change.part);
        return { change, what: `${this.#name(change.part, this.#now)}, ${name} ændret`, where, detail };
      }
      case "text":
        return { change, ...this.#text(change) };
      case "grid":
        return { change, what: "Tabellens opbygning ændret", where: this.#opening(change.part), detail: "" };
      case "columnLayout":
        return { change, what: "Tabellens kolonnebredder eller justering ændret", where: this.#opening(change.part), detail: "" };
    }
  }

  /** The title of a section of either version; its new one where it has one. */
  title(section: string): string | undefined {
    return this.#now.titles.get(section) ?? this.#old.titles.get(section);
  }

  #name(id: string, version: Version): string {
    const part = version.tree.parts.get(id);
    return part ? partName(part.kind, part.shell) : "Del";
  }

  /** The words by which a reader finds a part: how it begins, and for what is in a table the head of its row. */
  #opening(id: string, version = this.#now): string {
    const text = shortText(id, version).trim();
    return text === "" ? "" : quoted(text, LONGEST_OPENING);
  }

  /** What a part of a table, a list or a box stands in, by its caption. */
  #around(id: string, version: Version): string {
    const part = version.tree.parts.get(id);
    const above = part && version.tree.parts.get(part.parent);
    const named = above && above.kind !== "section" ? nameOf(above.shell) : "";
    return named === "" ? "" : quoted(named, LONGEST_OPENING);
  }

  /** The head of the row that a cell is in. */
  #rowHead(cell: string): string {
    const row = this.#now.tree.parts.get(cell)?.parent ?? "";
    const [first] = this.#now.tree.cells.get(row)?.values() ?? [];
    return first === undefined || first === cell ? "" : this.#opening(first);
  }

  #lone(change: ChangeOf<"added"> | ChangeOf<"removed">): Omit<ChangeDescription, "change"> {
    const [version, done] = change.kind === "added" ? [this.#now, "tilføjet"] : [this.#old, "fjernet"];
    const [root] = change.parts;
    const name = root ? partName(root.kind, root.shell) : "Del";
    const text = change.parts.map((part) => loneText(part, version.words)).filter((line) => line.trim() !== "");
    const detail = text.length === 0 ? "" : quoted(text.join(change.type === "section" ? ": " : " · "));
    return { what: `${name} ${done}`, where: this.#around(change.part, version), detail };
  }

  #moveDetail({ part, before, after }: ChangeOf<"moved">): string {
    const text = shortText(part, this.#now).trim();
    const quote = text === "" ? "" : quoted(text);
    const [from, to] = [this.title(before.parent), this.title(after.parent)];
    if (before.parent === after.parent || from === undefined || to === undefined) return quote;
    return `${quote} fra ${quoted(from)} til ${quoted(to)}`.trim();
  }

  #text({ type, part, before, after }: ChangeOf<"text">): Omit<ChangeDescription, "change"> {
    const runs = textRuns(before, after);
    const { parts } = this.#now.tree;
    const cell = parts.get(parts.get(part)?.parent ?? "");
    const inCell = cell?.kind === "cell";
    const name = inCell ? "Celle" : type === "section" ? "Afsnitstitel" : this.#name(part, this.#now);
    const where = inCell ? this.#rowHead(cell.id) : type === "section" ? "" : this.#opening(part);
    if (isOnlyRestyled(runs)) {
      const words = runs.filter(({ kind }) => kind === "restyled").map((run) => quoted(told(run.after, this.#now.words)));
      return { what: `${name}, formatering ændret`, where, detail: words.join(", ") };
    }
    const edits = this.#edits(runs);
    const more = edits.length - MOST_EDITS;
    const shown = more > 0 ? [...edits.slice(0, MOST_EDITS), `og ${more} ændringer til`] : edits;
    return { what: `${name} ændret`, where, detail: shown.join("; ") };
  }

  /** What reads the same but is not is a field, say, that became plain words. */
  #edits(runs: readonly TextRun[]): string[] {
    const edits: string[] = [];
    let [removed, added] = ["", ""];
    const flush = (): void => {
      if (removed !== "" && removed === added) edits.push(`${quoted(removed.trim())} skrives nu på en anden måde (felt, nøgletal, henvisning eller link)`);
      else if (removed !== "" || added !== "") edits.push(fromTo(removed, added) || "mellemrum ændret");
      [removed, added] = ["", ""];
    };
    for (const { kind, before, after } of runs) {
      if (kind === "removed") removed += told(before, this.#old.words);
      else if (kind === "added") added += told(after, this.#now.words);
      else flush();
    }
    flush();
    return edits;
  }
}

/** What a part without words of its own is called by whoever wrote it. */
function nameOf(shell: Shell): string {
  const named = ["caption", "title", "label", "alt"].map((name) => shell[name]);
  return named.find((value): value is string => typeof value === "string" && value !== "") ?? "";
}

/** What a part says, in a few words: its own text, its caption, or that of the first thing in it. */
function shortText(id: string, version: Version): string {
  const part = version.tree.parts.get(id);
  if (!part) return "";
  if (part.text) return inlineWords(part.text, version.words);
  const named = nameOf(part.shell);
  if (named !== "") return named;
  const cells = part.kind === "row" ? [...(version.tree.cells.get(id)?.values() ?? [])] : [];
  const inner = cells.length > 0 ? cells : (version.tree.order.get(id) ?? []).slice(0, 1);
  return inner.map((one) => shortText(one, version)).filter(Boolean).join(" | ");
}

function cellsText(cells: unknown, words: Words): string {
  const list = Array.isArray(cells) ? (cells as Cell[]) : Object.values((cells ?? {}) as Record<string, Cell>);
  return list.map(({ children }) => cellText(children, words)).join(" | ");
}

export function loneText({ kind, shell, text }: LonePart, words: Words): string {
  if (text) return inlineWords(text, words);
  if (kind === "row" || kind === "column") return cellsText(shell["cells"], words);
  return nameOf(shell);
}

/** A value in words, or null where it is too much to tell on a line. */
export function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "ja" : "nej";
  return null;
}

/** "Ledige: »12« → »14«", one after the other. */
function figuresDetail(before: readonly KeyFigure[], after: readonly KeyFigure[]): string {
  const [old, now] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const say = (figure: KeyFigure | undefined): string => (figure ? describeKeyFigure(figure, defaultHouseStyle) || "uden tal" : "");
  const all = [...new Map([...old, ...now]).values()];
  return all
    .filter(({ id }) => !sameValue(old.get(id), now.get(id)))
    .map((figure) => `${keyFigureName(figure)}: ${fromTo(say(old.get(figure.id)), say(now.get(figure.id))) || "rettet"}`)
    .join("; ");
}

/** "KUI: »Kommunal ungeindsats« → »Kommunernes ungeindsats«", one after the other. */
function abbreviationsDetail(before: readonly Abbreviation[], after: readonly Abbreviation[]): string {
  const [old, now] = [before, after].map((list) => new Map(list.map(({ short, meaning }) => [short, meaning || "uden forklaring"])));
  const all = [...new Map([...(old ?? []), ...(now ?? [])]).keys()];
  return all
    .filter((short) => old?.get(short) !== now?.get(short))
    .map((short) => `${short}: ${fromTo(old?.get(short) ?? "", now?.get(short) ?? "")}`)
    .join("; ");
}

function propertyDetail({ property, before, after }: ChangeOf<"property">): string {
  if (property === "keyFigures") return figuresDetail(before as KeyFigure[], after as KeyFigure[]);
  if (property === "abbreviations") return abbreviationsDetail(before as Abbreviation[], after as Abbreviation[]);
  if (property === "period") return fromTo(formatPeriod(before as Period), formatPeriod(after as Period));
  if (property === "status") return fromTo(STATUS_WORDS[before as PlanStatus], STATUS_WORDS[after as PlanStatus]);
  const [old, now] = [valueText(before), valueText(after)];
  return old === null || now === null ? "" : fromTo(old, now);
}

/** Where each block stands: in the new version, and what is gone where it stood before its next neighbour that is left. */
function readingOrder(old: Plan, now: Plan): Map<string, number> {
  const order = new Map<string, number>();
  let place = 0;
  for (const section of now.sections) for (const { id } of [section, ...sectionBlocks(section)]) order.set(id, (place += 1));
  for (const section of old.sections) {
    let last = order.get(section.id) ?? place;
    for (const { id } of [section, ...sectionBlocks(section)]) {
      last = order.get(id) ?? last + 0.001;
      if (!order.has(id)) order.set(id, last);
    }
  }
  return order;
}

/** What `changes`, as told by `diffPlans(a, b)`, say to a reader, section by section; nothing of what no reader can see. */
export function describeChanges(a: Plan, changes: readonly Change[]): ChangeGroup[] {
  const seen = changes.filter(isVisible);
  const now = applyChanges(a, seen);
  const describer = new Describer(a, now);
  const order = readingOrder(a, now);
  const place = ({ section, block }: Change): number => order.get(block ?? section ?? "") ?? 0;
  const groups = new Map<string | null, ChangeGroup>();
  for (const change of seen.toSorted((x, y) => place(x) - place(y))) {
    const { section } = change;
    const title = section === null ? "Planen" : (describer.title(section) ?? "");
    const group = groups.get(section) ?? { section, title, changes: [] };
    group.changes.push(describer.describe(change));
    groups.set(section, group);
  }
  return [...groups.values()];
}
