import {
  createListItem,
  createParagraph,
  createPoint,
  createTitle,
  type Block,
  type Cell,
  type Inline,
  type Row,
  type Section,
  type Table,
} from "./nodes/index.ts";
import { normaliseInlines } from "./normaliseInlines.ts";
import { sectionBlocks, withoutFootnotes } from "./tree.ts";

/** An emptied list invites so many entries at most; further ones come by writing. */
const MOST_ENTRIES = 3;

const nothing = (): Inline[] => [{ text: "" }];

function entries<T>(count: number, create: () => T): T[] {
  return Array.from({ length: Math.min(count, MOST_ENTRIES) }, create);
}

/** A heading's words without the notes hung on them, which belong to what was written. */
function bareWords(inlines: Inline[]): Inline[] {
  return normaliseInlines(withoutFootnotes(inlines));
}

/** Heads stay, for they say what belongs in the other cells. A cell that reaches out of the head is head. */
function emptiedTable(table: Table): Table {
  const emptyCell = (cell: Cell): Cell => ({ ...cell, children: [createParagraph()] });
  const emptyRow = (row: Row): Row => ({
    ...row,
    children: row.children.map((cell, index) => (index < table.headerColumns ? cell : emptyCell(cell))),
  });
  const rows = table.children.map((row, index) => (index < table.headerRows ? row : emptyRow(row)));
  return { ...table, source: "", children: rows };
}

function emptiedBlock(block: Block): Block {
  switch (block.type) {
    case "heading":
      return { ...block, children: bareWords(block.children) };
    case "paragraph":
    case "lead":
      return { ...block, children: nothing() };
    case "quote":
      return { ...block, attribution: "", children: nothing() };
    case "list":
      return { ...block, children: entries(block.children.length, () => createListItem(createParagraph())) };
    case "points":
      return { ...block, children: entries(block.children.length, () => createPoint()) };
    case "goal":
      return {
        ...block,
        baseline: { value: null, keyFigure: null, date: "" },
        target: { value: null, keyFigure: null, deadline: "" },
        indicator: "",
        source: "",
        responsible: "",
        comment: "",
        children: nothing(),
      };
    case "factBox":
      return { ...block, children: [createParagraph()] };
    case "table":
      return emptiedTable(block);
    case "chart": {
      const { data } = block;
      const emptied =
        data.from === "table"
          ? data
          : { ...data, series: data.series.map((one) => ({ ...one, values: one.values.map(() => null) })) };
      return { ...block, data: emptied, source: "", alt: "" };
    }
    case "image":
      return { ...block, asset: null, caption: "", credit: "", alt: "", decorative: false };
    case "generated":
    case "pageBreak":
    case "guidance":
      return block;
  }
}

/** Paragraphs that say nothing and demand nothing stand in for each other: one is enough. */
function isSpare(block: Block, before: Block | undefined): boolean {
  return block.type === "paragraph" && !block.required && before?.type === "paragraph";
}

/**
 * What a section keeps when it is to be written anew: headings, guidance, labels, table heads, what is generated, and
 * the shape of all the rest. Its ids stay. `keepTitle` is false for what names itself anew each time.
 */
export function emptied(section: Section, { keepTitle }: { keepTitle: boolean }): Section {
  const [title] = section.children;
  const blocks = sectionBlocks(section).map(emptiedBlock);
  const [first = createParagraph(), ...rest] = blocks.filter((block, index) => !isSpare(block, blocks[index - 1]));
  const kept = keepTitle ? { ...title, children: bareWords(title.children) } : { ...createTitle(), id: title.id };
  return { ...section, children: [kept, first, ...rest] };
}
