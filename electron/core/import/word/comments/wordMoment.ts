import { childElement } from "../../../export/ooxml/elements.ts";
import { relatedPart } from "../../../export/ooxml/relationships.ts";
import type { OpenedWordFile } from "../../../export/wordTemplate/openWordFile.ts";

/** Says "unknown" where even the file's own time is missing, and the same each time the file is read. */
const NO_TIME = new Date(0).toISOString();

const DATE = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?$/;

/**
 * A moment that a Word file tells. Word and LibreOffice write what the clock on the wall shows and put a Z after it
 * (`clock`); only where a file says that it speaks of UTC does it. Undefined for what is no moment.
 */
export function wordMoment(value: string, zone: "clock" | "utc"): string | undefined {
  const parts = DATE.exec(value.trim());
  if (!parts) return undefined;
  const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part));
  const moment = zone === "utc" ? Date.UTC(year, month - 1, day, hours, minutes, seconds || 0) : new Date(year, month - 1, day, hours, minutes, seconds || 0).getTime();
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}

function coreProperty({ word }: OpenedWordFile, name: string): string {
  const path = relatedPart(word, "", "core-properties");
  return (path === undefined ? "" : (childElement(word.xml(path), "cp:coreProperties", name)?.textContent ?? "")).trim();
}

/** When the file was last saved; undefined where it does not say. */
export function lastSavedAt(file: OpenedWordFile): string | undefined {
  return wordMoment(coreProperty(file, "dcterms:modified"), "utc");
}

/** When the file was last saved. */
export function fileTime(file: OpenedWordFile): string {
  return lastSavedAt(file) ?? NO_TIME;
}

/** Who saved the file last; "" where it does not say. */
export function lastSavedBy(file: OpenedWordFile): string {
  return coreProperty(file, "cp:lastModifiedBy");
}
