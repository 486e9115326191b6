import { measures } from "../../shared/look/measures.ts";
import type { Plan } from "../../shared/plan/plan.ts";
import { isText, type PlanElement, type PlanNode } from "../../shared/plan/tree.ts";
import { measureVariables } from "../../renderer/ui/lookStyles.ts";

const TAGS: Partial<Record<PlanElement["type"], string>> = {
  title: "h2",
  paragraph: "p",
  lead: "p",
  quote: "blockquote",
  points: "ol",
  point: "li",
  listItem: "li",
  table: "table",
  row: "tr",
  cell: "td",
  link: "a",
  footnote: "sup",
};

function tagOf(node: PlanElement): string {
  if (node.type === "heading") return `h${node.level + 1}`;
  if (node.type === "list") return node.ordered ? "ol" : "ul";
  return TAGS[node.type] ?? "div";
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function element(node: PlanNode): string {
  if (isText(node)) return escape(node.text);
  const tag = tagOf(node);
  const children: readonly PlanNode[] = node.children;
  return `<${tag} data-block="${node.type}">${children.map(element).join("")}</${tag}>`;
}

/** The plan's text in a bare contenteditable: no editor at all, only the browser's own, set as wide and large as ours. */
export function plainHtml(plan: Plan): string {
  const { paragraph, heading1, heading2 } = measures.text;
  const variables = measureVariables();
  return `<!doctype html>
<html lang="da">
<style>
body { margin: 0; width: ${variables["--page-width"]}; font-family: ${variables["--font-paper"]}; }
body { font-size: ${paragraph.size}pt; line-height: ${paragraph.line}; overflow-wrap: break-word; }
div[contenteditable] { padding: 0 ${variables["--page-margin-right"]}; }
p { margin: 0 0 ${paragraph.after}pt; }
h2 { font-size: ${heading1.size}pt; }
h3 { font-size: ${heading2.size}pt; }
</style>
<div contenteditable="true" spellcheck="true">${plan.sections.map(element).join("")}</div>
</html>`;
}
