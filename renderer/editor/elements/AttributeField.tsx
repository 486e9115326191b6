import { useSlateStatic } from "slate-react";
import type { PlanElement } from "../../../shared/plan/tree.ts";
import { setAttributes } from "../commands/attributes.ts";
import { enterElement } from "../place.ts";
import { PaperField } from "./PaperField.tsx";

interface Props<E extends PlanElement, A extends keyof E & string> {
  element: E;
  attribute: A;
  /** What the field is, for those who cannot see where it stands. */
  label: string;
  placeholder: string;
  className?: string | undefined;
}

/** A line of the paper that is an attribute of a block (a caption, a label): looks like text, edits like text. */
export function AttributeField<E extends PlanElement, A extends keyof E & string>(props: Props<E, A>) {
  const { element, attribute, label, placeholder, className } = props;
  const editor = useSlateStatic();

  return (
    <PaperField
      label={label}
      placeholder={placeholder}
      className={className}
      value={String(element[attribute])}
      onType={(text) => setAttributes(editor, element, { [attribute]: text.replaceAll("\n", " ") } as never)}
      onKey={(event) => {
        if (event.key !== "Enter" && event.key !== "Escape") return;
        event.preventDefault();
        enterElement(editor, element);
      }}
    />
  );
}
