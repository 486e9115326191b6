import { LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from "docx";
import type { Look } from "../../../../../shared/look/look.ts";
import { measures } from "../../../../../shared/look/measures.ts";
import { createId } from "../../../../../shared/plan/ids.ts";
import { points } from "../styles/measures.ts";
import { styleIds } from "../styles/styleIds.ts";

/** Word has nine list levels; what is nested deeper stays on the last. */
export const LAST_LEVEL = 8;

const BULLETS = ["•", "–", "▪"];
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** Points that a level is moved in, and that its mark hangs out to the left of the text. */
interface Step {
  indent: number;
  hanging: number;
}

const bodyStep: Step = { indent: measures.indent.level, hanging: measures.indent.hanging };
const cellStep: Step = { indent: 12, hanging: 12 };

/** The level of the chapters' list that points are on. */
export const POINT_LEVEL = 1;

function cycled<T>(values: readonly T[], index: number, fallback: T): T {
  return values[index % values.length] ?? fallback;
}

function levels(level: (index: number) => Omit<ILevelsOptions, "level">): ILevelsOptions[] {
  return Array.from({ length: LAST_LEVEL + 1 }, (_, index) => ({ level: index, ...level(index) }));
}

function mark(ordered: boolean, index: number): Pick<ILevelsOptions, "format" | "text"> {
  return ordered
    ? { format: cycled(NUMBER_FORMATS, index, LevelFormat.DECIMAL), text: `%${index + 1}.` }
    : { format: LevelFormat.BULLET, text: cycled(BULLETS, index, "•") };
}

function stepped(accent: string, ordered: boolean, step: Step, styles: readonly string[] = []): ILevelsOptions[] {
  return levels((index) => {
    const style = styles[index];
    return {
      ...mark(ordered, index),
      style: {
        ...(style ? { style } : {}),
        run: { color: accent },
        paragraph: { indent: { left: points(step.indent * index + step.hanging), hanging: points(step.hanging) } },
      },
    };
  });
}

/**
 * Lists in a fact box. Word draws one frame round neighbouring paragraphs only where their outer left edges agree, so
 * every mark starts at that edge, and deeper ones are moved in by spaces of their own.
 */
function framed(accent: string, ordered: boolean): ILevelsOptions[] {
  return levels((index) => {
    const { format, text = "" } = mark(ordered, index);
    const left = points(measures.box.padding + measures.indent.level * index + measures.indent.hanging);
    return {
      ...(format ? { format } : {}),
      text: `${"\u2002".repeat(index * 3)}${text}`,
      style: {
        run: { color: accent },
        paragraph: { indent: { left, hanging: left - points(measures.box.padding) } },
      },
    };
  });
}

function pointLevel(accent: string, level: number, text: string, indent: number): ILevelsOptions {
  return {
    level,
    format: LevelFormat.DECIMAL,
    text,
    style: {
      run: { bold: true, color: accent },
      paragraph: { indent: { left: points(indent), hanging: points(indent) } },
    },
  };
}

/** Chapters, and under each its points, which carry its number and begin anew with it. */
function chapters(accent: string, pointIndent: number): ILevelsOptions[] {
  const indent = points(measures.indent.chapter);
  return [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      suffix: LevelSuffix.TAB,
      style: { paragraph: { indent: { left: indent, hanging: indent } } },
    },
    pointLevel(accent, POINT_LEVEL, "%1.%2", pointIndent),
  ];
}

/** Every kind of list, its numbers and bullets in the accent (RRGGBB). */
function definitions(accent: string, pointIndent: number) {
  return {
    chapters: chapters(accent, pointIndent),
    points: [pointLevel(accent, 0, "%1.", pointIndent)],
    bodyBullets: stepped(accent, false, bodyStep, styleIds.bullets),
    bodyNumbers: stepped(accent, true, bodyStep, styleIds.numbers),
    boxBullets: framed(accent, false),
    boxNumbers: framed(accent, true),
    cellBullets: stepped(accent, false, cellStep),
    cellNumbers: stepped(accent, true, cellStep),
  } satisfies Record<string, ILevelsOptions[]>;
}

export type ListKind = keyof ReturnType<typeof definitions>;

/** A list in the file: paragraphs that share one count on from each other. */
export interface ListInstance {
  reference: string;
  instance: number;
}

export interface Lists {
  options: INumberingOptions;
  /** The list that a style stands for, and that carries on through the whole document. */
  common(kind: ListKind): ListInstance;
  /** A list of its own, counting from 1. */
  start(kind: ListKind): ListInstance;
}

/**
 * The library puts `{reference-instance}` in the text first and the list's number afterwards, so the names carry random
 * letters: no author can have written one. `pointIndent` is how far points' words stand in, in points.
 */
export function createLists({ colour }: Look, pointIndent: number): Lists {
  const token = createId();
  let started = 0;
  const reference = (kind: ListKind) => `${kind}-${token}`;
  return {
    options: {
      config: Object.entries(definitions(colour.accent, pointIndent)).map(([kind, list]) => ({ reference: reference(kind as ListKind), levels: list })),
    },
    common: (kind) => ({ reference: reference(kind), instance: 0 }),
    start(kind) {
      started += 1;
      return { reference: reference(kind), instance: started };
    },
  };
}
