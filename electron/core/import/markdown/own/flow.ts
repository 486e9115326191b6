import type { Flow, Inline } from "../../../../../shared/plan/nodes/index.ts";
import { mapTexts } from "../../inlines.ts";
import { HARD_BREAK } from "../../source.ts";

/** A line of the file ends where it likes; only a break that is written as one is a break. */
export function withBreaks(inlines: readonly Inline[]): Inline[] {
  return mapTexts(inlines, (text) => ({ ...text, text: text.text.replaceAll("\n", " ").replaceAll(HARD_BREAK, "\n") }));
}

/** `flow` with `change` made in each of its lines. */
export function mapLines<F extends Flow>(flow: F, change: (inlines: readonly Inline[]) => Inline[]): F {
  if (flow.type === "paragraph") return { ...flow, children: change(flow.children) };
  const children = flow.children.map((item) => {
    const [paragraph, nested] = item.children;
    const own = { ...paragraph, children: change(paragraph.children) };
    return { ...item, children: nested ? [own, mapLines(nested, change)] : [own] };
  });
  return { ...flow, children };
}
