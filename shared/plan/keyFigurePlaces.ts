import { derivedWords, inlineWords, type WordsOfPlan } from "./derivedWords.ts";
import type { Goal, Inline, Section, Table } from "./nodes/index.ts";
import { isText, isTextBlock, type PlanNode, type TextBlock } from "./tree.ts";

/** The table a use stands in, and the words that begin its row. */
interface InTable {
  table: Table;
  rowHead: readonly Inline[];
}

/** One use of a key figure, as it stands in the text. */
export interface KeyFigureUse {
  /** The id of the key figure. */
  figure: string;
  sectionId: string;
  /** The block to go to: the text block with the mention, or the goal whose number it is. */
  blockId: string;
  at:
    | { in: "text"; block: TextBlock; mentionId: string; inTable: InTable | undefined }
    | { in: "baseline" | "target"; goal: Goal };
}

/** Sections keep their identity until they change, so each is looked through once per change. */
const usesIn = new WeakMap<Section, readonly KeyFigureUse[]>();

function usesBelow(node: PlanNode, sectionId: string, inTable: InTable | undefined): KeyFigureUse[] {
  if (isText(node)) return [];
  if (isTextBlock(node)) {
    const mentions = node.children.flatMap((child): KeyFigureUse[] =>
      !isText(child) && child.type === "keyFigure"
        ? [{ figure: child.figure, sectionId, blockId: node.id, at: { in: "text", block: node, mentionId: child.id, inTable } }]
        : [],
    );
    return node.type === "goal" ? [...mentions, ...goalUses(node, sectionId)] : mentions;
  }
  if (node.type === "table") return tableUses(node, sectionId);
  return (node.children as readonly PlanNode[]).flatMap((child) => usesBelow(child, sectionId, inTable));
}

function tableUses(table: Table, sectionId: string): KeyFigureUse[] {
  return table.children.flatMap(({ children: cells }) => {
    const [first] = cells[0]?.children ?? [];
    const rowHead = first?.type === "paragraph" ? first.children : [];
    return cells.flatMap((cell, index) => usesBelow(cell, sectionId, { table, rowHead: index === 0 ? [] : rowHead }));
  });
}

/** A marker shows no numbers, so it uses none. */
function goalUses(goal: Goal, sectionId: string): KeyFigureUse[] {
  if (goal.kind === "marker") return [];
  return (["baseline", "target"] as const).flatMap((part): KeyFigureUse[] => {
    const figure = goal[part].keyFigure;
    return figure === null ? [] : [{ figure, sectionId, blockId: goal.id, at: { in: part, goal } }];
  });
}

/** Every use of every key figure, by the figure's id, in reading order; those of figures that are gone as well. */
export function keyFigureUses(sections: readonly Section[]): ReadonlyMap<string, KeyFigureUse[]> {
  const all = sections.flatMap((section) => {
    const uses = usesIn.get(section) ?? usesBelow(section, section.id, undefined);
    usesIn.set(section, uses);
    return uses;
  });
  return Map.groupBy(all, ({ figure }) => figure);
}

/** What stands around a use, to know it by: "I august var " "12.850" " borgere ledige." */
export interface UseContext {
  /** What it stands in: "Tabel", "Mål", "Overskrift"; "" in running text. */
  place: string;
  before: string;
  figure: string;
  after: string;
}

const SENTENCES_BEFORE = /^.*[.!?]\s+(?=\S)/su;
const SENTENCES_AFTER = /(?<=[.!?])\s.*$/su;

const PARTS = { baseline: "Udgangspunkt", target: "Måltal" } as const;

function placeName({ block, inTable }: { block: TextBlock; inTable: InTable | undefined }): string {
  if (inTable) return inTable.table.caption.trim() === "" ? "Tabel" : `Tabel: ${inTable.table.caption.trim()}`;
  if (block.type === "goal") return "Mål";
  return block.type === "title" || block.type === "heading" ? "Overskrift" : "";
}

/** Says where the uses of key figures in `plan` are: the sentence around each, or the row and goal it stands in. */
export function describeUses(plan: WordsOfPlan): (use: KeyFigureUse) => UseContext {
  const words = derivedWords(plan);
  const read = (inlines: readonly Inline[]) => inlineWords(inlines, words).replaceAll(/[ \t\n]+/g, " ");
  return ({ figure, at }) => {
    if (at.in !== "text") {
      const shown = words({ type: "keyFigure", id: "", figure, form: "withUnit", children: [{ text: "" }] });
      return { place: `${PARTS[at.in]} i mål`, before: `${read(at.goal.children).trim()}: `.replace(/^: /, ""), figure: shown, after: "" };
    }
    const { children } = at.block;
    const index = children.findIndex((child) => !isText(child) && child.id === at.mentionId);
    const rowHead = at.inTable ? read(at.inTable.rowHead).trim() : "";
    return {
      place: placeName(at),
      before: `${rowHead && `${rowHead}: `}${read(children.slice(0, index)).replace(SENTENCES_BEFORE, "").trimStart()}`,
      figure: read(children.slice(index, index + 1)),
      after: read(children.slice(index + 1)).replace(SENTENCES_AFTER, "").trimEnd(),
    };
  };
}
