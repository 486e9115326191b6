import { KNOWN_ABBREVIATIONS, type Abbreviation, type FoundAbbreviation } from "../../../shared/plan/abbreviations/index.ts";

/** A short form while its meaning is being written. */
export interface AbbreviationDraft {
  short: string;
  /** "" while nothing is written. */
  meaning: string;
  /** How many times the text uses it. */
  count: number;
  /** A meaning that somebody may accept. */
  suggestion: { meaning: string; from: "text" | "list" } | undefined;
}

function suggestionFor({ short, meaning }: Pick<FoundAbbreviation, "short" | "meaning">): AbbreviationDraft["suggestion"] {
  if (meaning !== undefined) return { meaning, from: "text" };
  const known = KNOWN_ABBREVIATIONS.get(short);
  return known === undefined ? undefined : { meaning: known, from: "list" };
}

/** Those found in the text and those the plan has a meaning for, in alphabetical order. */
export function abbreviationDrafts(
  found: readonly FoundAbbreviation[],
  abbreviations: readonly Abbreviation[],
): AbbreviationDraft[] {
  const written = new Map(abbreviations.map(({ short, meaning }) => [short, meaning]));
  const unused = abbreviations.filter(({ short }) => !found.some((other) => other.short === short));
  return [...found, ...unused.map(({ short }) => ({ short, count: 0, meaning: undefined }))]
    .map((entry) => ({
      short: entry.short,
      meaning: written.get(entry.short) ?? "",
      count: entry.count,
      suggestion: suggestionFor(entry),
    }))
    .sort((a, b) => a.short.localeCompare(b.short, "da"));
}

/** What the plan keeps of `drafts`: those with a meaning. */
export function acceptedAbbreviations(drafts: readonly AbbreviationDraft[]): Abbreviation[] {
  return drafts
    .map(({ short, meaning }) => ({ short, meaning: meaning.trim() }))
    .filter(({ meaning }) => meaning !== "")
    .sort((a, b) => a.short.localeCompare(b.short, "da"));
}
