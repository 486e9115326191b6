import { derivedWords } from "../../../../../shared/plan/derivedWords.ts";
import { normalisePlan } from "../../../../../shared/plan/normalise.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { readersPlan } from "../../../export/readersPlan.ts";
import type { Settled, Line } from "../file/settled.ts";
import { lineText } from "../file/settled.ts";
import type { NewIds, Reading } from "../reading.ts";
import { pairNotes } from "../sent/pairNotes.ts";
import { pairReturned, type PairMemory } from "../sent/pairReturned.ts";
import { placesIn } from "../sent/places.ts";
import { sentItems, type SentItem } from "../sent/sentItems.ts";
import { kindOf } from "../file/kinds.ts";
import type { Building } from "./building.ts";
import { readFront } from "./front.ts";
import { carryPageBreaks } from "./pageBreaks.ts";
import { buildSections } from "./sections.ts";
import { reportLooks } from "./looks.ts";
import { reportLost } from "./lost.ts";

/** The plan that was sent, and the file that it was sent as. */
export interface Sent {
  plan: Plan;
  read: Plan;
  places: ReturnType<typeof placesIn>;
  settled: Settled;
  items: readonly SentItem[];
}

export function describeSent(plan: Plan, settled: Settled): Sent {
  const places = placesIn(plan);
  return { plan, read: readersPlan(plan), places, settled, items: sentItems(settled, places) };
}

/** What is remembered from one state of a returned file to the next, so that what is new is the same in all. */
export interface Memory {
  ids: NewIds;
  pairs: PairMemory;
}

/** A plan as a returned file has it. */
export interface ReadPlan {
  plan: Plan;
  notCarried: string[];
}

function noteText(lines: readonly Line[] | undefined): readonly Line["runs"][number][] {
  const runs = (lines ?? []).flatMap((line, index) => (index === 0 ? line.runs : [{ kind: "text" as const, text: "\n", marks: {}, decorations: [], own: [] }, ...line.runs]));
  const [first, ...rest] = runs;
  return first?.kind === "text" ? [{ ...first, text: first.text.replace(/^\s/, "") }, ...rest].filter((run) => run.kind !== "text" || run.text !== "") : runs;
}

/** All that a file says in one place: lines, and what stands behind a caption's number. */
function sayings({ items }: Settled): ReadonlySet<string> {
  const said = new Set<string>();
  for (const item of items) {
    for (const line of item.kind === "line" ? [item] : item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))) {
      if (kindOf(line.look) === "entry") continue;
      const text = lineText(line).trim();
      said.add(text);
      said.add(text.replace(/^(?:Tabel|Figur)\s+\d+\.\s*/, ""));
    }
  }
  return said;
}

/** The plan that was sent with all that is other in `now`, a state of the file that came back. */
export function toPlan(sent: Sent, now: Settled, { ids, pairs }: Memory): ReadPlan {
  const notCarried: string[] = [];
  const report = (message: string): void => {
    if (!notCarried.includes(message)) notCarried.push(message);
  };
  const noteKeys = pairNotes(sent.settled, now);
  const said = sayings(now);
  const reading: Reading = {
    ids,
    words: derivedWords(sent.plan),
    sent: { noteKey: (id) => `note of ${id}`, note: (id) => noteText(sent.settled.notes.get(id)) },
    now: { noteKey: (id) => noteKeys.get(id) ?? `new note ${id}`, note: (id) => noteText(now.notes.get(id)) },
    isSaid: (text) => said.has(text.trim()),
    report,
  };
  const blocks = new Map<string, SentItem[]>();
  for (const item of sent.items) {
    if (item.block === undefined || item.isTitle) continue;
    const list = blocks.get(item.block);
    if (list) list.push(item);
    else blocks.set(item.block, [item]);
  }
  const building: Building = {
    reading,
    plan: sent.plan,
    read: sent.read,
    places: sent.places,
    sentOf: (block) => blocks.get(block) ?? [],
    used: new Set(),
    where: "",
  };
  const placed = pairReturned(sent.items, now, sent.places, pairs);
  const { properties, body } = readFront(placed, building);
  const sections = carryPageBreaks(buildSections(body, building), body, [sent.settled.items, now.items], building);
  reportLooks(placed, { sent: sent.settled, now }, building);
  const plan = normalisePlan({ ...sent.plan, ...properties, sections });
  reportLost(body, plan, notCarried, building);
  return { plan, notCarried };
}
