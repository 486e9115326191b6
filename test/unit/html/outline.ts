import { expect } from "vitest";
import { blockSchema, type Block } from "../../../shared/plan/nodes/index.ts";
import { normaliseInlines } from "../../../shared/plan/normaliseInlines.ts";
import { repairTable } from "../../../shared/plan/table/index.ts";
import { descendants, isText, isTextBlock, type PlanNode } from "../../../shared/plan/tree.ts";

function outlineText(node: PlanNode): string {
  if (isText(node)) {
    const marks = [
      node.bold && "b",
      node.italic && "i",
      node.underline && "u",
      node.superscript && "sup",
      node.subscript && "sub",
    ].filter(Boolean);
    return marks.length > 0 ? `{${marks.join(" ")}:${node.text}}` : node.text;
  }
  if (node.type === "footnote") return `[^${node.note.map(outlineText).join("")}]`;
  const inside = node.children.map(outlineText).join(node.type === "listItem" ? "" : " | ");
  if (node.type === "link") return `[${node.children.map(outlineText).join("")}](${node.url})`;
  return isTextBlock(node) ? node.children.map(outlineText).join("") : inside;
}

function outlineBlock(block: Block, indent = ""): string[] {
  switch (block.type) {
    case "heading":
      return [`${"#".repeat(block.level)} ${outlineText(block)}`];
    case "quote":
      return [`> ${outlineText(block)}`];
    case "pageBreak":
      return ["---"];
    case "list":
      return block.children.flatMap(({ children: [paragraph, nested] }) => [
        `${indent}${block.ordered ? "1." : "-"} ${outlineText(paragraph)}`,
        ...(nested ? outlineBlock(nested, `${indent}  `) : []),
      ]);
    case "table":
      return [
        `table ${block.columns.length}x${block.children.length} head ${block.headerRows},${block.headerColumns} "${block.caption}"`,
        ...block.children.map(
          ({ children }) =>
            `| ${children
              .map((cell) => {
                const spans = [cell.colSpan && `c${cell.colSpan}`, cell.rowSpan && `r${cell.rowSpan}`].filter(Boolean);
                const text = cell.children.flatMap((flow) => outlineBlock(flow)).join(" / ");
                return spans.length > 0 ? `<${spans.join(" ")}> ${text}` : text;
              })
              .join(" | ")} |`,
        ),
      ];
    default:
      return [outlineText(block)];
  }
}

/** Blocks as lines that read like Markdown: marks as `{b:…}`, notes as `[^…]`, list levels as indents. */
export function outline(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => outlineBlock(block));
}

/** Fails unless every block is what the plan allows and in the form in which it is kept, no id is used twice. */
export function expectNormal(blocks: readonly Block[]): void {
  const ids = new Set<string>();
  for (const block of blocks) {
    expect(blockSchema.safeParse(block).error).toBeUndefined();
    if (block.type === "table") expect(repairTable(block)).toBe(block);
    for (const node of descendants(block)) {
      if (isText(node)) continue;
      expect(ids).not.toContain(node.id);
      ids.add(node.id);
      if (isTextBlock(node)) expect(normaliseInlines(node.children)).toEqual(node.children);
      if (node.type === "footnote") expect(normaliseInlines(node.note)).toEqual(node.note);
    }
  }
}
