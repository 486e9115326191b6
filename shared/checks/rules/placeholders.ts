import { textLines } from "../../plan/plainText.ts";
import { sectionBlocks } from "../../plan/tree.ts";
import type { CheckedPlan, Finding } from "../finding.ts";
import { excerpt } from "./excerpt.ts";

/** What is written where something else is to come. */
const STAND_INS: readonly RegExp[] = [
  /\[(?:indsæt|udfyld|skriv|tilføj|angiv|tekst|navn|dato|tal|kilde|xx?x?|\.{3}|…)[^\]]*\]/i,
  /\b(?:xx+|yy+|zz+)\b/i,
  /\?{3,}/,
  /\b(?:lorem ipsum|tbd|todo)\b/i,
  /^(?:her )?indsættes?\b.{0,60}$/i,
];

/** A line that stands for a picture, as "Illustration af fødekæde" that went to print in its place. */
const PICTURE_TO_COME = /^(?:illustration|billede|foto|figur|graf|diagram|tabel) (?:af|over|med|der viser)\b[^.:!?]{0,60}$/i;

/** The words of a line that look as if they waited for others; undefined where none do. */
export function placeholderIn(line: string): string | undefined {
  const text = line.trim();
  for (const pattern of STAND_INS) {
    const [found] = pattern.exec(text) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words that look as if they waited for others. */
export function checkPlaceholders({ sections }: CheckedPlan): Finding[] {
  return sections.flatMap((section) =>
    [section.children[0], ...sectionBlocks(section)].flatMap((block): Finding[] =>
      textLines(block).flatMap((line): Finding[] => {
        const isPicture = block.type === "paragraph" && PICTURE_TO_COME.test(line.trim());
        const found = isPicture ? line : placeholderIn(line);
        if (found === undefined) return [];
        const message = "Teksten ligner en pladsholder, der venter på noget andet.";
        return [{ rule: "text.placeholder", severity: "error", section: section.id, block: block.id, message, place: excerpt(line, found) }];
      }),
    ),
  );
}
