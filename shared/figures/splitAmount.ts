/** A number and what it counts; either may be "". */
export interface Amount {
  amount: string;
  unit: string;
}

const NUMBER = String.raw`[-−–+]?\s*\d(?:[\d.,\s]*\d)?|\.{2,3}|[-−–—*…]`;

/** A word needs a space before it, so that "16-64-årige" and "2022K3" stay whole. */
const AMOUNT = new RegExp(String.raw`^(${NUMBER})(?:\s*([%‰].*|(?:pct|kr)\b.*)|\s+(\p{L}.*))?$`, "su");

const CURRENCY_FIRST = new RegExp(String.raw`^(kr\.?|€|\$)\s*(${NUMBER})$`, "su");

/**
 * Parts "48 procent", "64,5 mio. kr." and "kr. 500" into number and unit, both as written. A text that does not begin
 * with a number is all amount.
 */
export function splitAmount(text: string): Amount {
  const trimmed = text.trim();
  const [, currency, after] = CURRENCY_FIRST.exec(trimmed) ?? [];
  if (currency !== undefined && after !== undefined) return { amount: after.trim(), unit: currency };
  const [, amount, sign, word] = AMOUNT.exec(trimmed) ?? [];
  return amount === undefined ? { amount: trimmed, unit: "" } : { amount: amount.trim(), unit: (sign ?? word ?? "").trim() };
}
