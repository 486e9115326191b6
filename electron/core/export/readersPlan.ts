import {
  createParagraph,
  createTitle,
  type Block,
  type Cell,
  type Flow,
  type List,
  type ListItem,
  type Points,
  type Section,
  type Table,
} from "../../../shared/plan/nodes/index.ts";
import { focusAreaTerm, type Plan } from "../../../shared/plan/plan.ts";
import { layOutTable, repairTable, type TableGrid } from "../../../shared/plan/table/index.ts";
import { hasWords, isText, sectionBlocks, type PlanNode } from "../../../shared/plan/tree.ts";
import { chartFigures } from "../../../shared/plan/charts/chartFigures.ts";
import { keyFigureUses } from "../../../shared/plan/keyFigurePlaces.ts";
import { isBlockWritten } from "../../../shared/plan/isWritten.ts";
import { spellOut } from "../../../shared/plan/spellOut.ts";
import { steppedHeadings } from "../../../shared/plan/steppedHeadings.ts";
import { printableText } from "./printableText.ts";

/** A mark that leads to no words is not printed. */
function withoutEmptyNotes<N extends PlanNode>(node: N): N {
  if (isText(node) || node.type === "footnote") return node;
  const children = (node.children as readonly PlanNode[])
    .filter((child) => isText(child) || child.type !== "footnote" || hasWords(child.note))
    .map(withoutEmptyNotes);
  return { ...node, children };
}

/** An item without words of its own gives way to the items under it. */
function keptItems(items: readonly ListItem[]): ListItem[] {
  return items.flatMap((item): ListItem[] => {
    const [paragraph, nested] = item.children;
    const below = nested && keptList(nested);
    if (!hasWords(paragraph.children)) return below ? below.children : [];
    return [{ ...item, children: below ? [paragraph, below] : [paragraph] }];
  });
}

function keptList(list: List): List | undefined {
  const children = keptItems(list.children);
  return children.length > 0 ? { ...list, children } : undefined;
}

function keptFlow(flow: readonly Flow[]): Flow[] {
  return flow.flatMap((block): Flow[] => {
    if (block.type === "paragraph") return hasWords(block.children) ? [block] : [];
    const list = keptList(block);
    return list ? [list] : [];
  });
}

function keptPoints(points: Points): Points | undefined {
  const children = points.children.filter((point) => hasWords(point.children));
  return children.length > 0 ? { ...points, children } : undefined;
}

function isEmptyCell(cell: Cell): boolean {
  return keptFlow(cell.children).length === 0;
}

/** Whether a row can go without a trace: its cells are empty, and none of them reaches it from above or leaves it. */
function isEmptyRow(grid: TableGrid, row: number): boolean {
  return Array.from({ length: grid.columns }, (_, column) => grid.at(row, column)).every(
    (placed) => !placed || (placed.rowSpan === 1 && isEmptyCell(placed.cell)),
  );
}

function keptCell(cell: Cell): Cell {
  const children = keptFlow(cell.children);
  return { ...cell, children: children.length > 0 ? children : [createParagraph()] };
}

function keptTable(original: Table): Table | undefined {
  const table = repairTable(original);
  const grid = layOutTable(table);
  const kept = table.children.filter((_, row) => !isEmptyRow(grid, row));
  if (kept.length === 0 && table.caption.trim() === "" && table.source.trim() === "") return undefined;
  const rows = kept.length > 0 ? kept : table.children;
  return {
    ...table,
    headerRows: table.children.slice(0, table.headerRows).filter((row) => rows.includes(row)).length,
    children: rows.map((row) => ({ ...row, children: row.children.map(keptCell) })),
  };
}

function keptBlock(block: Block): Block | undefined {
  switch (block.type) {
    case "guidance":
      return undefined;
    case "heading":
    case "paragraph":
    case "lead":
      return hasWords(block.children) ? block : undefined;
    case "quote":
      return hasWords(block.children) || block.attribution.trim() !== "" ? block : undefined;
    case "list":
      return keptList(block);
    case "points":
      return keptPoints(block);
    case "factBox": {
      const children = keptFlow(block.children);
      if (children.length > 0) return { ...block, children };
      return block.title.trim() !== "" ? { ...block, children: [createParagraph()] } : undefined;
    }
    case "table":
      return keptTable(block);
    case "goal":
    case "chart":
    case "image":
      return isBlockWritten(block) ? block : undefined;
    case "generated":
    case "pageBreak":
      return block;
  }
}

/** A focus area that has no title yet goes by the plan's word for one, so that its number has something to stand by. */
function keptSection(section: Section, plan: Plan, emptyCharts: ReadonlySet<string>): Section | undefined {
  const present = sectionBlocks(section).filter(({ id }) => !emptyCharts.has(id));
  const blocks = present.flatMap((block) => keptBlock(block) ?? []);
  const titled = hasWords(section.children[0].children);
  const printed = blocks.some((block) => block.type !== "pageBreak");
  if (!titled && !printed) return undefined;
  const named = !titled && section.kind === "focusArea" ? createTitle([{ text: focusAreaTerm(plan.focusAreas) }]) : section.children[0];
  const [first = createParagraph(), ...rest] = blocks;
  return { ...section, children: [named, first, ...rest] };
}

/** The ids of charts that have no numbers to show, be it their own or those of a table that may be gone. */
function emptyCharts(plan: Plan): ReadonlySet<string> {
  const charts = plan.sections.flatMap(({ children }) => children.filter((block) => block.type === "chart"));
  if (charts.length === 0) return new Set();
  const { sections } = spellOut(plan);
  return new Set(charts.filter((chart) => !chartFigures(chart, sections)).map(({ id }) => id));
}

/** Key figures that nothing shows are the author's own. */
function kept(plan: Plan): Plan {
  const empty = emptyCharts(plan);
  const sections = steppedHeadings(plan.sections.flatMap((section) => keptSection(withoutEmptyNotes(section), plan, empty) ?? []));
  const shown = keyFigureUses(sections);
  return { ...plan, keyFigures: plan.keyFigures.filter(({ id }) => shown.has(id)), sections };
}

/**
 * The plan as its readers get it: guidance, everything left empty and key figures that nothing shows are gone, what
 * follows from the plan's data is spelled out, no level of heading is left out, and only characters that any file can hold
 * remain. An empty paragraph stays where the model demands a child; exporters write nothing for it.
 */
export function readersPlan(plan: Plan): Plan {
  return printableText(spellOut(kept(plan)));
}

/** As `readersPlan`, with the same sections once more where references are still references. */
export function readersPlanWithReferences(plan: Plan): { plan: Plan; sections: Section[] } {
  const read = kept(plan);
  return {
    plan: printableText(spellOut(read)),
    sections: printableText(spellOut(read, { keepReferences: true }).sections),
  };
}
