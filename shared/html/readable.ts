import { captionLine, numberedCaption } from "../plan/captionLine.ts";
import type {
  Block,
  Chart,
  Flow,
  GeneratedKind,
  Goal,
  Image,
  Inline,
  List,
  Points,
  Section,
  Table,
  Title,
} from "../plan/nodes/index.ts";
import { creditLine } from "../plan/creditLine.ts";
import { derivedWords, type WordsOfPlan } from "../plan/derivedWords.ts";
import { goalHeading, goalRecord } from "../plan/goalRecord.ts";
import { isBlockWritten } from "../plan/isWritten.ts";
import { numberPlan, type Numbering } from "../plan/numbering.ts";
import {
  abbreviationsOverview,
  contents,
  figuresOverview,
  goalsOverview,
  pointsOverview,
  sourcesOverview,
  sourceUseWords,
  type ContentsEntry,
} from "../plan/overviews/index.ts";
import { pointMark } from "../plan/pointMark.ts";
import type { Plan } from "../plan/plan.ts";
import { sourceLine } from "../plan/sourceLine.ts";
import { spellOut, spellOutNode } from "../plan/spellOut.ts";
import { goalsTable, listingTable, pointsTable } from "./readOverview.ts";
import { hasWords, type PlanElement, isText } from "../plan/tree.ts";

/** A level of a list in running text; `words` are in normal form and hold nothing derived. */
export interface ReadableItem {
  words: Inline[];
  nested: ReadableList | undefined;
}

export interface ReadableList {
  kind: "list";
  ordered: boolean;
  /** The first item's number. */
  start: number;
  items: ReadableItem[];
}

/** What any program can show of a plan: its blocks, reduced to the kinds that HTML and plain text have. */
export type Readable =
  | { kind: "heading"; level: 1 | 2 | 3 | 4; words: Inline[] }
  | { kind: "text"; as: "paragraph" | "lead" | "label" | "caption" | "source"; words: Inline[] }
  /** A point with a number that no list counts, such as "2.3". */
  | { kind: "numbered"; mark: string; words: Inline[] }
  | ReadableList
  | { kind: "quote"; words: Inline[]; attribution: string }
  | { kind: "box"; title: string; content: Readable[] }
  | { kind: "table"; table: Table }
  | { kind: "pageBreak" };

/** The plan that something is copied from: what numbers and other derived words follow from, and its look. */
export type CopiedPlan = WordsOfPlan & Pick<Plan, "theme" | "abbreviations">;

interface Reading {
  plan: CopiedPlan;
  numbering: Numbering;
}

const plain = (text: string): Inline[] => [{ text }];

function line(as: "paragraph" | "lead" | "label" | "caption" | "source", words: Inline[]): Readable[] {
  return hasWords(words) ? [{ kind: "text", as, words }] : [];
}

/** An item without words of its own gives way to those under it; one cut off above may have none at all. */
function readItems(list: List): ReadableItem[] {
  return list.children.flatMap((item): ReadableItem[] => {
    const parts: readonly Flow[] = item.children;
    const words = parts.flatMap((part) => (part.type === "paragraph" ? part.children : []));
    const nested = parts.flatMap((part) => (part.type === "list" ? readList(part) : []))[0];
    if (words.length === 0 || !hasWords(words)) return nested?.items ?? [];
    return [{ words, nested }];
  });
}

function readList(list: List): ReadableList[] {
  const items = readItems(list);
  return items.length === 0 ? [] : [{ kind: "list", ordered: list.ordered, start: 1, items }];
}

function readPoints({ label, children }: Points, { numbering }: Reading): Readable[] {
  const points = children.filter((point) => hasWords(point.children));
  const numbers = points.map(({ id }) => numbering.points.get(id) ?? "1");
  const [first = "1"] = numbers;
  const counted = numbers.every((number, index) => Number(number) === Number(first) + index && !number.includes("."));
  const items = points.map((point): ReadableItem => ({ words: point.children, nested: undefined }));
  if (points.length === 0) return line("label", plain(label));
  if (counted) return [...line("label", plain(label)), { kind: "list", ordered: true, start: Number(first), items }];
  return [
    ...line("label", plain(label)),
    ...items.map(({ words }, index): Readable => ({ kind: "numbered", mark: pointMark(numbers[index] ?? ""), words })),
  ];
}

/** Its caption, what it shows in words, and its source or maker. */
function readFigure(figure: Chart | Image, { numbering }: Reading): Readable[] {
  const alt = figure.type === "image" && figure.decorative ? "" : figure.alt;
  const below = figure.type === "chart" ? sourceLine(figure.source) : creditLine(figure.credit);
  return [
    ...line("caption", plain(captionLine("Figur", figure, numbering))),
    ...line("paragraph", plain(alt)),
    ...line("source", plain(below)),
  ];
}

export function readFlow(flow: readonly Flow[]): Readable[] {
  return flow.flatMap((block): Readable[] => (block.type === "list" ? readList(block) : line("paragraph", block.children)));
}

