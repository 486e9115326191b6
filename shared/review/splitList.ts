import type { ChangeOf } from "../diff/change.ts";
import { sameValue } from "../diff/sameValue.ts";
import { mergeOrder } from "../merge/mergeOrder.ts";
import { entriesOf } from "../merge/mergeValues.ts";
import type { SplitChange } from "./splitText.ts";

/** What is kept as a list of things that have nothing to do with each other. */
const LISTS: ReadonlySet<string> = new Set(["keyFigures", "abbreviations"]);

/** The entries that differ in a list of key figures or abbreviations. Null for one that is best taken over as one. */
export function splitList(whole: ChangeOf<"property">): SplitChange | null {
  const { before, after } = whole;
  if (!LISTS.has(whole.property) || !Array.isArray(before) || !Array.isArray(after)) return null;
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])].filter((key) => !sameValue(old.get(key), now.get(key)));
  const shared = (one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): string[] => [...one.keys()].filter((key) => other.has(key));
  if (keys.length < 2 || !sameValue(shared(old, now), shared(now, old))) return null;
  const idOf = (key: string): string => `${whole.id} ${key}`;
  const listWith = (ids: ReadonlySet<string>): unknown[] => {
    if (keys.every((key) => ids.has(idOf(key)))) return after;
    const chosen = new Set(keys.filter((key) => ids.has(idOf(key))));
    const value = (key: string): unknown => (chosen.has(key) || !keys.includes(key) ? now : old).get(key);
    const lists = { base: [...old.keys()], mine: [...old.keys()], theirs: [...now.keys()] };
    const { order } = mergeOrder({ ...lists, stands: (key) => value(key) !== undefined });
    return order.map(value).filter((entry) => entry !== undefined);
  };
  const edits = keys.map((key) => ({ ...whole, id: idOf(key), after: listWith(new Set([idOf(key)])) }));
  return { edits, changeWith: (ids) => ({ ...whole, after: listWith(ids) }) };
}
