import { addRelationship, readRelationships, removePart, removeRelationships } from "../ooxml/relationships.ts";
import { StyleSheet } from "../ooxml/styleSheet.ts";
import { titleOf } from "../ooxml/titleOf.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import type { Look } from "../../../../shared/look/look.ts";
import { addStyles, ensureOutline, keepHeadingsOnPage, makeBuiltIn, mergeDefaults, mergedIds, speakDanish } from "./addStyles.ts";
import { applySections, keepsOurFooter } from "./applySections.ts";
import { bringParts, type PartBringer } from "../ooxml/bringParts.ts";
import { DOCUMENT, STYLES } from "../ooxml/names.ts";
import { moveBoxLists } from "./families.ts";
import { fitParagraphs, spellOutFormatting } from "./fitParagraphs.ts";
import { matchStyles, renameStyles, textParts } from "./matchStyles.ts";
import { mergeNumbering } from "./mergeNumbering.ts";
import { mergeSettings } from "./mergeSettings.ts";
import type { TemplatePart, WordTemplate } from "./readWordTemplate.ts";

/** Puts the template's part of that kind, with what it leads to, in the place of ours. */
function replacePart(word: WordPackage, template: WordTemplate, parts: PartBringer, kind: TemplatePart): void {
  const source = template.parts[kind];
  if (source === undefined) return;
  const old = readRelationships(word, DOCUMENT).filter((one) => one.kind === kind);
  removeRelationships(word, DOCUMENT, new Set(old.map(({ id }) => id)));
  for (const { target } of old) removePart(word, target);
  addRelationship(word, DOCUMENT, { kind, target: parts.bring(source), external: false });
}

/**
 * A file of ours in a municipality's template: its styles, theme, fonts, lists, page, headers and footers hold what we
 * have written, and what it lacks of styles is added in its fonts and colours. None of the template's own text is in it.
 * `look` is what the file was written with: `templateLook` of the same template. The headings of a memo begin no pages.
 */
export function applyWordTemplate(bytes: Uint8Array, template: WordTemplate, look: Look, isMemo = false): Uint8Array {
  const word = WordPackage.open(bytes);
  const ours = new StyleSheet(word.xml(STYLES));
  const source = template.parts.styles;
  word.setXml(STYLES, template.sheet.root.ownerDocument?.cloneNode(true) as Parameters<WordPackage["setXml"]>[1]);
  const theirs = new StyleSheet(word.xml(STYLES));
  const parts = bringParts(template.word, word);
  if (source !== undefined) parts.bringRelationships(source, STYLES);

  const matches = matchStyles(word, ours, theirs);
  const ids = mergedIds(matches, theirs);
  makeBuiltIn(matches);
  moveBoxLists(word, matches, ours, theirs);
  const lists = mergeNumbering(word, { template, parts, matches, ids, sheet: theirs });
  const written = textParts(word);
  fitParagraphs(word, { ours, theirs, matches, lists });
  if (keepsOurFooter(template)) {
    for (const path of written.filter((each) => each.startsWith("word/footer"))) spellOutFormatting(word, path, { ours, theirs, matches });
  }
  ensureOutline(matches, theirs);
  if (isMemo) keepHeadingsOnPage(matches, theirs);
  mergeDefaults(ours, theirs, look);
  addStyles(ids, { ours, theirs, theme: template.theme, look, lists, matches });
  speakDanish(theirs.root);
  renameStyles(word, written, ids);

  replacePart(word, template, parts, "theme");
  replacePart(word, template, parts, "fontTable");
  mergeSettings(word, template, theirs);
  applySections(word, { template, parts, title: titleOf(word) });
  return word.save();
}