function readBlock(block: Title | Block, reading: Reading): Readable[] {
  switch (block.type) {
    case "title":
      return hasWords(block.children) ? [{ kind: "heading", level: 1, words: withoutBlankLines(block.children) }] : [];
    case "heading":
      return hasWords(block.children) ? [{ kind: "heading", level: block.level, words: withoutBlankLines(block.children) }] : [];
    case "paragraph":
    case "lead":
      return line(block.type, block.children);
    case "list":
      return readList(block);
    case "points":
      return readPoints(block, reading);
    case "goal":
      return readGoal(block, reading);
    case "quote":
      if (!hasWords(block.children)) return line("paragraph", plain(block.attribution));
      return [{ kind: "quote", words: block.children, attribution: block.attribution }];
    case "factBox": {
      const content = readFlow(block.children);
      return content.length === 0 && block.title.trim() === "" ? [] : [{ kind: "box", title: block.title, content }];
    }
    case "table":
      return [
        ...line("caption", plain(captionLine("Tabel", block, reading.numbering))),
        { kind: "table", table: block },
        ...line("source", plain(sourceLine(block.source))),
      ];
    case "chart":
    case "image":
      return readFigure(block, reading);
    case "generated":
      return readGenerated(block.what, reading.plan);
    case "pageBreak":
      return [{ kind: "pageBreak" }];
    case "guidance":
      return [];
  }
}

/** A blank line within a heading would make two of it wherever it is pasted. */
function withoutBlankLines(words: readonly Inline[]): Inline[] {
  let broken = true;
  return words.map((node) => {
    if (!isText(node)) {
      broken = false;
      return node;
    }
    const text = node.text.replaceAll(/\s*\n\s*/g, "\n").replace(/^\n/, broken ? "" : "\n");
    if (text.trim() !== "") broken = text.endsWith("\n");
    return { ...node, text };
  });
}

/** A level 1 title with the headings under it, as the contents list has them. */
function contentsItems(entries: readonly ContentsEntry[]): ReadableItem[] {
  const items: ReadableItem[] = [];
  for (const { level, text } of entries) {
    const above = items.at(-1);
    const item: ReadableItem = { words: plain(text), nested: undefined };
    if (level === 1 || !above) items.push(item);
    else (above.nested ??= { kind: "list", ordered: false, start: 1, items: [] }).items.push(item);
  }
  return items;
}

function listing(head: readonly string[], rows: readonly (readonly string[])[]): Readable[] {
  return rows.length === 0 ? [] : [{ kind: "table", table: listingTable(head, rows) }];
}

function readGenerated(what: GeneratedKind, plan: CopiedPlan): Readable[] {
  const spelled = spellOut(plan);
  switch (what) {
    case "contents": {
      const items = contentsItems(contents(spelled));
      return items.length === 0 ? [] : [{ kind: "list", ordered: false, start: 1, items }];
    }
    case "pointsOverview": {
      const overview = pointsOverview(spelled);
      return overview.rows.length === 0 ? [] : [{ kind: "table", table: pointsTable(overview) }];
    }
    case "goalsOverview": {
      const overview = goalsOverview(spelled);
      return overview.areas.length === 0 ? [] : [{ kind: "table", table: goalsTable(overview) }];
    }
    case "figures": {
      const items = figuresOverview(spelled).map((entry): ReadableItem => ({ words: plain(numberedCaption(entry)), nested: undefined }));
      return items.length === 0 ? [] : [{ kind: "list", ordered: false, start: 1, items }];
    }
    case "sources":
      return listing(["Kilde", "Bruges ved"], sourcesOverview(spelled).map((entry) => [entry.source, sourceUseWords(entry)]));
    case "abbreviations":
      return listing(["Forkortelse", "Betydning"], abbreviationsOverview(spelled).map(({ short, meaning }) => [short, meaning]));
  }
}

/** Its number and kind, its statement, and a list of what else it says. */
function readGoal(goal: Goal, { plan, numbering }: Reading): Readable[] {
  if (!isBlockWritten(goal)) return [];
  const items = goalRecord(goal, plan).map(({ label, text }): ReadableItem => ({ words: plain(`${label}: ${text.trim()}`), nested: undefined }));
  return [
    {
      kind: "box",
      title: goalHeading(goal, numbering.goals.get(goal.id) ?? 1),
      content: [
        ...line("paragraph", goal.children),
        ...(items.length > 0 ? [{ kind: "list" as const, ordered: false, start: 1, items }] : []),
      ],
    },
  ];
}

/** A section's title carries its number, which is not in its words. */
function readSection(section: Section, reading: Reading): Readable[] {
  const blocks: readonly (Title | Block)[] = section.children;
  const number = reading.numbering.focusAreas.get(section.id);
  return blocks.flatMap((block): Readable[] => {
    if (block.type !== "title" || number === undefined) return readBlock(block, reading);
    return [{ kind: "heading", level: 1, words: [{ text: `${number}. ` }, ...block.children] }];
  });
}

/** What was copied of a plan: sections, whole or cut off at either end, or blocks of one. */
export type CopiedContent = readonly (Section | Title | Block)[];

/**
 * `content` as any program can show it. Guidance and empty lines are left out; numbers and everything else that follows
 * from the rest of the plan are spelled out.
 */
export function readContent(content: CopiedContent, plan: CopiedPlan): Readable[] {
  const words = derivedWords(plan);
  const reading = { plan, numbering: numberPlan(plan) };
  return content.flatMap((node) => {
    const spelled: Section | Title | Block = spellOutNode<PlanElement>(node, words) as typeof node;
    return spelled.type === "section" ? readSection(spelled, reading) : readBlock(spelled, reading);
  });
}
