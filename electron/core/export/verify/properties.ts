import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement } from "../ooxml/elements.ts";
import type { WordFile } from "./wordFile.ts";

const CORE = "docProps/core.xml";

/** Point 8: the file's properties hold its title and whose it is. */
export function checkProperties({ word }: WordFile): FileFinding[] {
  const core = word.has(CORE) ? childElement(word.xml(CORE), "cp:coreProperties") : undefined;
  const lacks = (name: string) => (childElement(core, name)?.textContent ?? "").trim() === "";
  return [
    ...(lacks("dc:title") ? [{ rule: "property.missing" as const, where: "", message: "Filens egenskaber mangler en titel. Giv planen en titel." }] : []),
    ...(lacks("dc:creator") ? [{ rule: "property.missing" as const, where: "", message: "Filens egenskaber mangler en forfatter. Skriv kommunens navn på planen." }] : []),
  ];
}
