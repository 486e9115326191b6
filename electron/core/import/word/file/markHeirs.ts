import { childElement } from "../../../export/ooxml/elements.ts";
import { relatedPart } from "../../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";
import type { TrackedItem } from "./tracked.ts";

/** Whether LibreOffice saved the file. */
export function isOfLibreOffice({ word }: OpenedWordFile): boolean {
  const path = relatedPart(word, "", "extended-properties");
  const program = path === undefined ? undefined : childElement(word.xml(path), "Properties", "Application");
  return program?.textContent?.startsWith("LibreOffice") === true;
}

/**
 * `items` with each paragraph marked that only has its style from the one before. Where somebody deletes a whole paragraph
 * with tracking, LibreOffice gives its style to the next one and records no change of that.
 */
export function markHeirs(items: readonly TrackedItem[]): TrackedItem[] {
  return items.map((item, index): TrackedItem => {
    const before = items[index - 1];
    if (item.kind === "table" || item.former || before?.kind !== "paragraph") return item;
    const isGone = [before.end, ...before.pieces].every(({ deleted }) => deleted.length > 0);
    return isGone && before.look.style === item.look.style ? { ...item, isHeir: true } : item;
  });
}
