import type { HouseStyle } from "../plan/houseStyle.ts";

/** The marks that open and close a quotation in each style. */
export const QUOTE_MARKS: Readonly<Record<HouseStyle["quotes"], { open: string; close: string }>> = {
  guillemets: { open: "»", close: "«" },
  curly: { open: "”", close: "”" },
};

/** `text` as a quotation in the house style. */
export function inQuotes(text: string, { quotes }: Pick<HouseStyle, "quotes">): string {
  const { open, close } = QUOTE_MARKS[quotes];
  return `${open}${text}${close}`;
}
