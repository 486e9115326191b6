import type { Document } from "@xmldom/xmldom";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElement, descendantElements, valueAt } from "../ooxml/elements.ts";
import { SETTINGS } from "../ooxml/names.ts";
import type { WordFile } from "./wordFile.ts";

const DANISH = "da-DK";
const SPOKEN_PART = /^word\/(?:[^/]+|charts\/chart[^/]*)\.xml$/;

/** Every language that a part names for Latin letters: of Word's text, of a chart and of the words drawn in it. */
function languages(part: Document): string[] {
  const word = descendantElements(part, "w:lang").map((element) => element.getAttribute("w:val"));
  const chart = descendantElements(part, "c:lang").map((element) => element.getAttribute("val"));
  const drawn = ["a:rPr", "a:defRPr", "a:endParaRPr"].flatMap((name) => descendantElements(part, name).map((element) => element.getAttribute("lang")));
  return [...word, ...chart, ...drawn].flatMap((value) => (value === null || value === "" ? [] : [value]));
}

/** Point 7: Danish is the language of the file, and nothing in it is marked as another. */
export function checkLanguage({ word, styles }: WordFile): FileFinding[] {
  const finding = (message: string): FileFinding => ({ rule: "language.other", where: "", message });
  const standard = styles.documentDefault("w:rPrDefault", "w:rPr", "w:lang")?.getAttribute("w:val") ?? undefined;
  const theme = word.has(SETTINGS) ? valueAt(childElement(word.xml(SETTINGS), "w:settings"), "w:themeFontLang") : undefined;
  const others = new Set(word.paths.filter((path) => SPOKEN_PART.test(path)).flatMap((path) => languages(word.xml(path))));
  others.delete(DANISH);
  return [
    ...(standard === undefined ? [finding("Filen siger ikke, hvilket sprog den er på.")] : []),
    ...(theme === undefined ? [finding("Filens indstillinger nævner ikke dansk som temaets sprog.")] : theme === DANISH ? [] : [finding(`Temaets sprog er ${theme}, ikke dansk.`)]),
    ...Array.from(others, (language) => finding(`Noget i filen er mærket med sproget ${language} i stedet for dansk.`)),
  ];
}
