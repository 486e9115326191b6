import type { RenderLeafProps } from "slate-react";
import type { CommentedLeaf } from "../../comments/PlanComments.ts";
import { commentId, commentMark } from "../../comments/markNames.ts";
import { withMarks } from "./withMarks.tsx";

/** A run of text with its marks. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  const { comment, isActiveComment = false } = leaf as CommentedLeaf;
  const mark = comment === undefined ? {} : { [commentId]: comment, [commentMark]: isActiveComment ? "active" : "open" };
  return (
    <span {...attributes} {...mark}>
      {withMarks(children, leaf)}
    </span>
  );
}
