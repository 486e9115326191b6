import type { ReactNode } from "react";
import type { Text } from "../../../shared/plan/nodes/index.ts";

/** `content` within the tags of its marks, which screen readers and the clipboard know. */
export function withMarks(content: ReactNode, marks: Omit<Text, "text">): ReactNode {
  let marked = content;
  if (marks.bold) marked = <strong>{marked}</strong>;
  if (marks.italic) marked = <em>{marked}</em>;
  if (marks.underline) marked = <u>{marked}</u>;
  if (marks.superscript) marked = <sup>{marked}</sup>;
  if (marks.subscript) marked = <sub>{marked}</sub>;
  return marked;
}
