import type { HeadingLevel, Inline } from "../../../../shared/plan/nodes/index.ts";
import { isAll, lineText } from "../inlines.ts";
import { paragraphOf, PSEUDO_DEPTH, type SourceBlock, type SourceHeading } from "../source.ts";
import { titleKey } from "./contents.ts";
import { isSentence, mostFrequent, type Listed } from "./headings.ts";

/** A chapter as the plan will have it: one title, an optional lead, and headings that no longer jump. */
export interface Chapter {
  /** Undefined for what stands before the first chapter. */
  title: Inline[] | undefined;
  lead: Inline[] | undefined;
  blocks: (Exclude<SourceBlock, SourceHeading> | LevelledHeading)[];
}

export interface LevelledHeading {
  type: "levelled";
  level: HeadingLevel;
  inlines: Inline[];
}

const FEWEST_LEAD_WORDS = 6;

/** What stands straight under a heading and says in one breath what the chapter is after. */
function isLead(block: SourceBlock | undefined, before: SourceBlock | undefined, listed: Listed): boolean {
  if (before?.type !== "heading" || (block?.type !== "heading" && block?.type !== "paragraph")) return false;
  const text = lineText(block.inlines);
  if (listed.chapters.has(titleKey(text))) return false;
  if (block.type === "heading") return isSentence(block) && !isSentence(before);
  return isAll("bold", block.inlines) && text.split(" ").length >= FEWEST_LEAD_WORDS && !text.endsWith(":");
}

/** A heading with what decides its place. */
interface Placed {
  heading: SourceHeading;
  index: number;
  key: string;
  /** Stands under several chapters ("Strategi"), so it is a part of each, however deep the file has it. */
  recurs: boolean;
}

function placeHeadings(blocks: readonly SourceBlock[], listed: Listed): Placed[] {
  const placed = blocks.flatMap((heading, index): Placed[] => {
    if (heading.type !== "heading" || isLead(heading, blocks[index - 1], listed)) return [];
    return [{ heading, index, key: titleKey(lineText(heading.inlines)), recurs: false }];
  });
  const counts = new Map<string, number>();
  for (const { key } of placed) counts.set(key, (counts.get(key) ?? 0) + 1);
  const recurring = placed.map((each) => ({
    ...each,
    recurs: each.key !== "" && !listed.chapters.has(each.key) && ((counts.get(each.key) ?? 0) > 1 || listed.parts.has(each.key)),
  }));
  return recurring.every(({ recurs }) => recurs) ? placed : recurring;
}

/** The heading that `index` stands under; `depth` is how deep it stands itself, where that can be trusted. */
function owner(single: readonly Placed[], index: number, depth = Infinity): Placed | undefined {
  return single.findLast((each) => each.index < index && each.heading.depth < depth);
}

/** The first depth with more than one heading: as deep as chapters reach in a document that is well formed. */
function baseDepth(single: readonly Placed[]): number {
  const depths = single.map(({ heading }) => heading.depth).sort((a, b) => a - b);
  return depths.find((depth, index) => depths[index + 1] === depth) ?? depths[0] ?? 1;
}

/** The headings that own points or the parts that recur: what a plan repeats for each of its chapters. */
function findOwners(placed: readonly Placed[], blocks: readonly SourceBlock[], labelDepths: ReadonlyMap<SourceBlock, number>): Placed[] {
  const single = placed.filter(({ recurs }) => !recurs);
  const real = single.filter(({ heading }) => heading.depth < PSEUDO_DEPTH);
  const possible = real.length > 1 ? real : single;
  const byKey = Map.groupBy(
    placed.filter(({ recurs }) => recurs),
    ({ key }) => key,
  );
  const ofRecurring = [...byKey.values()].flatMap((group) => {
    const [first] = group;
    const even = group.every(({ heading }) => heading.depth === first?.heading.depth && heading.depth < PSEUDO_DEPTH);
    return group.map(({ index, heading }) => owner(possible, index, even ? heading.depth : undefined));
  });
  const ofPoints = blocks.flatMap((block, index) => {
    if (block.type !== "ready" || block.block.type !== "points") return [];
    return [owner(possible, index, labelDepths.get(block))];
  });
  return [...new Set([...ofRecurring, ...ofPoints])].filter((each) => each !== undefined);
}

