import {
  createHeading,
  createLead,
  createParagraph,
  createTitle,
  type Block,
  type Inline,
  type List,
  type ListItem,
  type Section,
  type SectionKind,
} from "../../../../shared/plan/nodes/index.ts";
import { createId } from "../../../../shared/plan/ids.ts";
import { isBlank, lineText, mapTexts, sameMarksAs, tidyInlines, without } from "../inlines.ts";
import { mapInlines } from "../mapInlines.ts";
import { HARD_BREAK } from "../source.ts";
import type { Chapter } from "./chapters.ts";
import { asSentence, type WordForms } from "./sentenceCase.ts";

/** Front matter is a few short lines; longer text before the first chapter is an introduction. */
const LONGEST_FRONT_LINE = 80;

/** A title or heading stands on one line, whatever lines its file had it on. */
function headingInlines(inlines: readonly Inline[], forms: WordForms): Inline[] {
  const oneLine = mapTexts(inlines, (text) => sameMarksAs(text, text.text.replaceAll(HARD_BREAK, " ")));
  return asSentence(tidyInlines(without("bold", oneLine)), forms);
}

function kindOf(title: string, blocks: readonly Block[]): SectionKind {
  if (blocks.some((block) => block.type === "points")) return "focusArea";
  if (/^(?:\d+\.?\s*)?forord/i.test(title)) return "foreword";
  if (/opfølgning|evaluering|følge[rs]? (?:vi )?op(?!\p{L})/iu.test(title)) return "followUp";
  return /^bilag/i.test(title) ? "appendix" : "prose";
}

function withoutEmptyItems(list: List): List | undefined {
  const children = list.children.flatMap((item): ListItem[] => {
    const [paragraph, nested] = item.children;
    const inner = nested && withoutEmptyItems(nested);
    if (!inner && isBlank(paragraph.children)) return [];
    return [{ ...item, children: inner ? [paragraph, inner] : [paragraph] }];
  });
  return children.length > 0 ? { ...list, children } : undefined;
}

function planBlock(source: Chapter["blocks"][number], forms: WordForms): Block[] {
  if (source.type === "levelled") {
    return [createHeading(source.level, headingInlines(source.inlines, forms))];
  }
  const block = mapInlines(source, tidyInlines);
  switch (block.type) {
    case "paragraph":
      return isBlank(block.inlines) ? [] : [createParagraph(block.inlines)];
    case "list": {
      const list = withoutEmptyItems(block.list);
      return list ? [list] : [];
    }
    case "ready":
      return block.block.type === "quote" && isBlank(block.block.children) && block.block.attribution === "" ? [] : [block.block];
    default:
      return [];
  }
}

/** A name for what stands before the first chapter, which has none of its own. */
function frontTitle(chapter: Chapter, taken: ReadonlySet<string>): Inline[] {
  const short = chapter.blocks.every(
    (block) => block.type === "rule" || ("inlines" in block && lineText(block.inlines).length <= LONGEST_FRONT_LINE),
  );
  return [{ text: short || taken.has("indledning") ? "Om planen" : "Indledning" }];
}

/** The chapters as sections; at least one. */
export function sectionsFrom(chapters: readonly Chapter[], forms: WordForms): Section[] {
  const taken = new Set(chapters.map(({ title }) => lineText(title ?? []).toLowerCase()));
  const sections = chapters.map((chapter): Section => {
    const own = chapter.title ? headingInlines(chapter.title, forms) : frontTitle(chapter, taken);
    const lead = chapter.lead ? [createLead(tidyInlines(without("bold", chapter.lead)))] : [];
    const blocks: Block[] = [...lead, ...chapter.blocks.flatMap((block) => planBlock(block, forms))];
    const [first = createParagraph(), ...others] = blocks;
    return {
      type: "section",
      id: createId(),
      kind: kindOf(lineText(own), blocks),
      children: [createTitle(own), first, ...others],
    };
  });
  if (sections.length > 0) return sections;
  return [{ type: "section", id: createId(), kind: "prose", children: [createTitle(), createParagraph()] }];
}
