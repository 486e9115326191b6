import { childElement } from "../../export/ooxml/elements.ts";
import { relatedPart } from "../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../export/wordTemplate/openWordFile.ts";

/** Who last saved a file and when, as it says itself; "" and null where it does not. */
export interface Modified {
  by: string;
  at: string | null;
}

export function readModified({ word }: OpenedWordFile): Modified {
  const path = relatedPart(word, "", "core-properties");
  if (path === undefined) return { by: "", at: null };
  const properties = childElement(word.xml(path), "cp:coreProperties");
  const moment = new Date(childElement(properties, "dcterms:modified")?.textContent?.trim() ?? "");
  return {
    by: childElement(properties, "cp:lastModifiedBy")?.textContent?.trim() ?? "",
    at: Number.isNaN(moment.getTime()) ? null : moment.toISOString(),
  };
}
