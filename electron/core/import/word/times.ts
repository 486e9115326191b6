import type { Change } from "../../../../shared/diff/change.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";
import { isText, type PlanNode } from "../../../../shared/plan/tree.ts";
import type { Memory } from "./build/toPlan.ts";
import type { Line, Settled } from "./file/settled.ts";
import type { Tracked } from "./file/tracked.ts";
import type { Place } from "./sent/places.ts";

type Times = Map<string, string>;

function later(times: Times, id: string, at: string): void {
  const known = times.get(id);
  if (known === undefined || known < at) times.set(id, at);
}

/** The element that what was remembered of a line is about ("words x", "title x", "x style 0"). */
function remembered(name: string, places: ReadonlyMap<string, Place>): string[] {
  const [first = "", second = ""] = name.split(" ");
  if (first === "title") return [places.get(second)?.section.children[0].id ?? second];
  return [first === "words" || first === "grid" ? second : first];
}

/** When an author last changed each element, by its id, in the states of a file before and after them. */
export function timesOf(author: string, states: readonly Settled[], { ids, pairs }: Memory, places: ReadonlyMap<string, Place>): Times {
  const times: Times = new Map();
  const byPlace = ids.byPlace();
  const note = (marks: readonly Tracked[], about: readonly string[]): void => {
    for (const { author: by, at } of marks) if (by === author && at !== null) for (const id of about) later(times, id, at);
  };
  const ofLine = ({ key, words, marks }: Line): void => {
    const name = pairs.get(key);
    note(marks, [...words.keys(), ...(byPlace.get(key) ?? []), ...(name === undefined ? [] : remembered(name, places))]);
  };
  for (const { items } of states) {
    for (const item of items) {
      if (item.kind === "line") ofLine(item);
      else {
        for (const row of item.rows) {
          const lines = row.cells.flatMap((cell) => cell.lines);
          lines.forEach(ofLine);
          const rows = lines.flatMap(({ words }) => [...words.keys()].flatMap((id) => places.get(id)?.row?.id ?? []));
          note(row.marks, [...(byPlace.get(row.key) ?? []), ...rows]);
        }
      }
    }
  }
  return times;
}

/** The latest of the times of each element and all below it. */
function withBelow(times: Times, plans: readonly Plan[]): Times {
  const whole: Times = new Map(times);
  const walk = (node: PlanNode): string | undefined => {
    if (isText(node)) return undefined;
    const below = (node.children as readonly PlanNode[]).flatMap((child) => walk(child) ?? []);
    for (const at of below) later(whole, node.id, at);
    return whole.get(node.id);
  };
  for (const { sections } of plans) for (const section of sections) walk(section);
  return whole;
}

/** When each change was made, by its id; those the file says no time of are left out. */
export function changeTimes(changes: readonly Change[], times: Times, plans: readonly Plan[]): Record<string, string> {
  const whole = withBelow(times, plans);
  return Object.fromEntries(
    changes.flatMap((change): [string, string][] => {
      const parts = "parts" in change ? change.parts.map(({ id }) => id) : "part" in change ? [change.part] : [];
      const own = parts.flatMap((id) => times.get(id) ?? []);
      const at = (own.length > 0 ? own : parts.flatMap((id) => whole.get(id) ?? [])).toSorted().at(-1);
      return at === undefined ? [] : [[change.id, at]];
    }),
  );
}
