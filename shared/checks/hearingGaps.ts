import { dateWords } from "../plan/dateWords.ts";
import type { Hearing } from "../plan/hearing.ts";

/** Something that a hearing edition would go out without, or with in vain. */
export interface HearingGap {
  part: keyof Hearing;
  /** What to tell the author, in a whole sentence. */
  message: string;
}

/** What the hearing edition lacks, most urgent first. `today` as ISO 8601 ("2026-10-01"). */
export function hearingGaps({ deadline, replyTo, parties }: Hearing, today: string): HearingGap[] {
  const gaps: HearingGap[] = [];
  if (deadline === null) gaps.push({ part: "deadline", message: "Høringsfristen er ikke sat, så forsiden nævner ingen frist." });
  else if (deadline < today) gaps.push({ part: "deadline", message: `Høringsfristen ${dateWords(deadline)} er overskredet.` });
  if (replyTo.trim() === "") {
    gaps.push({ part: "replyTo", message: "Der står ikke, hvor høringssvar skal sendes hen." });
  }
  if (parties.every((party) => party.trim() === "")) {
    gaps.push({ part: "parties", message: "Der er ingen høringsparter på listen. Forsiden nævner så ingen." });
  }
  return gaps;
}
