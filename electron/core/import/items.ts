import {
  createList,
  createListItem,
  createParagraph,
  createText,
  type Flow,
  type Inline,
  type List,
  type ListItem,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { isBlank, joinInlines, lineText } from "./inlines.ts";
import { HARD_BREAK, type SourceBlock } from "./source.ts";

/** Word numbers nine levels; deeper items of a document from elsewhere are moved up beside the last of these. */
export const DEEPEST_LEVEL = 8;

/** A table where none may stand, as one line per row. */
function tableLines(table: Table): Inline[][] {
  const rows = table.children.map((row) => {
    const cells = row.children.map((cell) => joinInlines(cell.children.flatMap(flowLines), " "));
    return joinInlines(cells.filter((cell) => !isBlank(cell)), " – ");
  });
  return [[{ text: table.caption }], ...rows, [{ text: table.source }]].filter((line) => !isBlank(line));
}

function flowLines(flow: Flow): Inline[][] {
  return flow.type === "paragraph" ? [flow.children] : flow.children.flatMap((item) => item.children.flatMap(flowLines));
}

/** Any block as plain lines, its list items included. */
export function blockLines(block: SourceBlock): Inline[][] {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return isBlank(block.inlines) ? [] : [block.inlines];
    case "list":
      return flowLines(block.list);
    case "rule":
      return [];
    case "ready": {
      const { block: ready } = block;
      if (ready.type === "table") return tableLines(ready);
      if (ready.type === "factBox") return [[{ text: ready.title }], ...ready.children.flatMap(flowLines)];
      const lines = ready.type === "quote" ? [ready.children] : ready.children.map((point) => point.children);
      const rest = ready.type === "quote" ? ready.attribution : ready.label;
      return rest === "" ? lines : [...lines, [{ text: rest }]];
    }
  }
}

function withMoreText(item: ListItem, lines: Inline[][]): ListItem {
  const [paragraph, nested] = item.children;
  const last = nested?.children.at(-1);
  if (!nested || !last) {
    return { ...item, children: [createParagraph(joinInlines([paragraph.children, ...lines], HARD_BREAK))] };
  }
  const others = nested.children.slice(0, -1);
  return { ...item, children: [paragraph, { ...nested, children: [...others, withMoreText(last, lines)] }] };
}

/**
 * What stands in one list item, at `level` counted from 1, as an item of one paragraph and one list; more than one
 * where it is nested too deep. Order is kept: what follows a nested list becomes part of its last item.
 */
export function listItems(blocks: readonly SourceBlock[], level: number, deepest = DEEPEST_LEVEL): ListItem[] {
  let item = createListItem(createParagraph([{ text: "" }]));
  const beyond: ListItem[] = [];
  for (const block of blocks) {
    if (block.type === "list" && level >= deepest) {
      beyond.push(...block.list.children);
    } else if (block.type === "list") {
      const [paragraph, nested] = item.children;
      const list: List = nested ? { ...nested, children: [...nested.children, ...block.list.children] } : block.list;
      item = { ...item, children: [paragraph, list] };
    } else {
      const lines = blockLines(block);
      const last = beyond.pop();
      if (lines.length === 0) {
        if (last) beyond.push(last);
      } else if (last) beyond.push(withMoreText(last, lines));
      else if (item.children.length === 1 && isBlank(item.children[0].children)) {
        item = createListItem(createParagraph(joinInlines(lines, HARD_BREAK)));
      } else item = withMoreText(item, lines);
    }
  }
  return [item, ...beyond];
}

/** What a table cell or a fact box can hold of `blocks`; at least one paragraph. */
export function flowOf(blocks: readonly SourceBlock[]): [Flow, ...Flow[]] {
  const flow = blocks.flatMap((block): Flow[] =>
    block.type === "list" ? [block.list] : blockLines(block).map((line) => createParagraph(line)),
  );
  const [first = createParagraph(), ...others] = flow;
  return [first, ...others];
}

const OWN_NUMBER = /^\s*(\d{1,2})[.)]\s+/;

/**
 * A list whose items carry their own numbers in the text (1, 2, 3 …) numbers itself instead. Anything else is left
 * alone, since a number that does not follow from order says something.
 */
export function withoutOwnNumbers(list: List): List {
  const numbered = list.children.every(
    ({ children: [paragraph] }, index) => OWN_NUMBER.exec(lineText(paragraph.children))?.[1] === String(index + 1),
  );
  const plain = list.children.map(({ children: [{ children }] }) => children[0]);
  if (!numbered || !plain.every((first) => first && "text" in first && OWN_NUMBER.test(first.text))) return list;
  const children = list.children.map((item): ListItem => {
    const [paragraph, nested] = item.children;
    const [first, ...others] = paragraph.children;
    const text = first && "text" in first ? first.text.replace(OWN_NUMBER, "") : "";
    const kept = { ...paragraph, children: [createText(text), ...others] };
    return { ...item, children: nested ? [kept, nested] : [kept] };
  });
  return createList(true, children);
}
