import { PLAN_PROPERTIES, type PlanProperty } from "../diff/change.ts";
import { sameValue } from "../diff/sameValue.ts";
import type { Plan } from "../plan/plan.ts";
import type { Conflict } from "./conflict.ts";
import { mergeOrder } from "./mergeOrder.ts";
import { mergeText } from "./mergeText.ts";

/** What is merged field by field. All else is one value, such as a period, whose years belong together. */
const BY_FIELD: ReadonlySet<string> = new Set([
  "focusAreas",
  "theme",
  "theme/colours",
  "theme/fonts",
  "houseStyle",
  "hearing",
  "agendaItem",
  "agendaItem/texts",
]);
/** Whether a property holds running text, which is merged word by word. */
export function isProse(path: readonly string[]): boolean {
  const [property, field] = path;
  return property === "title" || (property === "agendaItem" && (field === "texts" || field === "introduction" || field === "title"));
}

type Fields = Readonly<Record<string, unknown>>;
type Entries = ReadonlyMap<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an entry of a list is known by: a key figure by its id, an abbreviation by its short form, and a text by itself. */
export function entryKey(entry: unknown): string {
  if (!isFields(entry)) return String(entry);
  const { id, short } = entry;
  return typeof id === "string" ? id : String(short);
}

/** The entries of a list, each under a key of its own. */
export function entriesOf(list: readonly unknown[]): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  for (const entry of list) {
    const key = entryKey(entry);
    let [name, count] = [key, 1];
    while (entries.has(name)) name = `${key} ${(count += 1)}`;
    entries.set(name, entry);
  }
  return entries;
}

class ValueMerger {
  readonly conflicts: Conflict[] = [];

  merge(path: readonly [PlanProperty, ...string[]], base: unknown, mine: unknown, theirs: unknown): unknown {
    if (sameValue(base, theirs) || sameValue(mine, theirs)) return mine;
    if (sameValue(base, mine)) return theirs;
    const name = path.join("/");
    if (BY_FIELD.has(name) && isFields(mine) && isFields(theirs)) {
      const old = isFields(base) ? base : {};
      const names = new Set([...Object.keys(old), ...Object.keys(mine), ...Object.keys(theirs)].sort());
      const fields = [...names].map((field) => [field, this.merge([...path, field], old[field], mine[field], theirs[field])] as const);
      return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
    }
    if (Array.isArray(mine) && Array.isArray(theirs)) {
      return this.#entries(path, entriesOf(Array.isArray(base) ? base : []), entriesOf(mine), entriesOf(theirs));
    }
    if (isProse(path) && typeof mine === "string" && typeof theirs === "string") {
      const merged = mergeText([{ text: typeof base === "string" ? base : "" }], [{ text: mine }], [{ text: theirs }]);
      if (!merged.conflict) return merged.mine.map((run) => ("text" in run ? run.text : "")).join("");
    }
    this.#conflict(path, base, mine, theirs);
    return mine;
  }

  #conflict([property, ...path]: readonly [PlanProperty, ...string[]], base: unknown, mine: unknown, theirs: unknown): void {
    const id = ["plan", property, ...path].join(" ");
    this.conflicts.push({ id, section: null, block: null, kind: "property", property, path, base, mine, theirs });
  }

  #entries(path: readonly [PlanProperty, ...string[]], base: Entries, mine: Entries, theirs: Entries): unknown[] {
    const merged = new Map<string, unknown>();
    for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
      const value = this.merge([...path, key], base.get(key), mine.get(key), theirs.get(key));
      if (value !== undefined) merged.set(key, value);
    }
    const lists = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
    const { order } = mergeOrder({ ...lists, stands: (key) => merged.has(key) });
    return order.map((key) => merged.get(key));
  }
}

/** What the three plans have beside their text, merged: field by field, and lists by entry. */
export function mergeProperties(base: Plan, mine: Plan, theirs: Plan): { properties: Partial<Plan>; conflicts: Conflict[] } {
  const merger = new ValueMerger();
  const properties = PLAN_PROPERTIES.map((name) => [name, merger.merge([name], base[name], mine[name], theirs[name])] as const);
  return { properties: Object.fromEntries(properties) as Partial<Plan>, conflicts: merger.conflicts };
}
