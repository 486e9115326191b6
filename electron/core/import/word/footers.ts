import type { Element } from "@xmldom/xmldom";
import { descendantElements } from "../../export/ooxml/elements.ts";
import { readRelationships } from "../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";
import { readMark } from "./file/trackedMarks.ts";

const NAMES: Readonly<Record<string, string>> = { header: "sidehovedet", footer: "sidefoden" };

/** Tracked edits in headers and footers, which follow from the plan and its template, by author and in words. */
export function editedFooters({ word, documentPath }: OpenedWordFile): { author: string; message: string }[] {
  return readRelationships(word, documentPath).flatMap(({ kind, target, external }) => {
    const where = NAMES[kind];
    if (where === undefined || external || !word.has(target)) return [];
    const text = (mark: Element) => [...descendantElements(mark, "w:t"), ...descendantElements(mark, "w:delText")].map(({ textContent }) => textContent ?? "").join("").trim();
    return ["w:ins", "w:del"].flatMap((name) =>
      descendantElements(word.xml(target), name).flatMap((mark) => {
        const words = text(mark);
        const what = name === "w:ins" ? "Tilføjelsen" : "Sletningen af";
        return words === "" ? [] : [{ author: readMark(mark).author, message: `${what} »${words}« i ${where} kan ikke føres tilbage.` }];
      }),
    );
  });
}
