import { CommentRangeEnd, CommentRangeStart, CommentReference, TextRun, type ParagraphChild } from "docx";
import { cutInlines } from "../../../../../shared/plan/comments/index.ts";
import type { Inline } from "../../../../../shared/plan/nodes/index.ts";
import type { CommentedRange } from "./commentPlaces.ts";
import { styleIds } from "../styles/styleIds.ts";

function starts({ numbers }: CommentedRange): ParagraphChild[] {
  return numbers.map((number) => new CommentRangeStart(number));
}

/** Each comment of a thread has its mark where the commented words end. */
function ends({ numbers }: CommentedRange): ParagraphChild[] {
  return numbers.flatMap((number) => [
    new CommentRangeEnd(number),
    new TextRun({ style: styleIds.commentReference, children: [new CommentReference(number)] }),
  ]);
}

/** What `write` makes of `inlines`, with the marks of comments where their words begin and end. */
export function commentedRuns(
  inlines: readonly Inline[],
  ranges: readonly CommentedRange[],
  write: (inlines: readonly Inline[]) => ParagraphChild[],
): ParagraphChild[] {
  if (ranges.length === 0) return write(inlines);
  const offsets = [...new Set(ranges.flatMap(({ start, end }) => [start, end]))].toSorted((a, b) => a - b);
  const [first = [], ...pieces] = cutInlines(inlines, offsets);
  return [
    ...write(first),
    ...pieces.flatMap((piece, index) => {
      const here = offsets[index];
      return [
        ...ranges.filter(({ start, end }) => end === here && start < end).flatMap(ends),
        ...ranges.filter(({ start }) => start === here).flatMap(starts),
        ...ranges.filter(({ start, end }) => end === here && start === end).flatMap(ends),
        ...write(piece),
      ];
    }),
  ];
}
