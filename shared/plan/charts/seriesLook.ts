export type SeriesMarker = "circle" | "square" | "triangle" | "diamond";
export type SeriesDash = "solid" | "dash" | "dot" | "dashDot";
export type SeriesPattern = "solid" | "upward" | "dots" | "horizontal" | "downward" | "grid";

const MARKERS: readonly SeriesMarker[] = ["circle", "square", "triangle", "diamond"];
const DASHES: readonly SeriesDash[] = ["solid", "dash", "dot", "dashDot"];
const PATTERNS: readonly SeriesPattern[] = ["solid", "upward", "dots", "horizontal", "downward", "grid"];

/** What tells the series at `index` from its neighbours without colour, on screen and in Word alike. */
export function seriesLook(index: number): { marker: SeriesMarker; dash: SeriesDash; pattern: SeriesPattern } {
  return {
    marker: MARKERS[index % MARKERS.length] ?? "circle",
    dash: DASHES[index % DASHES.length] ?? "solid",
    pattern: PATTERNS[index % PATTERNS.length] ?? "solid",
  };
}
