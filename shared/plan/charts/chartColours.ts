import type { PageColours } from "../../look/look.ts";

/** The colours (RRGGBB) of `count` series, or of the parts of a whole. After six they begin again. */
export function chartColours({ series }: Pick<PageColours, "series">, count: number): string[] {
  return Array.from({ length: count }, (_, index) => series[index % series.length] ?? series[0]);
}
