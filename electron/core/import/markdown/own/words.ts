import type { Inline } from "../../../../../shared/plan/nodes/index.ts";
import { isText } from "../../../../../shared/plan/tree.ts";

/** `inlines` without what `pattern` finds at their start. */
export function withoutLeading(inlines: readonly Inline[], pattern: RegExp): Inline[] {
  const [first, ...rest] = inlines;
  if (!first || !isText(first)) return [...inlines];
  const text = first.text.replace(pattern, "");
  return text === "" && rest.length > 0 ? rest : [{ ...first, text }, ...rest];
}
