import type { Mark } from "../../../../../shared/plan/nodes/index.ts";
import type { Own } from "./ownLooks.ts";
import type { AnchoredPart } from "../../../export/ooxml/anchorNames.ts";

/** Who made a tracked change, and when: ISO 8601 in UTC, null where the file does not say. */
export interface Tracked {
  author: string;
  at: string | null;
}

/** What tracked changes say became of something. It may have been put in by one person and taken out by another. */
export interface Fate {
  inserted: readonly Tracked[];
  deleted: readonly Tracked[];
}

export const UNTOUCHED: Fate = { inserted: [], deleted: [] };

export interface Anchor {
  part: AnchoredPart;
  id: string;
}

export type Marks = Readonly<Partial<Record<Mark, true>>>;

/** Formatting that a plan has nothing for, but that says something to a reader. */
export const DECORATIONS = ["highlight", "strike"] as const;
export type Decoration = (typeof DECORATIONS)[number];

/** How characters look. */
export interface Format {
  marks: Marks;
  decorations: readonly Decoration[];
  /** What departs from the paragraph's style beside that. */
  own: readonly Own[];
}

/** What is no character: one in the text stands for it. */
export type ObjectKind = "picture" | "chart" | "drawing" | "equation" | "endnote" | "embedded";

/** Something that is no character, and what can be told of it. */
export interface Shown {
  what: ObjectKind;
  /** What it is called, or what it is said to show. */
  name: string;
  /** The words in place of a picture or chart; undefined where there are none. */
  alt?: string;
  /** Of a picture: the SHA-256 of its file. Of a chart: what it is drawn from. */
  content?: string;
}

/** A stretch of a paragraph that is one thing. `anchors` are those round it. */
export type Piece = Fate & { anchors: readonly Anchor[] } & (
    | {
        kind: "text";
        text: string;
        format: Format;
        /** How it looked before a tracked change of its formatting. */
        former?: Format & { by: Tracked };
        url?: string;
        /** The code of the field that it is the result of. */
        field?: string;
      }
    | { kind: "note"; id: string }
    | ({ kind: "object" } & Shown)
    | { kind: "pageBreak" }
  );

/** What a paragraph is, as far as its style and numbering say. */
export interface ParagraphLook {
  /** The identity of its style (`styleIdentity`). */
  style: string;
  /** Its level as a heading: 1 to 9. */
  heading?: number;
  list?: { ordered: boolean; level: number };
  /** Whether it begins a page; "style" where all of its style do. */
  onNewPage: "yes" | "style" | "no";
  /** What departs from its style beside that. */
  own: readonly Own[];
}

export interface TrackedParagraph {
  kind: "paragraph";
  /** The same for the same paragraph of the file, however it is settled. */
  key: string;
  pieces: readonly Piece[];
  /** What became of the mark that ends it. */
  end: Fate;
  look: ParagraphLook;
  former?: { look: ParagraphLook; by: Tracked };
  /** Whether its style is only that of the paragraph before, all of which was deleted (`markHeirs`). */
  isHeir?: true;
  /** The section whose content control it is in. */
  section?: string;
  anchors: readonly Anchor[];
  /** Whether one of the file's sections (pages of one setup) ends with it. */
  endsPages: boolean;
}

export interface TrackedCell extends Fate {
  key: string;
  colSpan: number;
  merge: "none" | "start" | "continued";
  items: readonly TrackedItem[];
}

export interface TrackedRow extends Fate {
  key: string;
  cells: readonly TrackedCell[];
  isHeader: boolean;
}

export interface TrackedTable {
  kind: "table";
  key: string;
  rows: readonly TrackedRow[];
  widths: readonly number[];
  section?: string;
  anchors: readonly Anchor[];
}

export type TrackedItem = TrackedParagraph | TrackedTable;

/** A Word file's text, with every tracked change in it. */
export interface TrackedFile {
  items: readonly TrackedItem[];
  notes: ReadonlyMap<string, readonly TrackedItem[]>;
}
