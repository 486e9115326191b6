import { Editor, Node, Range, Transforms, type Descendant } from "slate";
import { z } from "zod";
import { withFreeIds } from "../../../shared/plan/freshIds.ts";
import type { WordsOfPlan } from "../../../shared/plan/derivedWords.ts";
import { luggageSchema, NO_LUGGAGE, packLuggage, unpackCharts, type Luggage } from "../../../shared/plan/luggage.ts";
import { blockSchema, sectionSchema, titleSchema, type Block, type Title } from "../../../shared/plan/nodes/index.ts";
import { descendants, isTextBlock, type PlanNode } from "../../../shared/plan/tree.ts";
import { currentSection, currentTextBlock, isEmptyBlock } from "../commands/blocks.ts";
import { leaveUnwritable } from "../commands/leaveUnwritable.ts";
import { withoutOthersRequirements } from "../structure/requirements.ts";
import { idsInUse } from "../structure/withIds.ts";
import { insertBlocks, saysMore } from "./insertBlocks.ts";
import { takeFigures } from "./luggageIntake.ts";
import { isGrid, pasteCells } from "./pasteCells.ts";

/** Names our clipboard type; with Slate's own name, fragments of any program built on Slate would be taken for plans. */
export const CLIPBOARD_KEY = "x-planskriver-fragment";
export const CLIPBOARD_TYPE = `application/${CLIPBOARD_KEY}`;

const sectionsSchema = z.array(sectionSchema).min(2);
const blocksSchema = z.array(z.discriminatedUnion("type", [titleSchema, blockSchema])).min(1);

const clipboardSchema = z.strictObject({ fragment: z.array(z.unknown()), luggage: luggageSchema });

/** What was copied from a plan: several whole sections, or content of one; and what they lean on there. */
export type Copied = { luggage: Luggage } & (
  | { sections: z.infer<typeof sectionsSchema> }
  | { blocks: z.infer<typeof blocksSchema> }
);

/** Reads Slate's fragment of a plan; undefined for anything this program could not have copied. */
export function readCopied(fragment: unknown, luggage: Luggage = NO_LUGGAGE): Copied | undefined {
  const sections = sectionsSchema.safeParse(fragment);
  if (sections.success) return { sections: sections.data, luggage };
  if (!Array.isArray(fragment)) return undefined;
  const dissolved = fragment.flatMap((node: Node) => ("type" in node && node.type === "section" ? node.children : [node]));
  const blocks = blocksSchema.safeParse(dissolved);
  return blocks.success ? { blocks: blocks.data, luggage } : undefined;
}

/** A fragment of `plan` as it is put on the clipboard: as JSON, percent-encoded, in base64. */
export function encodeCopied(fragment: readonly Descendant[], plan: WordsOfPlan): string {
  const luggage = packLuggage(fragment as PlanNode[], plan);
  return btoa(encodeURIComponent(JSON.stringify({ fragment, luggage })));
}

/** What `encodeCopied` put on the clipboard; undefined for anything else. */
export function decodeCopied(encoded: string): Copied | undefined {
  if (!encoded) return undefined;
  try {
    const { fragment, luggage } = clipboardSchema.parse(JSON.parse(decodeURIComponent(atob(encoded))));
    return readCopied(fragment, luggage);
  } catch {
    return undefined;
  }
}

/** A section's title on its way into another section. */
function asBlock(copied: Block | Title): Block {
  return copied.type === "title" ? { ...copied, type: "heading", level: 2 } : copied;
}

/** Whether nothing is lost when the words of `block` are joined to those around them: a list of one line counts. */
function isRunning(block: Block | Title): boolean {
  if (isTextBlock(block)) return !saysMore(block);
  const isList = block.type === "list" || block.type === "points";
  return isList && Array.from(descendants(block)).filter(isTextBlock).length === 1;
}

/**
 * Whether `content` must go in block by block. Slate would take the words out of a table, a list or a goal at either end
 * to join them to the text around the caret, and would make a heading of a line for the few words of one put in it.
 */
function staysWhole(editor: Editor, content: readonly (Block | Title)[]): boolean {
  const [only] = content;
  if (content.length === 1 && only?.type === "paragraph") return true;
  const current = currentTextBlock(editor);
  return current !== undefined && !isEmptyBlock(current[0]) && ![only, content.at(-1)].every((end) => end && isRunning(end));
}

/** Inserts what was copied from a plan with everything it holds: content at the caret, sections after the one it is in. */
export function insertCopied(editor: Editor, copied: Copied): void {
  if (!editor.selection) return;
  if (Range.isExpanded(editor.selection)) editor.deleteFragment();
  if ("blocks" in copied) leaveUnwritable(editor);
  const inUse = idsInUse(editor);
  takeFigures(editor, copied.luggage.keyFigures);
  const settled = <N extends PlanNode>(nodes: readonly N[]) => {
    const along = new Set(nodes.flatMap((node) => Array.from(descendants(node))).flatMap((node) => ("id" in node ? [node.id] : [])));
    return nodes.map((node) => unpackCharts(node, copied.luggage, (id) => inUse.has(id) || along.has(id)));
  };
  if ("blocks" in copied) {
    const [only] = copied.blocks;
    const isCells = copied.blocks.length === 1 && only?.type === "table" && isGrid(only);
    if (isCells && pasteCells(editor, withFreeIds(only, inUse))) return;
    const content = settled(copied.blocks);
    if (staysWhole(editor, content)) {
      insertBlocks(editor, withFreeIds(withoutOthersRequirements(editor, content) as typeof content, inUse).map(asBlock));
    } else editor.insertFragment(content);
    return;
  }
  const section = currentSection(editor);
  if (!section) return;
  const [index = 0] = section[1];
  const isUnwritten = Node.string(section[0]) === "" && section[0].children.length === 2;
  Editor.withoutNormalizing(editor, () => {
    const sections = withFreeIds(settled(copied.sections), inUse);
    Transforms.insertNodes(editor, sections, { at: [index + 1] });
    Transforms.select(editor, Editor.end(editor, [index + sections.length]));
    if (isUnwritten) Transforms.removeNodes(editor, { at: [index] });
  });
}
