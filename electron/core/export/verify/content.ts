import { placeholderIn } from "../../../../shared/checks/rules/placeholders.ts";
import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { outlineLevel, quoted, type WordFile } from "./wordFile.ts";

/** Guidance, and what is put where words are to come, is not for readers. */
export function checkGuidance({ body, parts, guidance }: WordFile): FileFinding[] {
  const whole = parts.map(({ paragraphs }) => paragraphs.map(({ text }) => text.replaceAll(/\s+/g, " ").trim()).join("\n")).join("\n");
  const printed = guidance.filter((text) => whole.includes(text));
  return [
    ...printed.map((text): FileFinding => ({ rule: "text.guidance", where: "", message: `Vejledningen ${quoted(text)} er kommet med i filen.` })),
    ...body.paragraphs
      .filter(({ text }) => placeholderIn(text) !== undefined)
      .map(({ text, under }): FileFinding => ({ rule: "text.guidance", where: under, message: `${quoted(text)} ligner en pladsholder, der skal erstattes.` })),
  ];
}

/** A heading has something to head: words, a table, a picture, or a heading of a lower level. */
export function checkText({ body, styles }: WordFile): FileFinding[] {
  const { paragraphs } = body;
  // A heading that is proposed to go says nothing any more.
  const levels = paragraphs.map(({ element, text, style }) => (text.trim() === "" ? undefined : outlineLevel(element, style, styles)));
  const says = paragraphs.map(({ element, text }, index) => levels[index] === undefined && (text.trim() !== "" || element.getElementsByTagName("w:drawing").length > 0));
  const first = levels.findIndex((level) => level !== undefined);
  const bare = paragraphs.flatMap(({ text }, index) => {
    const level = levels[index];
    if (level === undefined) return [];
    for (let next = index + 1; next < paragraphs.length; next += 1) {
      const below = levels[next];
      if (below !== undefined) return below > level ? [] : [text];
      if (says[next]) return [];
    }
    return [text];
  });
  if (bare.length === 0) return [];
  // The headings of what was not written yet have nothing under them on any level.
  if (first === -1 || !says.some((speaks, index) => speaks && index > first)) {
    return [{ rule: "text.none", where: "", message: "Filen har overskrifter, men ingen tekst under dem. Skriv planen, før den sendes videre." }];
  }
  return bare.map((text): FileFinding => ({ rule: "text.none", where: "", message: `Overskriften ${quoted(text)} har ingen tekst under sig. Skriv den, eller slet overskriften.` }));
}
