import { useMemo } from "react";
import type { DecoratedRange, NodeEntry } from "slate";
import { useComments, useCommentsState } from "./CommentsContext.ts";

/** Marks commented words for Slate, which asks all blocks anew only when it gets another function. */
export function useDecorate(): (entry: NodeEntry) => DecoratedRange[] {
  const comments = useComments();
  const marks = useCommentsState((state) => state.marks);
  return useMemo(() => {
    void marks;
    return (entry: NodeEntry) => comments.decorate(entry);
  }, [comments, marks]);
}
