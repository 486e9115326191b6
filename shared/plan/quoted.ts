import type { HouseStyle } from "./houseStyle.ts";

const MARKS = { guillemets: ["»", "«"], curly: ["”", "”"] } as const;

/** The quotation marks of a house style, the opening one first. */
export function quotationMarks({ quotes }: Pick<HouseStyle, "quotes">): readonly [string, string] {
  return MARKS[quotes];
}

/** "»Ledige«" or "”Ledige”", as the municipality has it. */
export function quoted(text: string, houseStyle: Pick<HouseStyle, "quotes">): string {
  const [opening, closing] = quotationMarks(houseStyle);
  return `${opening}${text}${closing}`;
}
