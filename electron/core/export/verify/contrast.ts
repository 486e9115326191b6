import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { contrast, TEXT_CONTRAST } from "../../../../shared/look/contrast.ts";
import { childElement, childElements, valueAt } from "../ooxml/elements.ts";
import { NUMBERING } from "../ooxml/names.ts";
import { paragraphGround, showRun } from "./shownRun.ts";
import { quoted, runText, type WordFile, type WordParagraph } from "./wordFile.ts";

const number = new Intl.NumberFormat("da-DK", { maximumFractionDigits: 1 });

/** Rounded down, so that it never reads as what it falls short of. */
function inWords(ratio: number): string {
  return `${number.format(Math.floor(ratio * 10) / 10)}:1`;
}

/** The colours of list marks by list and level ("3/0"), where they have one of their own. */
function markColours({ word }: WordFile): Map<string, string> {
  const root = word.has(NUMBERING) ? childElement(word.xml(NUMBERING), "w:numbering") : undefined;
  if (!root) return new Map();
  const levels = new Map(
    childElements(root, "w:abstractNum").map((list) => [
      list.getAttribute("w:abstractNumId") ?? "",
      childElements(list, "w:lvl").map((level) => [level.getAttribute("w:ilvl") ?? "0", valueAt(level, "w:rPr", "w:color") ?? ""] as const),
    ]),
  );
  return new Map(
    childElements(root, "w:num").flatMap((list) =>
      (levels.get(valueAt(list, "w:abstractNumId") ?? "") ?? []).map(([level, colour]): [string, string] => [`${list.getAttribute("w:numId") ?? ""}/${level}`, colour]),
    ),
  );
}

function listPlace({ element, style }: WordParagraph, { styles }: WordFile): string | undefined {
  const list = childElement(element, "w:pPr", "w:numPr") ?? styles.stated(style, "w:pPr", "w:numPr");
  return list && `${valueAt(list, "w:numId") ?? ""}/${valueAt(list, "w:ilvl") ?? "0"}`;
}

/** Point 9, of words: what is written stands out 4.5:1 from what it stands on, 3:1 where it is large. */
export function checkContrast(file: WordFile): FileFinding[] {
  const told = new Set<string>();
  const tell = (key: string, finding: FileFinding): FileFinding[] => {
    if (told.has(key)) return [];
    told.add(key);
    return [finding];
  };
  const marks = markColours(file);
  return file.parts.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((paragraph): FileFinding[] => {
      const { runs, under, text } = paragraph;
      const place = listPlace(paragraph, file);
      const mark = (place && marks.get(place)) ?? "";
      const markRatio = /^[0-9a-f]{6}$/i.test(mark) ? contrast(mark, paragraphGround(paragraph, file)) : TEXT_CONTRAST;
      const ofMark = markRatio < TEXT_CONTRAST
        ? tell(`mark ${mark}`, { rule: "contrast.text", where: under, message: `Listens tegn ved ${quoted(text)} har en kontrast på ${inWords(markRatio)}; der skal være 4,5:1.` })
        : [];
      const ofWords = runs.flatMap((run): FileFinding[] => {
        const words = runText(run);
        if (words.trim() === "") return [];
        const { colour, ground, least } = showRun(run, paragraph, file);
        if (colour === undefined) return [];
        const ratio = contrast(colour, ground);
        if (ratio >= least) return [];
        return tell(`${colour} ${ground}`, {
          rule: "contrast.text",
          where: under,
          message: `Teksten ${quoted(words)} har en kontrast på ${inWords(ratio)}; der skal være ${inWords(least)}.`,
        });
      });
      return [...ofMark, ...ofWords];
    }),
  );
}
