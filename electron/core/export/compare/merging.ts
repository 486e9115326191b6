import type { Imports } from "./imports.ts";
import type { BookmarkNames, ListNumbers } from "./names.ts";
import type { Notes } from "./notes.ts";
import type { Revisions } from "./revisions.ts";
import type { Side } from "./side.ts";

/** What the older file is merged into the newer one with. */
export interface Merging {
  older: Side;
  newer: Side;
  names: BookmarkNames;
  lists: ListNumbers;
  imports: Imports;
  revisions: Revisions;
  notes: Notes;
}
