import type { Flow, List, ListItem, Paragraph } from "../../../../../shared/plan/nodes/index.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { freeId, isUntouched, line, sentLine, textIdOf, wordsOf, type Building } from "./building.ts";
import { withHidden } from "./hidden.ts";

/** One item of a list, with the level it is on: 0 is the outermost. */
interface ItemRow {
  id: string;
  paragraph: Paragraph;
  level: number;
  /** The list it is in when nothing changes. */
  list?: List;
  ordered: boolean;
}

function rowsOf(list: List, level = 0): ItemRow[] {
  return list.children.flatMap((item) => {
    const [paragraph, nested] = item.children;
    return [{ id: item.id, paragraph, level, list, ordered: list.ordered }, ...(nested ? rowsOf(nested, level + 1) : [])];
  });
}

/** The items of one list in order, as far as they stand below the one at `from`, which is on `level`. */
function toLists(rows: readonly ItemRow[], id: string, building: Building, level = 0): List {
  const own = rows[0];
  const children: ListItem[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (!row) break;
    let end = at + 1;
    while ((rows[end]?.level ?? -1) > level) end += 1;
    const below = rows.slice(at + 1, end);
    const nestedId = below[0] ? freeId(nestedIdOf(below), `list of ${row.id}`, building) : undefined;
    const nested = nestedId === undefined ? undefined : toLists(below, nestedId, building, Math.min(...below.map((each) => each.level)));
    children.push({ type: "listItem", id: row.id, children: nested ? [row.paragraph, nested] : [row.paragraph] });
    at = end;
  }
  const kept = own?.list;
  return { ...(kept?.id === id ? kept : {}), type: "list", id, ordered: own?.ordered ?? false, children };
}

/** A nested list keeps its id as long as it has one of its items. */
function nestedIdOf(rows: readonly ItemRow[]): string | undefined {
  const level = Math.min(...rows.map((each) => each.level));
  return rows.find((row) => row.level === level && row.list !== undefined)?.list?.id;
}

/** A list in which no item is more than one level below the one before. */
function stepped(rows: readonly ItemRow[]): ItemRow[] {
  let last = -1;
  return rows.map((row) => {
    last = Math.max(0, Math.min(row.level, last + 1));
    return last === row.level ? row : { ...row, level: last };
  });
}

/** `original` as its items came back in `placed`, all of which are list items. */
export function buildList(original: List | undefined, placed: readonly Placed[], building: Building): List {
  const before = original ? rowsOf(original) : [];
  const byParagraph = new Map(before.map((row) => [row.paragraph.id, row]));
  /** How much deeper the items stand in the plan than in the file. */
  let offset = 0;
  const visible = placed.flatMap((each): ItemRow[] => {
    const now = line(each);
    if (!now) return [];
    const { ordered = false, level = 0 } = now.look.list ?? {};
    const was = byParagraph.get(each.sent?.part ?? "");
    const sentLevel = sentLine(each)?.look.list?.level;
    if (was && sentLevel !== undefined) offset = was.level - sentLevel;
    const paragraphId = freeId(textIdOf(each, building), `paragraph ${now.key}`, building);
    const itemId = freeId(building.places.get(each.sent?.part ?? "")?.item?.id, `item ${now.key}`, building);
    const kept = was?.paragraph ?? { type: "paragraph" };
    const paragraph: Paragraph = isUntouched(each, building) && was?.paragraph.id === paragraphId ? was.paragraph : { ...kept, type: "paragraph", id: paragraphId, children: wordsOf(each, building) };
    const isOrdered = was && sentLine(each)?.look.list?.ordered === ordered ? was.ordered : ordered;
    return [{ id: itemId, paragraph, level: level + offset, ordered: isOrdered, ...(was?.list ? { list: was.list } : {}) }];
  });
  const shown = new Set(original ? sentPartsIn(original.id, building) : []);
  const rows = stepped(withHidden(before, visible, ({ paragraph }) => !shown.has(paragraph.id)));
  for (const { id } of rows) building.used.add(id);
  const list = toLists(rows, freeId(original?.id, `list ${placed[0]?.item.key ?? ""}`, building), building);
  return original && list.id === original.id ? { ...original, ordered: list.ordered, children: list.children } : list;
}

