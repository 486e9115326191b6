import type { FactBox, Inline, List, Points, Quote, Table } from "../../../shared/plan/nodes/index.ts";

/**
 * A document as its file has it, before anyone has asked what its parts are for. In all text here "\n" is the end of a
 * line in the file, which may mean nothing, and `HARD_BREAK` a line break the author meant.
 */
export type SourceBlock = SourceHeading | SourceParagraph | SourceList | SourceReady | SourceRule;

/** `depth` counts from 1 as in Markdown and may jump; 0 is the document's own title, `PSEUDO_DEPTH` a guess. */
export interface SourceHeading {
  type: "heading";
  depth: number;
  inlines: Inline[];
  /** Looks like a heading, but nothing in the file says so. */
  guessed?: boolean;
}

export interface SourceParagraph {
  type: "paragraph";
  inlines: Inline[];
}

/** `start` is the first number of an ordered list. */
export interface SourceList {
  type: "list";
  list: List;
  start: number;
}

/** An element that is already what it will be in the plan. */
export interface SourceReady {
  type: "ready";
  block: Table | Quote | Points | FactBox;
}

/** A drawn line across the page. */
export interface SourceRule {
  type: "rule";
}

/** A line break the author meant; no file's text holds this character once it is decoded. */
export const HARD_BREAK = "\u2028";

/** The depth of a line that only looks like a heading: below every real one. */
export const PSEUDO_DEPTH = 7;

export function paragraphOf(inlines: Inline[]): SourceParagraph {
  return { type: "paragraph", inlines };
}
