import { childElement, childElements, createElement } from "../ooxml/elements.ts";
import { relationshipsPath } from "../ooxml/relationships.ts";
import type { StyleSheet } from "../ooxml/styleSheet.ts";
import type { WordPackage } from "../ooxml/wordPackage.ts";
import { SETTINGS } from "../ooxml/names.ts";
import type { WordTemplate } from "./readWordTemplate.ts";

/** The order the schema demands, without the prefix. */
const ORDER = [
  "writeProtection", "view", "zoom", "removePersonalInformation", "removeDateAndTime", "doNotDisplayPageBoundaries",
  "displayBackgroundShape", "printPostScriptOverText", "printFractionalCharacterWidth", "printFormsData", "embedTrueTypeFonts",
  "embedSystemFonts", "saveSubsetFonts", "saveFormsData", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
  "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors", "activeWritingStyle", "proofState",
  "formsDesign", "attachedTemplate", "linkStyles", "stylePaneFormatFilter", "stylePaneSortMethod", "documentType", "mailMerge",
  "revisionView", "trackRevisions", "doNotTrackMoves", "doNotTrackFormatting", "documentProtection", "autoFormatOverride",
  "styleLockTheme", "styleLockQFSet", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
  "doNotHyphenateCaps", "showEnvelope", "summaryLength", "clickAndTypeStyle", "defaultTableStyle", "evenAndOddHeaders",
  "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing", "drawingGridVerticalSpacing",
  "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
  "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData", "noPunctuationKerning",
  "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars", "noLineBreaksAfter", "noLineBreaksBefore",
  "savePreviewPicture", "doNotValidateAgainstSchema", "saveInvalidXml", "ignoreMixedContent", "alwaysShowPlaceholderText",
  "doNotDemarcateInvalidXml", "saveXmlDataOnly", "useXSLTWhenSaving", "saveThroughXslt", "showXMLTags", "alwaysMergeEmptyNamespace",
  "updateFields", "hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema",
  "themeFontLang", "clrSchemeMapping", "doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "forceUpgrade", "captions",
  "readModeInkLockDown", "smartTagType", "schemaLibrary", "shapeDefaults", "doNotEmbedSmartTags", "decimalSymbol", "listSeparator",
  "docId", "chartTrackingRefBased", "discardImageEditingData",
];

/**
 * What bears on how pages look. All else stays behind: protection that shuts readers out, the way to a template on
 * somebody's drive, mail merge, the traces of who wrote when.
 */
const TAKEN: ReadonlySet<string> = new Set([
  "embedTrueTypeFonts", "embedSystemFonts", "saveSubsetFonts", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
  "bordersDoNotSurroundFooter", "gutterAtTop", "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
  "doNotHyphenateCaps", "evenAndOddHeaders", "characterSpacingControl", "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol",
  "listSeparator",
]);

/** The plan is Danish, and so are the numbers that Word reckons with in it, on whatever machine the template was made. */
const DANISH = [["w:themeFontLang", "da-DK"], ["w:decimalSymbol", ","], ["w:listSeparator", ";"]] as const;

/** In justified text, lines that the author has ended are not stretched. */
const KEEP_SHORT_LINES = "w:doNotExpandShiftReturn";

/** What the schema has after it in `w:compat`. */
const COMPATIBILITY_AFTER: ReadonlySet<string> = new Set([
  "spacingInWholePoints", "lineWrapLikeWord6", "printBodyTextBeforeHeader", "printColBlack", "wpSpaceWidth", "showBreaksInFrames",
  "subFontBySize", "suppressBottomSpacing", "suppressTopSpacing", "suppressSpacingAtTopOfPage", "suppressTopSpacingWP",
  "suppressSpBfAfterPgBrk", "swapBordersFacingPages", "convMailMergeEsc", "truncateFontHeightsLikeWP6", "mwSmallCaps",
  "usePrinterMetrics", "doNotSuppressParagraphBorders", "wrapTrailSpaces", "footnoteLayoutLikeWW8", "shapeLayoutLikeWW8",
  "alignTablesRowByRow", "forgetLastTabAlignment", "adjustLineHeightInTable", "autoSpaceLikeWord95", "noSpaceRaiseLower",
  "doNotUseHTMLParagraphAutoSpacing", "layoutRawTableWidth", "layoutTableRowsApart", "useWord97LineBreakRules",
  "doNotBreakWrappedTables", "doNotSnapToGridInCell", "selectFldWithFirstOrLastChar", "applyBreakingRules",
  "doNotWrapTextWithPunct", "doNotUseEastAsianBreakRules", "useWord2002TableStyleRules", "growAutofit", "useFELayout",
  "useNormalStyleForList", "doNotUseIndentAsNumberingTabStop", "useAltKinsokuLineBreakRules", "allowSpaceOfSameStyleInTable",
  "doNotSuppressIndentation", "doNotAutofitConstrainedTables", "autofitToFirstFixedWidthCell", "underlineTabInNumList",
  "displayHangulFixedWidth", "splitPgBreakAndParaMark", "doNotVertAlignCellWithSp", "doNotBreakConstrainedForcedTable",
  "doNotVertAlignInTxbx", "useAnsiKerningPairs", "cachedColBalance",
].map((name) => `w:${name}`));

/** The template's way of setting pages, in the settings of `word`, a file of ours. */
export function mergeSettings(word: WordPackage, template: WordTemplate, sheet: StyleSheet): void {
  const path = template.parts.settings;
  const source = path === undefined ? undefined : childElement(template.word.xml(path), "w:settings");
  const document = word.xml(SETTINGS);
  const root = childElement(document, "w:settings");
  if (!root) return;
  const local = (name: string) => name.replace(/^\w+:/, "");
  const taken = (source ? childElements(source) : []).filter(({ nodeName }) => nodeName.startsWith("w:") && TAKEN.has(local(nodeName)));
  const names = new Set(taken.map(({ nodeName }) => nodeName));
  const own = childElements(root).filter(({ nodeName }) => !names.has(nodeName));
  const rank = ({ nodeName }: { nodeName: string }) => ORDER.indexOf(local(nodeName));
  const merged = [...own, ...taken.map((element) => document.importNode(element, true))].toSorted((a, b) => rank(a) - rank(b));
  while (root.firstChild) root.removeChild(root.firstChild);
  for (const element of merged) root.appendChild(element);
  for (const [name, value] of DANISH) childElement(root, name)?.setAttribute("w:val", value);
  const compatibility = childElement(root, "w:compat");
  const justified = sheet.attribute(sheet.defaultOf("paragraph"), "w:val", "w:pPr", "w:jc") === "both";
  if (justified && compatibility && !childElement(compatibility, KEEP_SHORT_LINES)) {
    const after = childElements(compatibility).find(({ nodeName }) => nodeName === "w:compatSetting" || COMPATIBILITY_AFTER.has(nodeName));
    compatibility.insertBefore(createElement(document, KEEP_SHORT_LINES), after ?? null);
  }
  word.delete(relationshipsPath(SETTINGS));
}
