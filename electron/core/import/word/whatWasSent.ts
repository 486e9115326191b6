import { readSentMark, type SentMark } from "../../export/ooxml/sentPlan.ts";
import { titleOf } from "../../export/ooxml/titleOf.ts";
import { anchoredIds, openReturned } from "./openReturned.ts";
import { problemError } from "../../../../shared/problem.ts";
import { lastSavedBy } from "./comments/wordMoment.ts";

/** What a returned Word file says of itself before it is read. */
export interface SentWord {
  /** The plan and the version it was made of; null where somebody took that out of it. */
  mark: SentMark | null;
  title: string;
  /** Who saved it last; "" where it does not say. */
  by: string;
}

/** Throws a `returnedWord` problem for what is no review edition. */
export function whatWasSent(name: string, bytes: Uint8Array): SentWord {
  const file = openReturned(name, bytes);
  const { sections, parts } = anchoredIds(file);
  if (sections.size === 0 && parts.size === 0) throw problemError("returnedWord.notSent", { name });
  return { mark: readSentMark(file.word) ?? null, title: titleOf(file.word), by: lastSavedBy(file) };
}
