import { dateWords } from "../../../../shared/plan/dateWords.ts";
import type { Hearing } from "../../../../shared/plan/hearing.ts";
import { listed } from "../../../../shared/plan/listed.ts";
import { hyperlinkTarget } from "../hyperlinkTarget.ts";

/** One thing the front page says of a hearing: "Høringsfrist: 30. oktober 2026". */
export interface HearingLine {
  part: "deadline" | "replyTo" | "parties";
  label: string;
  words: string;
  /** Where the words lead, if they are an address that can be written to or visited. */
  target?: string;
}

function addressTarget(address: string): string | undefined {
  const url = /^\S+@\S+$/.test(address) ? `mailto:${address}` : /^www\./i.test(address) ? `https://${address}` : address;
  return /^(?:https?:\/\/|mailto:)/i.test(url) ? hyperlinkTarget(url) : undefined;
}

/** As much of the hearing as is known, in the order it is told. */
export function hearingLines({ deadline, replyTo, parties }: Hearing): HearingLine[] {
  const address = replyTo.trim();
  const target = addressTarget(address);
  const asked = parties.map((party) => party.trim()).filter((party) => party !== "");
  const lines: HearingLine[] = [
    { part: "deadline", label: "Høringsfrist", words: deadline === null ? "" : dateWords(deadline) },
    { part: "replyTo", label: "Høringssvar sendes til", words: address, ...(target === undefined ? {} : { target }) },
    { part: "parties", label: "Høringsparter", words: listed(asked) },
  ];
  return lines.filter(({ words }) => words !== "");
}
