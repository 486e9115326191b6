import type { Block, Heading, Section } from "./nodes/index.ts";
import { hasWords } from "./tree.ts";

interface Step {
  /** The level its author gave a heading, and the one it is read at. */
  written: number;
  read: number;
}

/**
 * The sections with headings whose levels leave none out: one written at level 4 under one of level 2 is read at level 3,
 * and so are those beside it. The same object where nothing is left out.
 */
export function steppedHeadings(sections: readonly Section[]): Section[] {
  let above: Step[] = [];
  const stepped = (heading: Heading): Heading => {
    const parents = above.filter(({ written }) => written < heading.level);
    const read = Math.max(2, (parents.at(-1)?.read ?? 1) + 1) as Heading["level"];
    above = [...parents, { written: heading.level, read }];
    return read === heading.level ? heading : { ...heading, level: read };
  };
  return sections.map((section) => {
    const [title, ...blocks] = section.children;
    // What has no title goes on under the one before.
    if (hasWords(title.children)) above = [{ written: 1, read: 1 }];
    const children = blocks.map((block): Block => (block.type === "heading" ? stepped(block) : block));
    const [first, ...rest] = children;
    if (!first || children.every((block, index) => block === blocks[index])) return section;
    return { ...section, children: [title, first, ...rest] };
  });
}
