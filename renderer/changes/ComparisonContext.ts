import { createContext, useContext } from "react";
import type { Comparison } from "./comparePlans.ts";

/** The two versions that everything below speaks of. */
export const ComparisonContext = createContext<Comparison | null>(null);

/** Throws outside a `ComparisonContext`. */
export function useComparison(): Comparison {
  const comparison = useContext(ComparisonContext);
  if (!comparison) throw new Error("useComparison needs a ComparisonContext above it");
  return comparison;
}
