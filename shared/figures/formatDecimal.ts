import type { Decimal } from "../plan/nodes/decimal.ts";

/** A real minus sign, which no line break parts from its number. */
const MINUS = "\u2212";

/** Four digits and more are parted by points, decimals by a comma: "-12850.5" is "−12.850,5" (Folketinget's guide). */
export function formatDecimal(value: Decimal): string {
  const [, sign = "", whole = "", decimals] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value) ?? [];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${sign && MINUS}${grouped}${decimals === undefined ? "" : `,${decimals}`}`;
}
