import type { FileFinding } from "../../../../shared/fileFinding.ts";
import { childElements, descendantElements, valueAt } from "../ooxml/elements.ts";
import { FOOTNOTES } from "../ooxml/names.ts";
import { runText, type TextPart, type WordFile } from "./wordFile.ts";

const KINDS = [
  { path: FOOTNOTES, mark: "w:footnoteReference", note: "w:footnote", name: "fodnote" },
  { path: "word/endnotes.xml", mark: "w:endnoteReference", note: "w:endnote", name: "slutnote" },
] as const;

/** Words so short before a raised number are units: m², km², CO₂. */
const LONGEST_UNIT = 3;

/** Raised numbers after a word or a full stop that are no marks of Word's. */
function typedMarks({ paragraphs }: TextPart): FileFinding[] {
  return paragraphs.flatMap(({ runs, under }) =>
    runs.flatMap((run, index): FileFinding[] => {
      const raised = valueAt(run, "w:rPr", "w:vertAlign") === "superscript";
      const before = runs.slice(0, index).map(runText).join("");
      const word = /[\p{L}.,;:!?»”)]+$/u.exec(before)?.[0] ?? "";
      if (!raised || !/^\d{1,2}$/.test(runText(run).trim()) || word.length <= LONGEST_UNIT) return [];
      return [{ rule: "footnote.broken", where: under, message: `Det hævede ${runText(run).trim()} efter »${word}« ligner en fodnote, men er kun et tal. Indsæt en fodnote i stedet.` }];
    }),
  );
}

/** Point 3, of notes: each mark leads to a note of its own, each note has a mark and says something. */
export function checkFootnotes({ parts, body }: WordFile): FileFinding[] {
  const broken = KINDS.flatMap(({ path, mark, note, name }): FileFinding[] => {
    const used = descendantElements(body.root, mark).map((reference) => reference.getAttribute("w:id") ?? "");
    const part = parts.find((each) => each.path === path);
    const notes = part ? childElements(part.root, note).filter((each) => !each.getAttribute("w:type")) : [];
    const ids = notes.map((each) => each.getAttribute("w:id") ?? "");
    const finding = (message: string): FileFinding => ({ rule: "footnote.broken", where: "", message });
    return [
      ...used.filter((id) => !ids.includes(id)).map((id) => finding(`Henvisning ${id} fører ikke til nogen ${name}.`)),
      ...used.filter((id, index) => used.indexOf(id) !== index).map((id) => finding(`To steder henviser til samme ${name} (${id}).`)),
      ...ids.filter((id) => !used.includes(id)).map((id) => finding(`Ingen henviser til ${name} ${id}.`)),
      ...notes.filter((each) => (each.textContent ?? "").trim() === "").map((each) => finding(`En ${name} er tom (${each.getAttribute("w:id") ?? ""}).`)),
    ];
  });
  return [...broken, ...typedMarks(body)];
}
