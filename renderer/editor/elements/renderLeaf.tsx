import type { RenderLeafProps } from "slate-react";
import { withMarks } from "./withMarks.tsx";

/** A run of text with its marks. */
export function renderLeaf({ attributes, children, leaf }: RenderLeafProps) {
  return <span {...attributes}>{withMarks(children, leaf)}</span>;
}
