import type { HeadingLevel, Inline } from "../../../../shared/plan/nodes/index.ts";
import { isAll, lineText } from "../inlines.ts";
import { paragraphOf, PSEUDO_DEPTH, type SourceBlock, type SourceHeading } from "../source.ts";
import { titleKey } from "./contents.ts";
import { isSentence, type Listed } from "./headings.ts";

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

function mode(depths: readonly number[]): number | undefined {
  const counts = new Map<number, number>();
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || a - b);
  return best && best[1] >= 2 ? best[0] : undefined;
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

/**
 * How deep chapters reach: as deep as the headings that own points or the parts that recur, since those are what a plan
 * repeats for each of its chapters; and at least to the first depth with more than one heading.
 */
function chapterDepth(placed: readonly Placed[], blocks: readonly SourceBlock[], labelDepths: ReadonlyMap<SourceBlock, number>): number {
  const single = placed.filter(({ recurs }) => !recurs);
  const depths = single.map(({ heading }) => heading.depth).sort((a, b) => a - b);
  const base = depths.find((depth, index) => depths[index + 1] === depth) ?? depths[0] ?? 1;

  const real = single.filter(({ heading }) => heading.depth < PSEUDO_DEPTH);
  const possible = real.length > 1 ? real : single;
  const byKey = Map.groupBy(
    placed.filter(({ recurs }) => recurs),
    ({ key }) => key,
  );
  const recurringOwners = [...byKey.values()].flatMap((group) => {
    const [first] = group;
    const even = group.every(({ heading }) => heading.depth === first?.heading.depth && heading.depth < PSEUDO_DEPTH);
    return group.map(({ index, heading }) => owner(possible, index, even ? heading.depth : undefined));
  });
  const pointsOwners = blocks.flatMap((block, index) => {
    if (block.type !== "ready" || block.block.type !== "points") return [];
    return [owner(possible, index, labelDepths.get(block))];
  });
  const owners = [...new Set([...recurringOwners, ...pointsOwners])];
  const patterned = mode(owners.flatMap((each) => (each ? [each.heading.depth] : [])));
  return Math.max(base, patterned ?? base);
}

/** The headings that open chapters; where OCR set a few listed ones deeper than the rest, those too. */
function findOpenings(placed: readonly Placed[], depth: number, listed: Listed): Set<SourceHeading> {
  const single = placed.filter(({ recurs }) => !recurs);
  const openings = single.filter(({ heading }) => heading.depth <= depth);
  const known = single.filter(({ key }) => listed.chapters.has(key));
  const deeper = known.filter(({ heading }) => heading.depth > depth);
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

/** Divides a document into chapters. `labelDepths` tells how deep the headings stood that became labels of points. */
export function divideIntoChapters(
  blocks: readonly SourceBlock[],
  listed: Listed,
  labelDepths: ReadonlyMap<SourceBlock, number>,
): Chapter[] {
  const placed = placeHeadings(blocks, listed);
  const depth = chapterDepth(placed, blocks, labelDepths);
  const openings = findOpenings(placed, depth, listed);
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
      const level = levelOf(stack, recurring.has(block) ? depth + 1 : Math.max(block.depth, depth + 1));
      chapter.blocks.push({ type: "levelled", level, inlines: block.inlines });
    } else {
      chapter.blocks.push(block);
    }
  });
  return [...chapters, chapter].map(withFrontLines).filter(({ title, blocks: inside }) => title !== undefined || inside.length > 0);
}
