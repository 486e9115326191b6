/** A change of a text: the characters from `start` up to `end`, of which there is at least one, become `insert`. */
export interface TextEdit {
  start: number;
  end: number;
  insert: string;
}

export type DeviationKind = "percent" | "dash" | "quotes";

/** A place where a text is not written as the house style has it: the characters from `start` up to `end`. */
export interface Deviation {
  kind: DeviationKind;
  start: number;
  end: number;
  /** What mends it; none where only the author can tell what is meant. In order, and none touching another. */
  edits: readonly TextEdit[];
}

/** `text` with `edits` made, which must be in order and not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return edits.reduceRight((rest, { start, end, insert }) => rest.slice(0, start) + insert + rest.slice(end), text);
}
