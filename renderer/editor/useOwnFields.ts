import { useEffect } from "react";

/** Whether this is a field or a button inside the paper, which is not part of the plan's text. */
export function isOwnField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches("[data-slate-editor] :is(input, textarea, select, button, [role=slider])");
}

/**
 * Keeps from Slate what happens to the selection while a field inside the paper has the focus. In a chart or a picture
 * it would take it for a selection of the whole, put its own in its place, and with it the focus back in the text.
 */
export function useOwnFields(): void {
  useEffect(() => {
    const onSelectionChange = (event: Event) => {
      if (isOwnField(document.activeElement)) event.stopImmediatePropagation();
    };
    window.addEventListener("selectionchange", onSelectionChange, { capture: true });
    return () => window.removeEventListener("selectionchange", onSelectionChange, { capture: true });
  }, []);
}
