import { z } from "zod";

/** The fourteen points that make a document accessible, as people name them (EN 301 549, chapter 10). */
export const ACCESSIBILITY_POINTS = {
  1: "Overskrifter",
  2: "Læserækkefølge",
  3: "Lister og fodnoter",
  4: "Tabeller",
  5: "Alternative tekster",
  6: "Ingen tekst som billede",
  7: "Sprog",
  8: "Titel og forfatter",
  9: "Kontrast",
  10: "Links",
  11: "Ingen beskyttelse",
  12: "Ikke farve alene",
  13: "Indholdsfortegnelse",
  14: "Sidehoved og sidefod",
} as const;

export type AccessibilityPoint = keyof typeof ACCESSIBILITY_POINTS;

/** Every rule that a finished Word file is held to, and the point it belongs to; null where no point speaks of it. */
export const FILE_RULES = {
  "heading.skips": 1,
  "heading.empty": 1,
  "heading.unmarked": 1,
  "reading.floating": 2,
  "list.typed": 3,
  "footnote.broken": 3,
  "table.noHeader": 4,
  "table.noAlt": 4,
  "table.puzzle": 4,
  "drawing.noAlt": 5,
  "language.other": 7,
  "property.missing": 8,
  "contrast.text": 9,
  "contrast.graphic": 9,
  "link.meaningless": 10,
  "protection.on": 11,
  "colour.alone": 12,
  "contents.missing": 13,
  "margin.only": 14,
  "text.none": null,
  "text.guidance": null,
  "structure.style": null,
  "structure.numbering": null,
  "structure.id": null,
  "structure.relationship": null,
  "structure.contentType": null,
} as const satisfies Record<string, AccessibilityPoint | null>;

export type FileRule = keyof typeof FILE_RULES;

/** Something wrong with a finished file. `where` is the heading it stands under, or "" where that tells nothing. */
export const fileFindingSchema = z.strictObject({
  rule: z.literal(Object.keys(FILE_RULES) as FileRule[]),
  message: z.string(),
  where: z.string(),
});
export type FileFinding = z.infer<typeof fileFindingSchema>;

/** The point of the fourteen that a finding goes against; null where none speaks of it. */
export function pointOf({ rule }: FileFinding): AccessibilityPoint | null {
  return FILE_RULES[rule];
}

/** One line: "Under »Mål«: …". */
export function describeFileFinding({ message, where }: FileFinding): string {
  return where === "" ? message : `Under »${where}«: ${message}`;
}
