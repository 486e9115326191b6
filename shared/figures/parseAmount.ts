import { parseDecimal, type ParsedDecimal } from "./parseDecimal.ts";
import { splitAmount } from "./splitAmount.ts";

/** What a text says as a number with or without a unit behind it; `unit` as written, "" where there is none. */
export function parseAmount(text: string): { number: ParsedDecimal; unit: string } {
  const { amount, unit } = splitAmount(text);
  return { number: parseDecimal(amount), unit };
}

/** What all of several numbers count; "" where they do not say the same. */
export function commonUnit(units: readonly string[]): string {
  const [first = ""] = units;
  return units.every((unit) => unit === first) ? first : "";
}