/** Runs of headings from one of the base depth to the next. */
function groups(single: readonly Placed[], base: number): Placed[][] {
  const found: Placed[][] = [[]];
  for (const each of single) {
    if (each.heading.depth <= base) found.push([]);
    found.at(-1)?.push(each);
  }
  return found;
}

/**
 * The headings that open chapters: those of the base depth, and where two or more deeper ones of the same depth own what
 * a plan repeats for each chapter, those and their siblings. A few that the contents list names and OCR set deeper than
 * the rest come along.
 */
function findOpenings(placed: readonly Placed[], owners: readonly Placed[], listed: Listed): Set<SourceHeading> {
  const single = placed.filter(({ recurs }) => !recurs);
  const base = baseDepth(single);
  const usual = mostFrequent(owners.map(({ heading }) => heading.depth));
  const isPattern = owners.filter(({ heading }) => heading.depth === usual).length > 1;
  const reach = usual !== undefined && isPattern ? Math.max(base, usual) : base;
  const openings = groups(single, base).flatMap((group) => {
    const depth = group.some((each) => each.heading.depth === reach && owners.includes(each)) ? reach : base;
    return group.filter(({ heading }) => heading.depth <= depth);
  });
  const known = single.filter(({ key }) => listed.chapters.has(key));
  const deeper = known.filter((each) => !openings.includes(each));
  const few = deeper.length * 3 <= known.length ? deeper : [];
  return new Set([...openings, ...few].map(({ heading }) => heading));
}

function levelOf(stack: number[], depth: number): HeadingLevel {
  while (stack.length > 0 && (stack.at(-1) ?? 0) >= depth) stack.pop();
  stack.push(depth);
  return stack.length >= 3 ? 4 : stack.length === 2 ? 3 : 2;
}

/** Before the first chapter, a heading that nothing stands under is a line of the front page. */
function withFrontLines(chapter: Chapter): Chapter {
  if (chapter.title) return chapter;
  const blocks = chapter.blocks.map((block, index) => {
    const next = chapter.blocks[index + 1];
    return block.type === "levelled" && (!next || next.type === "levelled") ? paragraphOf(block.inlines) : block;
  });
  return { ...chapter, blocks };
}

function hasSomething({ title, blocks }: Chapter): boolean {
  return title !== undefined || blocks.some(({ type }) => type !== "rule");
}

/** Divides a document into chapters. `labelDepths` tells how deep the headings stood that became labels of points. */
export function divideIntoChapters(
  blocks: readonly SourceBlock[],
  listed: Listed,
  labelDepths: ReadonlyMap<SourceBlock, number>,
): Chapter[] {
  const placed = placeHeadings(blocks, listed);
  const openings = findOpenings(placed, findOwners(placed, blocks, labelDepths), listed);
  const deepest = Math.max(0, ...[...openings].map(({ depth }) => depth));
  const recurring = new Set(placed.filter(({ recurs }) => recurs).map(({ heading }) => heading));

  const chapters: Chapter[] = [];
  let chapter: Chapter = { title: undefined, lead: undefined, blocks: [] };
  let stack: number[] = [];
  blocks.forEach((block, index) => {
    const before = blocks[index - 1];
    if (block.type === "heading" && openings.has(block)) {
      chapters.push(chapter);
      chapter = { title: block.inlines, lead: undefined, blocks: [] };
      stack = [];
    } else if (isLead(block, before, listed) && before?.type === "heading" && openings.has(before)) {
      chapter.lead = "inlines" in block ? block.inlines : undefined;
    } else if (block.type === "heading" && isLead(block, before, listed)) {
      chapter.blocks.push(paragraphOf(block.inlines));
    } else if (block.type === "heading") {
      const level = levelOf(stack, recurring.has(block) ? deepest + 1 : Math.max(block.depth, deepest + 1));
      chapter.blocks.push({ type: "levelled", level, inlines: block.inlines });
    } else {
      chapter.blocks.push(block);
    }
  });
  return [...chapters, chapter].map(withFrontLines).filter(hasSomething);
}
