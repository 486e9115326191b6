import type { Inline } from "../../../../../shared/plan/nodes/index.ts";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { isTextBlock } from "../../../../../shared/plan/tree.ts";
import { lineText, type Line } from "../file/settled.ts";
import type { Reading } from "../reading.ts";
import type { Placed } from "../sent/pairReturned.ts";
import type { Place } from "../sent/places.ts";
import type { SentItem } from "../sent/sentItems.ts";
import { isSame, newInlines, reword } from "../text/reword.ts";
import { kindOf } from "../file/kinds.ts";

/** What making a plan of a returned file takes. */
export interface Building {
  reading: Reading;
  plan: Plan;
  /** What was written of the plan: the same ids, without what is empty. */
  read: Plan;
  places: ReadonlyMap<string, Place>;
  /** What was written of each block, in order. */
  sentOf: (block: string) => readonly SentItem[];
  /** Ids that stand in the new plan already. */
  used: Set<string>;
  /** The title of the section being read, for messages. */
  where: string;
}

export function line(placed: Placed): Line | undefined {
  return placed.item.kind === "line" ? placed.item : undefined;
}

export function sentLine({ sent }: Placed): Line | undefined {
  return sent?.item.kind === "line" ? sent.item : undefined;
}

/** Whether an item is still what it was when it was sent, so that it belongs where it came from. */
export function isOwn(placed: Placed): boolean {
  const { item, sent } = placed;
  if (!sent) return false;
  if (item.kind === "grid" || sent.item.kind === "grid") return item.kind === sent.item.kind;
  const now = kindOf(item.look);
  return now === "unknown" || now === kindOf(sent.item.look);
}

/** Whether a paragraph says what it said when it was sent, in the same place of a list. */
export function isUntouched(placed: Placed, { reading }: Building): boolean {
  const [before, after] = [sentLine(placed), line(placed)];
  if (!before || !after || !isOwn(placed)) return false;
  const list = (each: Line) => JSON.stringify(each.look.list ?? null);
  return list(before) === list(after) && isSame(before, after, reading);
}

/** `id` where the new plan does not have it yet, else a new one for `key`. */
export function freeId(id: string | undefined, key: string, { used, reading }: Building): string {
  const free = id !== undefined && !used.has(id) ? id : reading.ids.of(key);
  used.add(free);
  return free;
}

/** The words of `inlines` as they came back in `placed`, whose words they were when it was sent. */
export function reworded(inlines: readonly Inline[], placed: Placed, { reading }: Building): Inline[] {
  const [before, after] = [sentLine(placed), line(placed)];
  if (!before || !after || isSame(before, after, reading)) return [...inlines];
  return reword(inlines, { key: before.key, runs: before.runs }, { key: after.key, runs: after.runs }, reading);
}

/** What a paragraph says, as inline content of the plan. */
export function wordsOf(placed: Placed, building: Building): Inline[] {
  const part = placed.sent?.part === undefined ? undefined : building.places.get(placed.sent.part)?.element;
  if (part && isTextBlock(part)) return reworded(part.children, placed, building);
  const after = line(placed);
  return after ? newInlines({ key: after.key, runs: after.runs }, building.reading) : [{ text: "" }];
}

/** The plain text of a paragraph; "" of none. */
export function plainText(placed: Placed | undefined): string {
  const found = placed && line(placed);
  return found ? lineText(found) : "";
}

/** The element that a paragraph's words are those of; a new paragraph has none. */
export function textIdOf({ sent }: Placed, { places }: Building): string | undefined {
  const part = sent?.part === undefined ? undefined : places.get(sent.part)?.element;
  return part && isTextBlock(part) && part.type !== "title" ? part.id : undefined;
}
