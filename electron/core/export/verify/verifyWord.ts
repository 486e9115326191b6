import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { checkCharts } from "./charts.ts";
import { checkGuidance, checkText } from "./content.ts";
import { checkContents } from "./contents.ts";
import { checkContrast } from "./contrast.ts";
import { checkDrawings } from "./drawings.ts";
import { checkFootnotes } from "./footnotes.ts";
import { checkHeadings } from "./headings.ts";
import { checkLanguage } from "./language.ts";
import { checkLinkLook } from "./linkLook.ts";
import { checkLinks } from "./links.ts";
import { checkLists } from "./lists.ts";
import { checkMargins } from "./margins.ts";
import { checkContentTypes, checkRelationships } from "./package.ts";
import { checkProperties } from "./properties.ts";
import { checkProtection } from "./protection.ts";
import { checkReadingOrder } from "./readingOrder.ts";
import { checkFieldTargets, checkIds, checkNumberingIds, checkStyleIds } from "./structure.ts";
import { checkTables } from "./tables.ts";
import { readWordFile, type WordFile } from "./wordFile.ts";

/** By the number of the point they hold to (6, text as picture, cannot be told from bytes); then what holds the file together. */
const RULES: readonly ((file: WordFile) => FileFinding[])[] = [
  checkText,
  checkGuidance,
  checkHeadings,
  checkReadingOrder,
  checkLists,
  checkFootnotes,
  checkTables,
  checkDrawings,
  checkLanguage,
  checkProperties,
  checkContrast,
  checkCharts,
  checkLinks,
  checkProtection,
  checkLinkLook,
  checkContents,
  checkMargins,
  checkStyleIds,
  checkNumberingIds,
  checkIds,
  checkFieldTargets,
  checkRelationships,
  checkContentTypes,
];

/**
 * What is wrong with a finished Word file of ours: as a document that everyone can read, and as a file that every reader
 * opens. Goes by its bytes alone; `guidance` is what the plan told its author and must not be found in it.
 */
export function verifyWord(bytes: Uint8Array, guidance: readonly string[] = []): FileFinding[] {
  const file = readWordFile(WordPackage.open(bytes), guidance);
  return RULES.flatMap((check) => check(file));
}
