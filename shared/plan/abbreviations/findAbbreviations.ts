/** A short form found in a text. */
export interface FoundAbbreviation {
  short: string;
  /** How many times it stands there. */
  count: number;
  /** What the text itself says it stands for: "Den Kommunale Ungeindsats (KUI)". Undefined where it does not. */
  meaning: string | undefined;
}

/** Capitals on their own or at the head of a compound; not within a longer word or number. */
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,6}(?![\p{L}\p{N}])/gu;

/** "III" counts something and stands for nothing. */
const ROMAN = /^[IVX]+$/;

/** More letters than this in a line set in capitals alone, and the line is shouting. */
const MOST_CAPITALS = 0.6;

/** Words of a meaning before its short form, at most this many more than the short form has letters. */
const SMALL_WORDS = 5;

/** Short forms everybody reads as words. */
const EVERYDAY: ReadonlySet<string> = new Set(["OK", "TV", "IT", "EU", "USA", "DK", "CV", "PDF"]);

function isShouted(line: string): boolean {
  const letters = line.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLocaleLowerCase("da"));
  return letters.length > 12 && capitals.length / letters.length > MOST_CAPITALS;
}

/** Whether the letters of `short` come in order in `words`, the first of them first. */
function spells(words: string, short: string): boolean {
  const letters = words.toLocaleLowerCase("da");
  let at = -1;
  return Array.from(short.toLocaleLowerCase("da")).every((letter, index) => {
    at = letters.indexOf(letter, at + 1);
    return index === 0 ? at === 0 : at !== -1;
  });
}

/** The fewest words at the end of `before` that spell `short`, with the article that opens a name. */
function meaningBefore(before: string, short: string): string | undefined {
  const sentence = before.replace(/^.*[.!?:;()»«”"]\s*/su, "").trim();
  const words = sentence.split(/\s+/).filter((word) => word !== "");
  const most = Math.min(words.length, short.length + SMALL_WORDS);
  for (let count = 1; count <= most; count++) {
    const found = words.slice(-count).join(" ");
    if (found.length <= short.length || !spells(found, short)) continue;
    const article = words.at(-count - 1) ?? "";
    return /^(?:Den|Det|De)$/.test(article) ? `${article} ${found}` : found;
  }
  return undefined;
}

/** What `line` itself says that `short` stands for: in words before "(KUI)", or in brackets after "KUI". */
function meaningIn(line: string, short: string): string | undefined {
  const inBrackets = line.indexOf(`(${short})`);
  if (inBrackets !== -1) return meaningBefore(line.slice(0, inBrackets), short);
  const explained = new RegExp(`(?<![\\p{L}\\p{N}])${short} \\(([^()]{4,120})\\)`, "u").exec(line)?.[1];
  return explained !== undefined && spells(explained.replace(/^(?:den|det|de) /i, ""), short) ? explained : undefined;
}

/** The short forms in `text`, one line for each block, in alphabetical order. */
export function findAbbreviations(text: string): FoundAbbreviation[] {
  const found = new Map<string, FoundAbbreviation>();
  for (const line of text.split("\n")) {
    if (isShouted(line)) continue;
    for (const [short] of line.matchAll(CAPITALS)) {
      if (ROMAN.test(short) || EVERYDAY.has(short)) continue;
      const known = found.get(short) ?? { short, count: 0, meaning: undefined };
      found.set(short, { short, count: known.count + 1, meaning: known.meaning ?? meaningIn(line, short) });
    }
  }
  return [...found.values()].sort((a, b) => a.short.localeCompare(b.short, "da"));
}
