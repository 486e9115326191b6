import type { Decimal } from "../plan/nodes/decimal.ts";

/**
 * What a text says where a number is due. `readings` are what an ambiguous text may mean, the likelier first. A value
 * keeps its decimals as written: "2,10" is "2.10".
 */
export type ParsedDecimal =
  | { kind: "value"; value: Decimal }
  | { kind: "missing" }
  | { kind: "ambiguous"; readings: [Decimal, Decimal] }
  | { kind: "notANumber" };

/** How StatBank, Jobindsats and authors show that there is no number. */
const MISSING = /^(?:[-−–—*…]|\.{2,3})?$/;

const SIGN = /^([-−–+]?) ?(.*)$/s;

/** Thousands parted by points or by spaces, or not at all; then a comma and decimals. */
const DANISH = /^(\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?: \d{3})+)?(?:,(\d+))?$/;

/** Only an English writer parts thousands by comma more than once, or has a point after the comma. */
const ENGLISH = /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d+))?$/;

const ONE_POINT = /^(\d+)\.(\d+)$/;

const MAX_DIGITS = 15;
const MAX_DECIMALS = 9;

/** Undefined where the number is longer than a plan holds. */
function toDecimal(isNegative: boolean, whole: string, decimals: string | undefined): Decimal | undefined {
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "") || "0";
  if (digits.length > MAX_DIGITS || (decimals?.length ?? 0) > MAX_DECIMALS) return undefined;
  return `${isNegative ? "-" : ""}${digits}${decimals === undefined ? "" : `.${decimals}`}`;
}

/**
 * Reads a number as Danes write it: "12.850", "12 850", "−2,10", "- 48". "7.000" is seven thousand; "2.1" may be meant
 * either way and is for its author to say. A unit must be split off before (`splitAmount`).
 */
export function parseDecimal(text: string): ParsedDecimal {
  const trimmed = text.replaceAll(/\s+/g, " ").trim();
  if (MISSING.test(trimmed)) return { kind: "missing" };
  const [, sign = "", digits = ""] = SIGN.exec(trimmed) ?? [];
  const isNegative = sign !== "" && sign !== "+";
  const plain = DANISH.exec(digits) ?? ENGLISH.exec(digits);
  // "0.500" is no way to write five hundred.
  if (plain && !/^0\.\d/.test(digits)) {
    const [, whole, decimals] = plain;
    const value = whole === undefined && decimals === undefined ? undefined : toDecimal(isNegative, whole ?? "", decimals);
    return value === undefined ? { kind: "notANumber" } : { kind: "value", value };
  }
  const [, before, after] = ONE_POINT.exec(digits) ?? [];
  if (before === undefined || after === undefined) return { kind: "notANumber" };
  const asDecimal = toDecimal(isNegative, before, after);
  const asThousands = toDecimal(isNegative, before + after, undefined);
  if (asDecimal === undefined || asThousands === undefined) return { kind: "notANumber" };
  return { kind: "ambiguous", readings: [asDecimal, asThousands] };
}
