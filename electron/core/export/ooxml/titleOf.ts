import { descendantElements } from "./elements.ts";
import type { WordPackage } from "./wordPackage.ts";

const CORE = "docProps/core.xml";

/** The title that a file's properties say; "" where there is none. Throws `SyntaxError` where they are no XML. */
export function titleOf(word: WordPackage): string {
  const root = word.has(CORE) ? word.xml(CORE).documentElement : null;
  return (root && descendantElements(root, "dc:title")[0]?.textContent) ?? "";
}
