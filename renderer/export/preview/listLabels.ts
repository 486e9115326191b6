import { wordChild, wordElements, wordNumber, wordValue } from "./wordXml.ts";

interface Level {
  start: number;
  format: string;
  text: string;
}

interface Counting {
  abstract: string;
  levels: ReadonlyMap<number, Level>;
  /** Levels that begin anew with the first paragraph of this list. */
  restarts: ReadonlyMap<number, number>;
}

function readLevel(element: Element): Level {
  return {
    start: wordNumber(wordChild(element, "start")) ?? 1,
    format: wordValue(wordChild(element, "numFmt")) ?? "decimal",
    text: wordValue(wordChild(element, "lvlText")) ?? "",
  };
}

function levelsOf(element: Element | undefined): Map<number, Level> {
  const levels = element ? wordElements(element, "lvl") : [];
  return new Map(levels.map((level) => [wordNumber(level, "ilvl") ?? 0, readLevel(level)]));
}

function readCountings(numbering: Document | undefined): Map<string, Counting> {
  if (!numbering) return new Map();
  const abstracts = new Map(wordElements(numbering, "abstractNum").map((each) => [wordValue(each, "abstractNumId"), each]));
  return new Map(
    wordElements(numbering, "num").map((num) => {
      const abstract = wordValue(wordChild(num, "abstractNumId")) ?? "";
      const overrides = wordElements(num, "lvlOverride");
      const restarts = overrides.flatMap((each): [number, number][] => {
        const start = wordNumber(wordChild(each, "startOverride"));
        return start === undefined ? [] : [[wordNumber(each, "ilvl") ?? 0, start]];
      });
      const levels = new Map([...levelsOf(abstracts.get(abstract)), ...levelsOf(num)]);
      return [wordValue(num, "numId") ?? "", { abstract, levels, restarts: new Map(restarts) }];
    }),
  );
}

const ROMAN: readonly [number, string][] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"],
  [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join("");
}

/** Word goes on with aa, bb after z. */
function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

function inFormat(number: number, format: string): string {
  switch (format) {
    case "none":
      return "";
    case "lowerLetter":
      return letter(number);
    case "upperLetter":
      return letter(number).toUpperCase();
    case "lowerRoman":
      return roman(number);
    case "upperRoman":
      return roman(number).toUpperCase();
    case "decimalZero":
      return String(number).padStart(2, "0");
    default:
      return String(number);
  }
}

/**
 * What stands in front of each paragraph of a list, counted as Word does: lists of one kind count on together until one
 * says that it begins anew. To be asked for the paragraphs in their order.
 */
export class ListLabels {
  readonly #countings: Map<string, Counting>;
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  constructor(numbering: Document | undefined) {
    this.#countings = readCountings(numbering);
  }

  next(list: string, at: number): string {
    const counting = this.#countings.get(list);
    const level = counting?.levels.get(at);
    if (!counting || !level) return "";
    if (level.format === "bullet") return level.text;
    const counts = this.#counts.get(counting.abstract) ?? new Map<number, number>();
    this.#counts.set(counting.abstract, counts);
    if (!this.#begun.has(list)) {
      this.#begun.add(list);
      for (const [restarted, start] of counting.restarts) counts.set(restarted, start - 1);
    }
    counts.set(at, (counts.get(at) ?? level.start - 1) + 1);
    for (const deeper of [...counts.keys()]) if (deeper > at) counts.delete(deeper);
    return level.text.replaceAll(/%(\d)/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const { start = 1, format = "decimal" } = counting.levels.get(shown) ?? {};
      return inFormat(counts.get(shown) ?? start, format);
    });
  }
}
