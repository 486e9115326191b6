import type { RenderElementProps } from "slate-react";
import { isBlockWritten, isWritten } from "../../../shared/plan/isWritten.ts";
import type { Block } from "../../../shared/plan/nodes/index.ts";
import "./requirement.css";

/** Marks a part that its template demands in the page, and whether it is still empty; how that looks is CSS alone. */
export function withRequirementMark(props: RenderElementProps): RenderElementProps {
  const { element, attributes } = props;
  const label = "required" in element ? element.required : undefined;
  if (!label) return props;
  const isFilled = element.type === "section" ? isWritten(element) : isBlockWritten(element as Block);
  const marks = { "data-required": label, ...(!isFilled && { "data-missing": "" }) };
  return { ...props, attributes: { ...attributes, ...marks } };
}
