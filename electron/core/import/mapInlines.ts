import type { Flow, Inline, List, ListItem, Table } from "../../../shared/plan/nodes/index.ts";
import type { SourceBlock } from "./source.ts";

type Change = (inlines: readonly Inline[]) => Inline[];

function mapList(list: List, change: Change): List {
  const children = list.children.map((item): ListItem => {
    const [paragraph, nested] = item.children;
    const changed = { ...paragraph, children: change(paragraph.children) };
    return { ...item, children: nested ? [changed, mapList(nested, change)] : [changed] };
  });
  return { ...list, children };
}

function mapFlow(flow: Flow, change: Change): Flow {
  return flow.type === "list" ? mapList(flow, change) : { ...flow, children: change(flow.children) };
}

function mapTable(table: Table, change: Change): Table {
  const children = table.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({ ...cell, children: cell.children.map((flow) => mapFlow(flow, change)) })),
  }));
  return { ...table, children };
}

/** `block` with every run of inline content in it, in reading order, put through `change`. */
export function mapInlines(block: SourceBlock, change: Change): SourceBlock {
  switch (block.type) {
    case "heading":
    case "paragraph":
      return { ...block, inlines: change(block.inlines) };
    case "list":
      return { ...block, list: mapList(block.list, change) };
    case "rule":
      return block;
    case "ready": {
      const { block: ready } = block;
      if (ready.type === "table") return { ...block, block: mapTable(ready, change) };
      if (ready.type === "factBox") {
        return { ...block, block: { ...ready, children: ready.children.map((flow) => mapFlow(flow, change)) } };
      }
      if (ready.type === "quote") return { ...block, block: { ...ready, children: change(ready.children) } };
      return {
        ...block,
        block: { ...ready, children: ready.children.map((point) => ({ ...point, children: change(point.children) })) },
      };
    }
  }
}
