import { inlineText } from "../../../shared/plan/tree.ts";
import { useDerived } from "../PlanContext.tsx";
import type { ViewProps } from "./viewProps.ts";

/** The id of the field where a footnote's text is written. */
export function noteFieldId(footnoteId: string): string {
  return `note-${footnoteId}`;
}

/** Puts the caret at the end of a footnote's text, ready to write on. */
export function focusNote(footnoteId: string): void {
  const field = document.getElementById(noteFieldId(footnoteId));
  field?.focus();
  if (field) getSelection()?.selectAllChildren(field);
  getSelection()?.collapseToEnd();
}

export function FootnoteMark({ attributes, children, element }: ViewProps<"footnote">) {
  const number = useDerived((derived) => derived.numbering().footnotes.get(element.id));
  return (
    <span {...attributes} data-inline="footnote">
      <sup contentEditable={false}>
        <button
          type="button"
          aria-label={`Fodnote ${number}`}
          title={inlineText(element.note) || "Tom fodnote"}
          onClick={() => focusNote(element.id)}
        >
          {number}
        </button>
      </sup>
      {children}
    </span>
  );
}
