import type { ChartKind } from "../nodes/index.ts";

/** What each kind of chart is called in a menu, and in a sentence about it. */
export const CHART_WORDS: Readonly<Record<ChartKind, { name: string; inText: string }>> = {
  bars: { name: "Søjler", inText: "Søjlediagram" },
  horizontalBars: { name: "Liggende søjler", inText: "Liggende søjlediagram" },
  stackedBars: { name: "Stablede søjler", inText: "Stablet søjlediagram" },
  lines: { name: "Linjer", inText: "Linjediagram" },
  shares: { name: "Andele", inText: "Cirkeldiagram" },
};
