import type { RenderElementProps } from "slate-react";

type Element = RenderElementProps["element"];

/** Slate's props for a view of the element type `T`. */
export interface ViewProps<T extends Element["type"]> extends Omit<RenderElementProps, "element"> {
  element: Extract<Element, { type: T }>;
}
