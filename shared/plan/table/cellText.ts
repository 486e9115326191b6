import type { Flow } from "../nodes/index.ts";
import { inlineText } from "../tree.ts";

function lines(flow: Flow): string[] {
  return flow.type === "paragraph" ? [inlineText(flow.children)] : flow.children.flatMap((item) => item.children.flatMap(lines));
}

/** The words of a cell's content on one line, list items among them; footnotes are left out. */
export function cellText(content: readonly Flow[]): string {
  return content.flatMap(lines).join(" ").replaceAll(/\s+/g, " ").trim();
}
