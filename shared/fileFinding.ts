import { z } from "zod";

/** Every rule that a finished Word file is held to. */
export const FILE_RULES = [
  "heading.skips",
  "heading.empty",
  "heading.unmarked",
  "reading.floating",
  "list.typed",
  "footnote.broken",
  "table.noHeader",
  "table.noAlt",
  "table.puzzle",
  "drawing.noAlt",
  "language.other",
  "property.missing",
  "contrast.text",
  "contrast.graphic",
  "link.meaningless",
  "protection.on",
  "colour.alone",
  "contents.missing",
  "margin.only",
  "text.none",
  "text.guidance",
  "structure.style",
  "structure.numbering",
  "structure.id",
  "structure.relationship",
  "structure.contentType",
] as const;
export type FileRule = (typeof FILE_RULES)[number];

/** Something wrong with a finished file. `where` is the heading it stands under, or "" where that tells nothing. */
export const fileFindingSchema = z.strictObject({
  rule: z.literal(FILE_RULES),
  message: z.string(),
  where: z.string(),
});
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** One line: "Under »Mål«: …". */
export function describeFileFinding({ message, where }: FileFinding): string {
  return where === "" ? message : `Under »${where}«: ${message}`;
}
