import type { Block, PageBreak, Section } from "../../../../../shared/plan/nodes/index.ts";
import { sectionBlocks } from "../../../../../shared/plan/tree.ts";
import { gridText, lineText, OBJECT, type Item } from "../file/settled.ts";
import type { Placed } from "../sent/pairReturned.ts";
import type { Building } from "./building.ts";
import { quoteOf } from "./ownTexts.ts";

function isBlank(item: Item): boolean {
  return item.kind === "line" && lineText(item).trim() === "";
}

/** Whether each item begins a page, by its key; "style" where that is a matter of its style. Programs write breaks in more than one way. */
function pageStarts(items: readonly Item[]): ReadonlyMap<string, boolean | "style"> {
  const starts = new Map<string, boolean | "style">();
  let isPending = false;
  for (const item of items) {
    const first = item.kind === "line" ? item : item.rows[0]?.cells[0]?.lines[0];
    const begins: boolean = isPending || first?.breaks.before === true;
    const endsPage = item.kind === "line" && (item.breaks.after || item.endsPages);
    if (isBlank(item)) {
      isPending = begins || endsPage;
      continue;
    }
    starts.set(item.key, begins || (first?.look.onNewPage === "style" ? "style" : false));
    isPending = endsPage;
  }
  return starts;
}

function withBlocks(section: Section, blocks: readonly Block[]): Section {
  const [first, ...rest] = blocks;
  return first ? { ...section, children: [section.children[0], first, ...rest] } : section;
}

function quote({ item }: Placed): string {
  return quoteOf((item.kind === "line" ? lineText(item) : gridText(item)).replaceAll(OBJECT, " "));
}

/** A place between two blocks: before the one at `block` of a section, or after its last. */
interface Gap {
  section: number;
  block: number;
}

/** Where in `sections` a page would have to be broken for `placed` to begin one; undefined where it is within a block. */
function gapBefore(placed: Placed, sections: readonly Section[], begun: ReadonlySet<Placed>, { reading }: Building): Gap | undefined {
  const { item, sent } = placed;
  const fresh = reading.ids.byPlace().get(item.key) ?? [];
  const chapter = sections.findIndex(({ id, children }) => (sent?.isTitle === true && id === sent.section) || (!sent && fresh.includes(id)) || fresh.includes(children[0].id));
  const before = sections[chapter - 1];
  if (chapter !== -1) return before && { section: chapter - 1, block: sectionBlocks(before).length };
  if (sent && !begun.has(placed)) return undefined;
  for (const [section, each] of sections.entries()) {
    const block = sectionBlocks(each).findIndex(({ id }) => id === sent?.block || fresh.includes(id));
    if (block !== -1) return { section, block };
  }
  return undefined;
}

/** The first item that came back of each block. */
function firstOfBlocks(placed: readonly Placed[]): ReadonlySet<Placed> {
  const seen = new Set<string>();
  return new Set(
    placed.filter(({ item, sent }) => {
      const block = sent?.isTitle ? undefined : sent?.block;
      if (block === undefined || isBlank(item) || seen.has(block)) return false;
      seen.add(block);
      return true;
    }),
  );
}

/** `sections` with the page breaks that were put in and taken out between the sent file's items and the returned one's. */
export function carryPageBreaks(sections: readonly Section[], body: readonly Placed[], [sentItems, nowItems]: readonly [readonly Item[], readonly Item[]], building: Building): Section[] {
  const { reading } = building;
  const [before, after] = [pageStarts(sentItems), pageStarts(nowItems)];
  const started = ({ sent }: Placed): boolean | "style" => (sent ? (before.get(sent.item.key) ?? false) : false);
  const starts = ({ item }: Placed): boolean | "style" => after.get(item.key) ?? false;
  const returned = new Set(body.flatMap(({ sent }) => sent?.item.key ?? []));
  const written = sentItems.filter((item) => !isBlank(item));
  const placed = body.filter(({ item }) => !isBlank(item));
  const begun = firstOfBlocks(body);
  const carried = [...sections];
  /** What began the page is gone, and this has come up in its place: the plan's own break stays before it. */
  const tookOver = ({ sent }: Placed): boolean => {
    const above = sent ? written.slice(0, written.indexOf(sent.item)) : [];
    const gone = above.slice(above.findLastIndex(({ key }) => returned.has(key)) + 1);
    return gone.some(({ key }) => before.get(key) === true);
  };
  /** What was moved begins a page where the plan says so, which is no edit. */
  const isBehindSame = ({ sent }: Placed, above: Placed): boolean => sent !== undefined && above.sent !== undefined && written[written.indexOf(sent.item) - 1] === above.sent.item;
  for (const [index, each] of placed.entries()) {
    // What comes first after the front page begins a page in any case.
    const above = placed[index - 1];
    const [was, is] = [started(each), starts(each)];
    if (!above || was === is || was === "style" || is === "style") continue;
    const gap = gapBefore(each, carried, begun, building);
    const section = gap && carried[gap.section];
    const blocks = section ? sectionBlocks(section) : [];
    const own = gap && blocks[gap.block - 1];
    if (is) {
      const below = placed[index + 1];
      const gaveWay = !each.sent && below?.sent !== undefined && started(below) === true && starts(below) === false;
      if (tookOver(each) || gaveWay || own?.type === "pageBreak") continue;
      const fresh: PageBreak = { type: "pageBreak", id: reading.ids.of(`break ${each.item.key}`), children: [{ text: "" }] };
      if (gap && section) carried[gap.section] = withBlocks(section, blocks.toSpliced(gap.block, 0, fresh));
      else reading.report(`Sideskiftet før »${quote(each)}« kan ikke føres tilbage, for planen kan kun skifte side mellem to afsnit.`);
    } else if ((!above.sent && starts(above) === true) || (own?.type !== "pageBreak" && !isBehindSame(each, above))) {
      continue;
    } else if (gap && section && own?.type === "pageBreak" && blocks.length > 1) {
      carried[gap.section] = withBlocks(section, blocks.toSpliced(gap.block - 1, 1));
    } else reading.report(`Sideskiftet før »${quote(each)}« er taget ud i Word-filen. Det kan ikke føres tilbage, for planen begynder selv på en ny side der.`);
  }
  return carried;
}
