import type { Element } from "@xmldom/xmldom";
import { descendantElements } from "../ooxml/elements.ts";
import { stripAnchors, unwrapSections } from "../ooxml/stripAnchors.ts";
import { WordPackage } from "../ooxml/wordPackage.ts";
import { DOCUMENT, FOOTNOTES } from "../ooxml/names.ts";
import { readChunks } from "./chunks.ts";
import { mergeClosedFlow, type Place } from "./flow.ts";
import { Imports } from "./imports.ts";
import { flowOf, matchFlow, type FlowMatch } from "./match.ts";
import { matchBody } from "./matchBody.ts";
import { mergeBody } from "./mergeBody.ts";
import type { Merging } from "./merging.ts";
import { BookmarkNames, greatestNumber, ListNumbers } from "./names.ts";
import { Notes } from "./notes.ts";
import { putIn, takeOut } from "./paragraphs.ts";
import { Revisions, type Origin } from "./revisions.ts";
import { Side } from "./side.ts";

export interface Tracking extends Origin {
  /** Whether the anchors stay in the file. */
  anchors: boolean;
}

/** A Word file with its changes, and how many of them are marked. */
export interface TrackedFile {
  bytes: Uint8Array;
  changes: number;
}

/** Every two paragraphs that are counterparts. */
function paragraphPairs(flow: FlowMatch): { older: Element; newer: Element }[] {
  return flow.flatMap((item) => {
    switch (item.kind) {
      case "paragraph":
        return [item];
      case "table":
        return item.rows.flatMap((row) => (row.kind === "both" ? row.cells.flatMap(paragraphPairs) : []));
      case "control":
        return paragraphPairs(item.inner);
      case "older":
      case "newer":
        return [];
    }
  });
}

/** Writing a note's changes may find no more of them, since notes have no notes. */
function mergeNotes(merging: Merging): void {
  const place: Place = { part: FOOTNOTES, fields: "change" };
  for (const { older, newer } of merging.notes.pairs) mergeClosedFlow(matchFlow(flowOf(older), flowOf(newer)), place, merging);
  for (const note of merging.notes.inserted) for (const paragraph of flowOf(note)) putIn(paragraph, FOOTNOTES, merging, "change");
  for (const { older, newer } of merging.notes.deleted) {
    for (const paragraph of flowOf(older)) newer.appendChild(takeOut(paragraph, FOOTNOTES, merging, "change"));
  }
}

/**
 * The Word file `newer` with all that differs from `older` as changes that Word can accept, which leaves the newer file's
 * text, or reject, which leaves the older one's. Both are files of `writeDocx` with anchors and one look. Blocks are told
 * by their anchors, and by their words where those know nothing of each other. Footers and page setup are the newer file's.
 */
export function trackChanges(older: Uint8Array, newer: Uint8Array, { anchors, ...origin }: Tracking): TrackedFile {
  const names = new BookmarkNames();
  const sides = { older: new Side(WordPackage.open(older), names.of), newer: new Side(WordPackage.open(newer)) };
  if (!anchors) unwrapSections(sides.newer.word);
  const [before, after] = [readChunks(sides.older.body), readChunks(sides.newer.body)];
  const cover = matchFlow(before.cover, after.cover);
  const body = matchBody(before.chunks, after.chunks);

  const lists = new ListNumbers(sides.older, sides.newer);
  for (const { flow, moved } of body.pairs) {
    for (const pair of paragraphPairs(flow)) {
      // A block that was moved stands in both places until the reader has answered, and references lead to either.
      if (!moved) names.pair(pair.older, pair.newer, sides);
      lists.pair(pair.older, pair.newer);
    }
  }
  const revisions = new Revisions(origin, greatestNumber(sides.newer) + 1);
  const imports = new Imports(sides.older, sides.newer, names, lists, revisions);
  const merging: Merging = { ...sides, names, lists, imports, revisions, notes: new Notes(sides.older, sides.newer) };

  const end = mergeClosedFlow(cover, { part: DOCUMENT, fields: "change" }, merging).at(-1);
  if (end) mergeBody(body, end, merging);
  mergeNotes(merging);
  merging.notes.putInOrder(descendantElements(sides.newer.body, "w:footnoteReference"));
  if (!anchors) stripAnchors(sides.newer.word);
  return { bytes: sides.newer.word.save(), changes: revisions.count };
}
