import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement } from "../ooxml/elements.ts";
import { SETTINGS } from "../ooxml/names.ts";
import type { WordFile } from "./wordFile.ts";

/** Point 11: nothing keeps readers, or the programs that read aloud for them, out of the text. */
export function checkProtection({ word }: WordFile): FileFinding[] {
  const settings = word.has(SETTINGS) ? childElement(word.xml(SETTINGS), "w:settings") : undefined;
  const isOn = childElement(settings, "w:documentProtection") ?? childElement(settings, "w:writeProtection");
  return isOn ? [{ rule: "protection.on", where: "", message: "Filen er beskyttet, så nogle læsere ikke kan komme til teksten." }] : [];
}
