import type { Inline, InlineElement } from "../plan/nodes/index.ts";
import type { Plan } from "../plan/plan.ts";
import { isText } from "../plan/tree.ts";
import type { PlanPairing } from "./pairPlans.ts";
import type { PartTree } from "./parts.ts";
import { alignSequences } from "./sequence.ts";

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null;
}

/** Where an element says which other it means: a reference's target, a figure's name, a chart's table, a goal's figure. */
const POINTERS: ReadonlySet<string> = new Set(["target", "figure", "table", "keyFigure"]);

function* idsIn(value: unknown): Generator<{ id: string; points: boolean }> {
  if (!isRecord(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    if (typeof inner !== "string") yield* idsIn(inner);
    else if (name === "id") yield { id: inner, points: false };
    else if (POINTERS.has(name)) yield { id: inner, points: true };
  }
}

/** `value` with every id, and every pointer at one, replaced as `ids` says. What holds none of them stays the same object. */
export function withIds<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (ids.size === 0) return value;
  const renamed = (name: string, inner: unknown): unknown => {
    if (typeof inner !== "string") return withIds(inner, ids);
    return name === "id" || POINTERS.has(name) ? (ids.get(inner) ?? inner) : inner;
  };
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const changed = items.map((inner) => withIds(inner, ids));
    return changed.every((inner, index) => inner === items[index]) ? value : (changed as T);
  }
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [name, renamed(name, inner)] as const);
  return entries.every(([name, inner]) => inner === value[name]) ? value : (Object.fromEntries(entries) as T);
}

/** The ids that things in `value` have. */
export function ownIds(value: unknown): Set<string> {
  return new Set(Array.from(idsIn(value)).flatMap(({ id, points }) => (points ? [] : [id])));
}

/** The ids that things in `value` point at. */
export function pointersIn(value: unknown): Set<string> {
  return new Set(Array.from(idsIn(value)).flatMap(({ id, points }) => (points ? [id] : [])));
}

/**
 * `ids`, by which `value` gets other ids, with a fresh one for each thing in `value` that keeps its own while another is
 * to be called so.
 */
export function withoutClashes(value: unknown, ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const own = ownIds(value);
  const given = new Set([...ids].flatMap(([old, now]) => (own.has(old) ? [now] : [])));
  const taken = new Set([...own, ...given]);
  const clashing = [...own].filter((id) => given.has(id) && !ids.has(id));
  return clashing.length === 0 ? ids : new Map([...ids, ...clashing.map((id) => [id, freshId(id, taken)] as const)]);
}

/** An id that is not among `taken`, which grows by it. The same for the same ids. */
export function freshId(like: string, taken: Set<string>): string {
  const stem = like.slice(0, 30);
  let count = 2;
  while (taken.has(`${stem}-${count}`)) count += 1;
  const id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

function inlineElements(inlines: readonly Inline[]): InlineElement[] {
  return inlines.flatMap((inline): InlineElement[] => {
    if (isText(inline)) return [];
    return inline.type === "footnote" ? [inline, ...inlineElements(inline.note)] : [inline];
  });
}

/**
 * What an inline element is, its own ids apart, with what it points at under the old ids. Which footnote it points at is
 * not known before those have found their counterparts, so all of them are as good.
 */
function contentKey(element: InlineElement, oldIds: ReadonlyMap<string, string>, inlines: ReadonlySet<string>): string {
  return JSON.stringify(element, (name, value: unknown) => {
    if (name === "id") return undefined;
    if (!POINTERS.has(name) || typeof value !== "string") return value;
    return inlines.has(value) ? "" : (oldIds.get(value) ?? value);
  });
}

type DataOfPlan = Pick<Plan, "sections" | "keyFigures">;

/**
 * The id that everything of `b` has among those of `a`: the old one for what has a counterpart, and for what is new its
 * own, or a fresh one where `a` uses that for something else. No two ids become one.
 */
export function idsInOldPlan(
  a: { plan: DataOfPlan; tree: PartTree },
  b: { plan: DataOfPlan; tree: PartTree },
  pairing: PlanPairing,
): Map<string, string> {
  const ids = new Map(pairing.oldIds);
  const used = new Set(ids.values());
  const same = (now: string, old: string): void => {
    if (ids.has(now) || used.has(old)) return;
    ids.set(now, old);
    used.add(old);
  };

  for (const figure of b.plan.keyFigures) {
    if (a.plan.keyFigures.some(({ id }) => id === figure.id)) same(figure.id, figure.id);
  }
  for (const figure of b.plan.keyFigures) {
    const old = a.plan.keyFigures.find(({ id, label }) => !used.has(id) && label !== "" && label === figure.label);
    if (old) same(figure.id, old.id);
  }

  const oldInlines = new Map<string, InlineElement>();
  for (const { text } of a.tree.parts.values()) for (const one of inlineElements(text ?? [])) oldInlines.set(one.id, one);
  const texts = [...b.tree.parts.values()].map(({ id, text }) => ({ id, inlines: inlineElements(text ?? []) }));
  const [inOldText, inNewText] = [new Set(oldInlines.keys()), new Set(texts.flatMap(({ inlines }) => inlines.map(({ id }) => id)))];
  for (const { inlines } of texts) {
    for (const { id, type } of inlines) if (oldInlines.get(id)?.type === type) same(id, id);
  }
  for (const { id, inlines } of texts) {
    const old = inlineElements(a.tree.parts.get(ids.get(id) ?? "")?.text ?? []).filter((one) => !used.has(one.id));
    const now = inlines.filter((one) => !ids.has(one.id));
    if (old.length === 0 || now.length === 0) continue;
    const keysA = old.map((one) => contentKey(one, new Map(), inOldText));
    const keysB = now.map((one) => contentKey(one, ids, inNewText));
    for (const { kind, a: inA, b: inB } of alignSequences(keysA, keysB)) {
      if (kind !== "kept") continue;
      for (let i = 0; i < inA.to - inA.from; i += 1) same(now[inB.from + i]?.id ?? "", old[inA.from + i]?.id ?? "");
    }
  }

  const [inOld, own] = [Array.from(idsIn([a.plan.sections, a.plan.keyFigures])), ownIds([a.plan.sections, a.plan.keyFigures])];
  const inNew = Array.from(idsIn([b.plan.sections, b.plan.keyFigures]));
  const taken = new Set([...inOld, ...inNew].map(({ id }) => id));
  for (const { id, points } of inNew) {
    if (!points && !ids.has(id)) same(id, own.has(id) || used.has(id) ? freshId(id, taken) : id);
  }
  // What points at something that is gone may go on pointing at it.
  for (const { id } of inNew) if (!ids.has(id)) same(id, used.has(id) ? freshId(id, taken) : id);
  return ids;
}
