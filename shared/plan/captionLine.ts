import type { Numbering } from "./numbering.ts";

/** What captions begin with, and are counted by. */
export type CaptionKind = "Tabel" | "Figur";

/** "Tabel 1. Ledige i Lindholm", on one line. */
export function numberedCaption({ kind, number, caption }: { kind: CaptionKind; number: number; caption: string }): string {
  return `${kind} ${number}. ${caption.replaceAll("\n", " ")}`;
}

/** The caption with its number of the table or figure with this id; "" where it has none, and so no number. */
export function captionLine(
  kind: CaptionKind,
  { id, caption }: { id: string; caption: string },
  { tables, figures }: Pick<Numbering, "tables" | "figures">,
): string {
  const number = (kind === "Tabel" ? tables : figures).get(id);
  return number === undefined ? caption.trim() : numberedCaption({ kind, number, caption });
}
