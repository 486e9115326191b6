import type { Element } from "@xmldom/xmldom";
import { descendantElements } from "./elements.ts";

/** What the fields below `root` say Word is to fill in: " PAGEREF _Toc1 \h ". A code in several runs comes in as many pieces. */
export function fieldCodes(root: Element): string[] {
  return [
    ...descendantElements(root, "w:instrText").map((code) => code.textContent ?? ""),
    ...descendantElements(root, "w:fldSimple").map((field) => field.getAttribute("w:instr") ?? ""),
  ];
}
