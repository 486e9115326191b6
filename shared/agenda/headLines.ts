import type { AgendaMemo } from "./agendaMemo.ts";

/** What stands under the memo's title: what it is filed under, and what is attached where no heading tells it. */
export function agendaHeadLines({ caseLine, attachments }: AgendaMemo): string[] {
  const attached = attachments.length > 0 ? `Bilag: ${attachments.join(" · ")}` : "";
  return [caseLine, attached].filter((line) => line !== "");
}
