import type { Item, Line, Settled } from "../file/settled.ts";
import { kindOf } from "../file/kinds.ts";
import type { Place } from "./places.ts";

/** A paragraph or table of the file as it was sent, and what of the plan it was made from. */
export interface SentItem {
  item: Item;
  /** The same wherever the item is found in a returned file, as long as its anchors are. */
  id: string;
  section?: string;
  block?: string;
  /** The element whose own words a paragraph has, or a table whose caption it is; none for what only the writer says. */
  part?: string;
  isTitle: boolean;
}

/** The anchored part that most of a line is; none where it has no words of one that `isKnown`. */
export function partOf({ words }: Line, isKnown: (id: string) => boolean): string | undefined {
  let [part, most]: [string | undefined, number] = [undefined, 0];
  for (const [id, size] of words) if (size > most && isKnown(id)) [part, most] = [id, size];
  return part;
}

/** The block that most of a table's words are from. */
export function blockOfGrid(item: Item & { kind: "grid" }, places: ReadonlyMap<string, Place>): string | undefined {
  const votes = new Map<string, number>();
  for (const { cells } of item.rows) {
    for (const line of cells.flatMap(({ lines }) => lines)) {
      for (const [id, size] of line.words) {
        const block = places.get(id)?.block?.id;
        if (block !== undefined) votes.set(block, (votes.get(block) ?? 0) + size);
      }
    }
  }
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  return best?.[0] ?? item.blocks.findLast((id) => places.has(id));
}

/** What identifies lines that have no words of their own in the plan: their block, style and how many came before. */
export class LineNames {
  readonly #counts = new Map<string, number>();

  of(block: string, style: string): string {
    const name = `${block} ${style}`;
    const count = this.#counts.get(name) ?? 0;
    this.#counts.set(name, count + 1);
    return `${name} ${count}`;
  }
}

/** Ties each item of a file that was just written to the plan it was written from. */
export function sentItems({ items }: Settled, places: ReadonlyMap<string, Place>): SentItem[] {
  const names = new LineNames();
  let around: { section?: string; block?: string } = {};
  const isKnown = (id: string): boolean => places.has(id);
  const titled = new Set<string>();
  return items.map((item): SentItem => {
    const part = item.kind === "line" ? partOf(item, isKnown) : undefined;
    const found = part === undefined ? undefined : places.get(part);
    const section = found?.section.id ?? item.sections.findLast(isKnown) ?? around.section;
    const isTitle = item.kind === "line" && section !== undefined && !titled.has(section) && kindOf(item.look) === "title";
    const block = isTitle ? undefined : (found?.block?.id ?? (item.kind === "grid" ? blockOfGrid(item, places) : undefined) ?? item.blocks.findLast(isKnown) ?? (section === around.section ? around.block : undefined));
    if (isTitle) titled.add(section);
    around = { ...(section === undefined ? {} : { section }), ...(block === undefined ? {} : { block }) };
    const id = isTitle ? `title ${section}` : item.kind === "grid" ? `grid ${block ?? ""}` : part === undefined ? names.of(block ?? section ?? "", item.look.style) : `words ${part}`;
    return { item, id, ...around, ...(part === undefined ? {} : { part }), isTitle };
  });
}
