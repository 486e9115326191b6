import { TWIP, relationOf, wordChild, wordElements, wordNumber, wordSwitch, wordValue } from "./wordXml.ts";

const SIDES = ["top", "right", "bottom", "left"] as const;
type Side = (typeof SIDES)[number];

/** A line along the edge of every page of a section. `width` and `space` in points. */
export interface PageBorder {
  side: Side;
  width: number;
  space: number;
  colour: string;
  fromPage: boolean;
}

export type HeaderKind = "default" | "first" | "even";

/** The ids of the relationships that lead to a section's headers or footers. */
export type HeaderParts = Readonly<Partial<Record<HeaderKind, string>>>;

/** The pages of one section of a Word file. All measures in points. */
export interface PageSetup {
  width: number;
  height: number;
  margin: Readonly<Record<Side, number>>;
  headerAt: number;
  footerAt: number;
  headers: HeaderParts;
  footers: HeaderParts;
  /** Whether its first page has headers of its own. */
  hasFirst: boolean;
  /** The number its first page has; undefined where it counts on. */
  firstNumber: number | undefined;
  borders: readonly PageBorder[];
  /** Lines are numbered, from 1 on each page. */
  numbersLines: boolean;
  /** How far from the text the numbers of lines end. */
  numbersAt: number;
  /** Whether it goes on on the page where the one before it ends. */
  isContinuous: boolean;
}

/** A4, which Word takes where a file does not say. */
const A4 = { w: 11906, h: 16838, margin: 1440, header: 708, numbers: 360 };

function borders(section: Element): PageBorder[] {
  const all = wordChild(section, "pgBorders");
  const fromPage = wordValue(all, "offsetFrom") === "page";
  return SIDES.flatMap((side): PageBorder[] => {
    const border = wordChild(all, side);
    if (!border || ["nil", "none"].includes(wordValue(border) ?? "none")) return [];
    const colour = wordValue(border, "color") ?? "auto";
    return [
      {
        side,
        width: (wordNumber(border, "sz") ?? 4) / 8,
        space: wordNumber(border, "space") ?? 0,
        colour: /^[0-9a-f]{6}$/i.test(colour) ? `#${colour}` : "currentColor",
        fromPage,
      },
    ];
  });
}

function headerParts(section: Element, name: string, before: HeaderParts): HeaderParts {
  const own = wordElements(section, name).flatMap((reference): [string, string][] => {
    const id = relationOf(reference);
    return id === undefined ? [] : [[wordValue(reference, "type") ?? "default", id]];
  });
  return { ...before, ...Object.fromEntries(own) };
}

/** What a section says of its pages. A kind of header it does not have it takes from the section before it. */
export function readPageSetup(section: Element, before: PageSetup | undefined): PageSetup {
  const size = wordChild(section, "pgSz");
  const margins = wordChild(section, "pgMar");
  const margin = (name: string, otherwise: number) => Math.abs(wordNumber(margins, name) ?? otherwise) * TWIP;
  return {
    width: (wordNumber(size, "w") ?? A4.w) * TWIP,
    height: (wordNumber(size, "h") ?? A4.h) * TWIP,
    margin: {
      top: margin("top", A4.margin),
      right: margin("right", A4.margin),
      bottom: margin("bottom", A4.margin),
      left: margin("left", A4.margin),
    },
    headerAt: margin("header", A4.header),
    footerAt: margin("footer", A4.header),
    headers: headerParts(section, "headerReference", before?.headers ?? {}),
    footers: headerParts(section, "footerReference", before?.footers ?? {}),
    hasFirst: wordSwitch(section, "titlePg") ?? false,
    firstNumber: wordNumber(wordChild(section, "pgNumType"), "start"),
    borders: borders(section),
    numbersLines: wordChild(section, "lnNumType") !== undefined,
    numbersAt: (wordNumber(wordChild(section, "lnNumType"), "distance") ?? A4.numbers) * TWIP,
    isContinuous: wordValue(wordChild(section, "type")) === "continuous",
  };
}
