import { parseDecimal } from "../../../../../shared/figures/parseDecimal.ts";
import type { Decimal } from "../../../../../shared/plan/nodes/index.ts";

/** What a text says as a number, the likelier reading of an ambiguous one; null where it says none. */
export function decimalOf(text: string): Decimal | null {
  const parsed = parseDecimal(text);
  if (parsed.kind === "ambiguous") return parsed.readings[0];
  return parsed.kind === "value" ? parsed.value : null;
}
