import { createParagraph, createSection, type Block, type Section } from "../../../../../shared/plan/nodes/index.ts";
import { normalisePlan } from "../../../../../shared/plan/normalise.ts";
import { periodSchema, type Period } from "../../../../../shared/plan/period.ts";
import { createPlan, type Plan } from "../../../../../shared/plan/plan.ts";
import { hasWords, inlineText } from "../../../../../shared/plan/tree.ts";
import { readMark, type MarkData } from "../../../exchange/markdownMarks.ts";
import { findPeriod } from "../../understand/properties.ts";
import { openMarkdown } from "../readMarkdown.ts";
import { Cursor } from "./cursor.ts";
import { readBlock } from "./readBlock.ts";
import { withoutLeading } from "./words.ts";

/** "Lindholm Kommune, 2027-2028", or the years alone. */
const FRONT = /^(?:(.*), )?(\d{4})(?:-(\d{4}))?$/s;

function takeFront(cursor: Cursor): { municipality: string; period: Period } | undefined {
  return cursor.attempt(() => {
    const [, municipality = "", from, to = from] = FRONT.exec(cursor.takeLine() ?? "") ?? [];
    const period = periodSchema.safeParse({ from: Number(from), to: Number(to) });
    return period.success ? { municipality, period: period.data } : undefined;
  });
}

/** The next section, whose title may be missing; undefined where there is nothing left. */
function takeSection(cursor: Cursor, plan: MarkData<"plan">): Section | undefined {
  if (cursor.isAtEnd) return undefined;
  const kind = cursor.attempt(() => {
    const mark = cursor.takeMark();
    return mark?.kind === "section" ? mark.data.kind : undefined;
  }) ?? "prose";
  const heading = isTitle(cursor) ? cursor.take("heading") : undefined;
  const words = heading ? cursor.inlines(heading) : [];
  const title = kind === "focusArea" && plan.focusAreas.numbered ? withoutLeading(words, /^\d+\. /) : words;
  const blocks: Block[] = [];
  while (!cursor.isAtEnd && !isTitle(cursor) && !startsSection(cursor)) blocks.push(...readBlock(cursor, plan));
  const [first = createParagraph(), ...others] = blocks;
  const section = createSection(kind, "", [first, ...others]);
  const [own, ...rest] = section.children;
  return { ...section, children: [{ ...own, children: title.length > 0 ? title : own.children }, ...rest] };
}

function isTitle(cursor: Cursor): boolean {
  const node = cursor.peek();
  return node?.type === "heading" && node.depth <= 2;
}

function startsSection(cursor: Cursor): boolean {
  const node = cursor.peek();
  return node?.type === "html" && readMark(node.value)?.kind === "section";
}

/**
 * The plan that Markdown written by `writeMarkdown` was made of, also after somebody has worked on it: what no longer
 * fits its mark is read as what it is. Undefined for any other Markdown, and for what is nested beyond all bounds.
 * Key figures and references have become words, and what lives beside the text is not in the file.
 */
export function readOwnMarkdown(markdown: string, fileName: string): Plan | undefined {
  try {
    return read(markdown, fileName);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function read(markdown: string, fileName: string): Plan | undefined {
  const text = markdown.replace(/^\uFEFF/, "");
  if (readMark(text.split("\n", 1)[0] ?? "")?.kind !== "plan") return undefined;
  const cursor = new Cursor(openMarkdown(text, Number.POSITIVE_INFINITY));
  const mark = cursor.takeMark();
  if (mark?.kind !== "plan") return undefined;
  const heading = cursor.attempt(() => {
    const node = cursor.take("heading");
    return node?.depth === 1 ? node : undefined;
  });
  const title = heading ? inlineText(cursor.inlines(heading)) : "";
  const front = takeFront(cursor);
  const sections: Section[] = [];
  for (let next = takeSection(cursor, mark.data); next; next = takeSection(cursor, mark.data)) sections.push(next);
  const written = sections.filter(({ children: [own, ...blocks] }) => hasWords(own.children) || !isLoneGap(blocks));
  return normalisePlan(
    createPlan({
      title,
      municipality: front?.municipality ?? "",
      period: front?.period ?? findPeriod(title, fileName, ""),
      template: null,
      focusAreas: mark.data.focusAreas,
      houseStyle: mark.data.houseStyle,
      sections: written.length > 0 ? written : [createSection("prose", "", [createParagraph()])],
    }),
  );
}

/** Definitions of footnotes stand at the end of the file and leave nothing of their own. */
function isLoneGap([only, ...others]: readonly Block[]): boolean {
  return others.length === 0 && only?.type === "paragraph" && !hasWords(only.children);
}
