import type { Own } from "./ownLooks.ts";
import type { Decoration, Format, Marks, ParagraphLook, Shown, Tracked } from "./tracked.ts";

/** Characters that look the same, or something that is no character. */
export type Run =
  | { kind: "text"; text: string; marks: Marks; decorations: readonly Decoration[]; own: readonly Own[]; url?: string; field?: string }
  | { kind: "note"; id: string }
  | ({ kind: "object" } & Shown);

/** A paragraph as a reader of the settled file has it. */
export interface Line {
  kind: "line";
  /** That of the paragraph that most of its words come from. */
  key: string;
  look: ParagraphLook;
  /** Whether nobody gave it the style that it has. */
  isHeir: boolean;
  runs: readonly Run[];
  /** How many characters of it the words of each anchored part take, by the part's id. */
  words: ReadonlyMap<string, number>;
  /** The anchored blocks and sections it is in. */
  blocks: readonly string[];
  sections: readonly string[];
  endsPages: boolean;
  /** Whether its first word stands on a new page, and what follows it on another. */
  breaks: { before: boolean; after: boolean };
  /** The latest tracked change of each author that it has seen, taken or not. */
  marks: readonly Tracked[];
}

export interface GridCell {
  key: string;
  colSpan: number;
  rowSpan: number;
  lines: readonly Line[];
  /** Whether there is a table in it. */
  holdsTable: boolean;
}

export interface GridRow {
  key: string;
  cells: readonly GridCell[];
  isHeader: boolean;
  marks: readonly Tracked[];
}

export interface Grid {
  kind: "grid";
  key: string;
  rows: readonly GridRow[];
  widths: readonly number[];
  blocks: readonly string[];
  sections: readonly string[];
}

export type Item = Line | Grid;

/** A file as it reads when it is known which tracked changes hold. */
export interface Settled {
  items: readonly Item[];
  notes: ReadonlyMap<string, readonly Line[]>;
}

export function sameFormat(a: Format, b: Format): boolean {
  return JSON.stringify([a.marks, a.decorations, a.own]) === JSON.stringify([b.marks, b.decorations, b.own]);
}

/** What stands in a line's text for what is no character; only to compare lines. */
export const OBJECT = "\uFFFC";

export function lineText({ runs }: Pick<Line, "runs">): string {
  return runs.map((run) => (run.kind === "text" ? run.text : OBJECT)).join("");
}

export function gridText({ rows }: Grid): string {
  return rows.map(({ cells }) => cells.map(({ lines }) => lines.map(lineText).join("\n")).join("\t")).join("\n");
}
