import type { Block } from "../../../../../shared/plan/nodes/index.ts";
import type { Placed } from "../sent/pairReturned.ts";
import { isOwn, line, plainText, type Building } from "./building.ts";
import { kindOf, type LineKind } from "../file/kinds.ts";

/** A block to be: the items of the file that belong to it, and the block of the plan that it was, where it was one. */
export interface BlockDraft {
  as: Block["type"];
  block?: Block;
  lines: Placed[];
}

/** Blocks whose lines may be torn apart, and then are two. */
const DIVISIBLE: ReadonlySet<Block["type"]> = new Set(["list", "points", "factBox"]);
const SINGLE: ReadonlySet<Block["type"]> = new Set(["heading", "paragraph", "lead"]);

/** What a line that is new, or became something else, begins where it joins nothing. */
const BEGINS: Partial<Record<LineKind, Block["type"]>> = {
  heading: "heading",
  lead: "lead",
  quote: "quote",
  item: "list",
  point: "points",
  label: "points",
  boxTitle: "factBox",
  boxText: "factBox",
  goalNumber: "goal",
  goal: "goal",
  goalRecord: "goal",
  goalComment: "goal",
  goalCommentLabel: "goal",
};

/** Tells which of a section's items make up which block. */
export class Drafting {
  readonly drafts: BlockDraft[] = [];
  readonly #started: Map<string, BlockDraft>;
  readonly #building: Building;

  /** `started` holds the blocks begun in sections before. */
  constructor(building: Building, started: Map<string, BlockDraft>) {
    this.#building = building;
    this.#started = started;
  }

  add(placed: Placed, next: Placed | undefined): void {
    const block = placed.sent?.block === undefined ? undefined : this.#building.places.get(placed.sent.block)?.block;
    if (placed.sent && !block && placed.item.kind === "line" && kindOf(placed.item.look) === "spacer") return;
    if (block && isOwn(placed)) this.#own(placed, block, next);
    else this.#foreign(placed, next);
  }

  #begin(as: Block["type"], lines: Placed[], block?: Block): BlockDraft {
    const draft: BlockDraft = { as, lines, ...(block ? { block } : {}) };
    if (block) this.#started.set(block.id, draft);
    this.drafts.push(draft);
    return draft;
  }

  #own(placed: Placed, block: Block, next: Placed | undefined): void {
    const current = this.drafts.at(-1);
    const started = this.#started.get(block.id);
    if (SINGLE.has(block.type)) {
      this.#begin(block.type, [placed], started ? undefined : block);
    } else if (current?.block?.id === block.id) {
      current.lines.push(placed);
    } else if (this.#isWithin(current, block, next)) {
      current?.lines.push(placed);
    } else if (!started || DIVISIBLE.has(block.type)) {
      this.#begin(block.type, [placed], started ? undefined : block);
    } else started.lines.push(placed);
  }

  /** Whether an item of another list stands in the middle of this one. */
  #isWithin(current: BlockDraft | undefined, block: Block, next: Placed | undefined): boolean {
    return current?.as === block.type && DIVISIBLE.has(block.type) && current.block !== undefined && next?.sent?.block === current.block.id && isOwn(next);
  }

  #foreign(placed: Placed, next: Placed | undefined): void {
    const now = line(placed);
    if (!now) {
      const caption = this.drafts.at(-1);
      const first = caption?.as === "paragraph" && !caption.block ? caption.lines[0] : undefined;
      const captioned = first && line(first);
      if (first && captioned && kindOf(captioned.look) === "caption") this.drafts.pop();
      this.#begin("table", first && captioned && kindOf(captioned.look) === "caption" ? [first, placed] : [placed]);
      return;
    }
    const kind = kindOf(now.look);
    const current = this.drafts.at(-1);
    if (kind === "spacer" && plainText(placed).trim() === "") return;
    if (kind === "entry") this.#entry(placed);
    else if (kind === "figure" && now.runs.some((run) => run.kind === "object")) this.#newObject(placed);
    else if (current && this.#joins(kind, placed, current)) current.lines.push(placed);
    else if (kind === "caption" && next?.item.kind === "grid" && next.sent?.block !== undefined) {
      const block = this.#building.places.get(next.sent.block)?.block;
      if (block?.type === "table" && !this.#started.has(block.id) && block.caption.trim() === "") this.#begin("table", [placed], block);
      else this.#begin("paragraph", [placed]);
    } else this.#begin(BEGINS[kind] ?? "paragraph", [placed]);
  }

  #joins(kind: LineKind, placed: Placed, current: BlockDraft): boolean {
    const list = line(placed)?.look.list;
    switch (kind) {
      case "item": {
        const first = current.lines[0] ? line(current.lines[0])?.look.list : undefined;
        if (current.as === "factBox") return line(placed)?.look.style.startsWith("faktaboks") === true;
        return current.as === "list" && list !== undefined && (list.level > 0 || first?.ordered === list.ordered);
      }
      case "point":
        return current.as === "points";
      case "boxText":
        return current.as === "factBox";
      case "attribution":
        return current.as === "quote" && current.lines.length === 1;
      case "source":
        return (current.as === "table" || current.as === "chart" || current.as === "image") && !current.lines.some((each) => isSource(each));
      case "caption":
        return (current.as === "chart" || current.as === "image") && !current.lines.some((each) => isCaption(each));
      case "goal":
        return current.as === "goal" && current.block === undefined && !current.lines.some((each) => kindOfLine(each) === "goal");
      case "goalRecord":
      case "goalComment":
      case "goalCommentLabel":
        return current.as === "goal";
      default:
        return false;
    }
  }

  /** Word makes contents lists anew; a line that says what no heading does was written by somebody. */
  #entry(placed: Placed): void {
    const { reading, where } = this.#building;
    const text = bareEntry(plainText(placed));
    if (text === "" || reading.isSaid(text) || placed.sent) return;
    reading.report(`Linjen »${text}« i indholdsfortegnelsen i afsnittet »${where}« kan ikke føres tilbage, for den skrives af Planskriver. Ret overskriften selv.`);
  }

  #newObject(placed: Placed): void {
    const { reading, where } = this.#building;
    const kinds = line(placed)?.runs.flatMap((run) => (run.kind === "object" ? [run.what] : [])) ?? [];
    for (const what of kinds) reading.report(`${NEW_OBJECTS[what]} i afsnittet »${where}« kan ikke føres tilbage. Indsæt det selv i planen.`);
  }
}

export const NEW_OBJECTS = {
  picture: "Et nyt billede",
  chart: "Et nyt diagram",
  drawing: "En ny tegning eller et nyt tekstfelt",
  equation: "En ny formel",
  endnote: "En ny slutnote",
  embedded: "Et nyt indlejret objekt",
} as const;

/** What a line of a contents list says, without its number and its page. */
export function bareEntry(text: string): string {
  return text.replace(/\t\d*\s*$/, "").replace(/^\s*\d+(?:\.\d+)*\.?[\t ]/, "").replace(/^(?:Tabel|Figur)\s+\d+\.\s*/, "").trim();
}

function kindOfLine(placed: Placed): LineKind | undefined {
  const found = line(placed);
  return found && kindOf(found.look);
}

function isSource(placed: Placed): boolean {
  return kindOfLine(placed) === "source";
}

function isCaption(placed: Placed): boolean {
  return kindOfLine(placed) === "caption";
}
