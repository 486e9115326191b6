import type { Flow } from "../../../../shared/plan/nodes/index.ts";
import { hasWords } from "../../../../shared/plan/tree.ts";
import { element } from "./element.ts";
import { inlineHtml } from "./inlines.ts";
import { listHtml } from "./lists.ts";
import type { Writing } from "./writing.ts";

/** Paragraphs and lists within a box or a cell. */
export function flowHtml(flow: readonly Flow[], writing: Writing): string {
  return flow
    .map((block) => {
      if (block.type === "list") return listHtml(block, writing);
      return hasWords(block.children) ? element("p", {}, inlineHtml(block.children, writing)) : "";
    })
    .join("");
}
