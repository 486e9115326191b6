import type { Side } from "./side.ts";

/** An element in either version; one of them at least. */
export interface Twin<T> {
  before: T | undefined;
  now: T | undefined;
}

export interface TwinProps<T> {
  twin: Twin<T>;
  side: Side;
}

/** The element whose structure is shown: that of the version asked for, and where both are, that of the new one. */
export function shownOf<T>({ before, now }: Twin<T>, side: Side): T | undefined {
  return side === "before" ? before : side === "now" ? now : (now ?? before);
}

/** What became of an element as a whole. */
export function fateOf({ before, now }: Twin<unknown>): "added" | "removed" | undefined {
  return before === undefined ? "added" : now === undefined ? "removed" : undefined;
}
