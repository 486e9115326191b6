import type { Decimal } from "../plan/nodes/decimal.ts";

/** How many decimals a number is given with. */
export function decimalsOf(value: Decimal): number {
  return value.split(".")[1]?.length ?? 0;
}
