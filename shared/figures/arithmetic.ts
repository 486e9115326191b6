import type { Decimal } from "../plan/nodes/decimal.ts";

/** A decimal as a whole number of units of 10^-`scale`. */
interface Scaled {
  digits: bigint;
  scale: number;
}

function toScaled(value: Decimal): Scaled {
  const [whole = "", decimals = ""] = value.split(".");
  return { digits: BigInt(whole + decimals), scale: decimals.length };
}

function toDecimal({ digits, scale }: Scaled): Decimal {
  const isNegative = digits < 0n;
  const padded = String(isNegative ? -digits : digits).padStart(scale + 1, "0");
  const cut = padded.length - scale;
  return `${isNegative ? "-" : ""}${padded.slice(0, cut)}${scale === 0 ? "" : `.${padded.slice(cut)}`}`;
}

function atScale({ digits, scale }: Scaled, wanted: number): bigint {
  return digits * 10n ** BigInt(wanted - scale);
}

/** Whole division, halves away from zero, as Excel rounds. `by` is positive. */
function divideRounded(digits: bigint, by: bigint): bigint {
  const magnitude = ((digits < 0n ? -digits : digits) * 2n + by) / (by * 2n);
  return digits < 0n ? -magnitude : magnitude;
}

/** The exact sum, with as many decimals as the summand that has most; "0" of none. */
export function addDecimals(values: readonly Decimal[]): Decimal {
  const all = values.map(toScaled);
  const scale = Math.max(0, ...all.map((value) => value.scale));
  return toDecimal({ digits: all.reduce((sum, value) => sum + atScale(value, scale), 0n), scale });
}

/** `value` − `subtrahend`, exactly. */
export function subtractDecimals(value: Decimal, subtrahend: Decimal): Decimal {
  const [a, b] = [toScaled(value), toScaled(subtrahend)];
  const scale = Math.max(a.scale, b.scale);
  return toDecimal({ digits: atScale(a, scale) - atScale(b, scale), scale });
}

/**
 * How many percent `to` is above (or below, then negative) `from`, with exactly `decimals` decimals. Measured against
 * the size of `from`, so that a rise from −4 to −2 is positive. Null from zero, of which nothing is a percentage.
 */
export function percentChange(from: Decimal, to: Decimal, decimals: number): Decimal | null {
  const [start, end] = [toScaled(from), toScaled(to)];
  if (start.digits === 0n) return null;
  const scale = Math.max(start.scale, end.scale);
  const base = atScale(start, scale);
  const change = atScale(end, scale) - base;
  const parts = change * 100n * 10n ** BigInt(decimals);
  return toDecimal({ digits: divideRounded(parts, base < 0n ? -base : base), scale: decimals });
}
