import { createParagraph, type Block, type Section } from "../../../../../shared/plan/nodes/index.ts";
import { hasWords, sectionBlocks, sectionTitle } from "../../../../../shared/plan/tree.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { newInlines } from "../text/reword.ts";
import { buildBlock } from "./blocks.ts";
import { freeId, isOwn, line, plainText, reworded, type Building } from "./building.ts";
import { Drafting, type BlockDraft } from "./drafts.ts";
import { withHidden } from "./hidden.ts";
import { kindOf } from "../file/kinds.ts";

/** A section to be: its title's line where it has one, and all that follows it. */
interface SectionDraft {
  section?: Section;
  title?: Placed;
  items: Placed[];
}

function sectionOf(placed: Placed, building: Building): Section | undefined {
  return placed.sent?.section === undefined ? undefined : building.places.get(placed.sent.section)?.section;
}

/** A paragraph in the style of a chapter's heading begins a section; so does the first of one that has no title to show. */
function draftSections(placed: readonly Placed[], building: Building): SectionDraft[] {
  const drafts: SectionDraft[] = [];
  const titled = new Set(placed.flatMap((each) => (each.sent?.isTitle && isOwn(each) ? [each.sent.section] : [])));
  const started = new Set<string>();
  for (const each of placed) {
    const section = sectionOf(each, building);
    const now = line(each);
    if (each.sent?.isTitle && isOwn(each) && section) {
      drafts.push({ section, title: each, items: [] });
      started.add(section.id);
    } else if (now && kindOf(now.look) === "title" && !(each.sent && isOwn(each))) {
      drafts.push({ title: each, items: [] });
    } else if (section && !titled.has(section.id) && !started.has(section.id)) {
      drafts.push({ section, items: [each] });
      started.add(section.id);
    } else {
      const current = drafts.at(-1);
      if (current) current.items.push(each);
      else drafts.push({ items: [each] });
    }
  }
  return drafts;
}

function titleOf({ section, title }: SectionDraft, sectionId: string, building: Building): Section["children"][0] {
  const now = title && line(title);
  if (section?.id === sectionId) {
    const own = section.children[0];
    const wasWritten = building.read.sections.some(({ id, children }) => id === section.id && hasWords(children[0].children));
    building.used.add(own.id);
    if (now && title) return { ...own, children: reworded(own.children, title, building) };
    return wasWritten ? { ...own, children: [{ text: "" }] } : own;
  }
  const key = now?.key ?? sectionId;
  return { type: "title", id: building.reading.ids.of(`title ${key}`), children: now ? newInlines({ key, runs: now.runs }, building.reading) : [{ text: "" }] };
}

/** What no file shows: it stays where it is. */
function isHidden(block: Block, building: Building): boolean {
  return building.sentOf(block.id).length === 0;
}

function blocksOf(drafting: Drafting, building: Building): Block[] {
  return drafting.drafts.flatMap((draft) => buildBlock(draft, building) ?? []);
}

function kindFor(title: Placed | undefined, { plan }: Building): Section["kind"] {
  const style = title && line(title)?.look;
  void plan;
  return style && style.list ? "focusArea" : "prose";
}

/** The plan's sections as they came back in `placed`, the front page left out. */
export function buildSections(placed: readonly Placed[], building: Building): Section[] {
  const drafts = draftSections(placed, building);
  const started = new Map<string, BlockDraft>();
  const drafted = drafts.map((draft) => {
    const drafting = new Drafting(building, started);
    building.where = draft.title ? plainText(draft.title) : draft.section ? sectionTitle(draft.section) : "";
    for (const [index, each] of draft.items.entries()) drafting.add(each, draft.items[index + 1]);
    return { draft, drafting };
  });
  const visible = drafted.map(({ draft, drafting }): Section => {
    const { section } = draft;
    building.where = draft.title ? plainText(draft.title) : section ? sectionTitle(section) : "";
    const id = freeId(section?.id, `section ${draft.title?.item.key ?? draft.items[0]?.item.key ?? ""}`, building);
    const title = titleOf(draft, id, building);
    const own = section?.id === id ? sectionBlocks(section) : [];
    const blocks = withHidden(own, blocksOf(drafting, building), (block) => isHidden(block, building) && !building.used.has(block.id));
    const [first = { ...createParagraph(), id: building.reading.ids.of(`empty ${id}`) }, ...rest] = blocks;
    const shell = section?.id === id ? section : { type: "section" as const, kind: kindFor(draft.title, building) };
    return { ...shell, id, children: [title, first, ...rest] };
  });
  const written = new Set(building.read.sections.map((section) => section.id));
  const sections = withHidden(building.plan.sections, visible, ({ id }) => !written.has(id));
  return sections.length > 0 ? sections : building.plan.sections.slice(0, 1).map((section) => ({ ...section, children: [{ ...section.children[0], children: [{ text: "" }] }, { ...createParagraph(), id: building.reading.ids.of("empty") }] }));
}

