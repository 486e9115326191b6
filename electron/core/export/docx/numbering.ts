import { LevelFormat, LevelSuffix, type ILevelsOptions, type INumberingOptions } from "docx";
import { look } from "../../../../shared/look/look.ts";
import { createId } from "../../../../shared/plan/ids.ts";
import { points } from "./measures.ts";
import { styleIds } from "./styleIds.ts";

/** Word has nine list levels; what is nested deeper stays on the last. */
export const LAST_LEVEL = 8;

const BULLETS = ["•", "–", "▪"];
const NUMBER_FORMATS = [LevelFormat.DECIMAL, LevelFormat.LOWER_LETTER, LevelFormat.LOWER_ROMAN];

/** Points that a level is moved in, and that its mark hangs out to the left of the text. */
interface Step {
  indent: number;
  hanging: number;
}

const bodyStep: Step = { indent: look.indent.level, hanging: look.indent.hanging };
const cellStep: Step = { indent: 12, hanging: 12 };
const CELL_POINT = 16;

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

function stepped(ordered: boolean, step: Step, styles: readonly string[] = []): ILevelsOptions[] {
  return levels((index) => {
    const style = styles[index];
    return {
      ...mark(ordered, index),
      style: {
        ...(style ? { style } : {}),
        run: { color: look.colour.accent },
        paragraph: { indent: { left: points(step.indent * index + step.hanging), hanging: points(step.hanging) } },
      },
    };
  });
}

/**
 * Lists in a fact box. Word draws one frame round neighbouring paragraphs only where their outer left edges agree, so
 * every mark starts at that edge, and deeper ones are moved in by spaces of their own.
 */
function framed(ordered: boolean): ILevelsOptions[] {
  return levels((index) => {
    const { format, text = "" } = mark(ordered, index);
    const left = points(look.box.padding + look.indent.level * index + look.indent.hanging);
    return {
      ...(format ? { format } : {}),
      text: `${"\u2002".repeat(index * 3)}${text}`,
      style: {
        run: { color: look.colour.accent },
        paragraph: { indent: { left, hanging: left - points(look.box.padding) } },
      },
    };
  });
}

function numbered(indent: number): ILevelsOptions[] {
  return [
    {
      level: 0,
      format: LevelFormat.DECIMAL,
      text: "%1.",
      style: {
        run: { bold: true, color: look.colour.accent },
        paragraph: { indent: { left: points(indent), hanging: points(indent) } },
      },
    },
  ];
}

const chapters: ILevelsOptions[] = [
  {
    level: 0,
    format: LevelFormat.DECIMAL,
    text: "%1.",
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { left: points(look.indent.chapter), hanging: points(look.indent.chapter) } } },
  },
];

const definitions = {
  chapters,
  points: numbered(look.indent.point),
  cellPoints: numbered(CELL_POINT),
  bodyBullets: stepped(false, bodyStep, styleIds.bullets),
  bodyNumbers: stepped(true, bodyStep, styleIds.numbers),
  boxBullets: framed(false),
  boxNumbers: framed(true),
  cellBullets: stepped(false, cellStep),
  cellNumbers: stepped(true, cellStep),
} satisfies Record<string, ILevelsOptions[]>;

export type ListKind = keyof typeof definitions;

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
 * letters: no author can have written one.
 */
export function createLists(): Lists {
  const token = createId();
  let started = 0;
  const reference = (kind: ListKind) => `${kind}-${token}`;
  return {
    options: {
      config: Object.entries(definitions).map(([kind, list]) => ({ reference: reference(kind as ListKind), levels: list })),
    },
    common: (kind) => ({ reference: reference(kind), instance: 0 }),
    start(kind) {
      started += 1;
      return { reference: reference(kind), instance: started };
    },
  };
}