interface FlowDraft {
  list: boolean;
  flow?: Flow;
  lines: Placed[];
}

/** What stands in a fact box or a cell, as it came back. An empty paragraph there takes the first new words. */
export function buildFlow(original: readonly Flow[], placed: readonly Placed[], building: Building): Flow[] {
  const drafts: FlowDraft[] = [];
  const started = new Set<string>();
  for (const each of placed) {
    const now = line(each);
    if (!now) continue;
    const flow = original.find(({ id }) => id === building.places.get(each.sent?.part ?? "")?.flow?.id);
    const current = drafts.at(-1);
    if (now.look.list) {
      const joins = current?.list && (flow === undefined || current.flow === undefined || current.flow.id === flow.id || started.has(flow.id)) && (flow?.id === current.flow?.id || now.look.list.level > 0 || orderedOf(current) === now.look.list.ordered);
      if (joins && current) current.lines.push(each);
      else drafts.push({ list: true, lines: [each], ...(flow?.type === "list" && !started.has(flow.id) ? { flow } : {}) });
    } else drafts.push({ list: false, lines: [each], ...(flow?.type === "paragraph" ? { flow } : {}) });
    if (flow) started.add(flow.id);
  }
  const shown = new Set(original.filter(({ id }) => started.has(id)).map(({ id }) => id));
  const sentParts = sentFlows(original, building);
  const spare = original.find((flow) => flow.type === "paragraph" && !shown.has(flow.id) && !sentParts.has(flow.id) && !building.used.has(flow.id));
  const visible = drafts.map((draft, index): Flow => {
    const first = draft.lines[0];
    if (draft.list || !first) return buildList(draft.flow?.type === "list" ? draft.flow : undefined, draft.lines, building);
    const fills = index === 0 && shown.size === 0 && !first.sent ? spare : undefined;
    const key = line(first)?.key ?? "";
    if (draft.flow?.type === "paragraph" && isUntouched(first, building)) {
      building.used.add(draft.flow.id);
      return draft.flow;
    }
    const id = freeId(textIdOf(first, building) ?? fills?.id, `paragraph ${key}`, building);
    const kept = draft.flow?.type === "paragraph" && draft.flow.id === id ? draft.flow : fills?.type === "paragraph" && fills.id === id ? fills : {};
    return { ...kept, type: "paragraph", id, children: wordsOf(first, building) };
  });
  const whole = withHidden(original, visible, (flow) => !sentParts.has(flow.id));
  if (whole.length > 0) return whole;
  const first = original[0];
  return [{ type: "paragraph", id: first ? freeId(first.type === "paragraph" ? first.id : undefined, `emptied ${first.id}`, building) : building.reading.ids.of("empty"), children: [{ text: "" }] }];
}

/** Those of `original` that were written. */
function sentFlows(original: readonly Flow[], building: Building): ReadonlySet<string> {
  const parts = original[0] ? sentPartsIn(original[0].id, building) : [];
  return new Set(parts.flatMap((part) => building.places.get(part)?.flow?.id ?? []));
}

/** The parts whose words were written of the block that the element with this id is in. */
function sentPartsIn(id: string, { places, sentOf }: Building): string[] {
  return sentOf(places.get(id)?.block?.id ?? "").flatMap(({ item, part }) => {
    if (item.kind === "line") return part ?? [];
    return item.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap(({ words }) => [...words.keys()])));
  });
}

function orderedOf({ lines }: FlowDraft): boolean {
  return (lines[0] ? line(lines[0])?.look.list?.ordered : undefined) ?? false;
}
