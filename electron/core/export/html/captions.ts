import { numberedCaption, type CaptionKind } from "../../../../shared/plan/captionLine.ts";
import { plainHtml } from "./inlines.ts";
import type { Writing } from "./writing.ts";

/** "Tabel 1. …" and what it is called in the page; undefined where there is no caption. */
export function captionOf(
  kind: CaptionKind,
  { id, caption }: { id: string; caption: string },
  { numbering, anchor }: Writing,
): { id: string | undefined; words: string } | undefined {
  if (caption.trim() === "") return undefined;
  const number = (kind === "Tabel" ? numbering.tables : numbering.figures).get(id) ?? 1;
  return { id: anchor(id), words: plainHtml(numberedCaption({ kind, number, caption })) };
}
