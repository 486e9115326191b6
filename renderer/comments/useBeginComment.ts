import { useCallback } from "react";
import { Transforms } from "slate";
import { ReactEditor, useSlateStatic } from "slate-react";
import { usePlan } from "../editor/PlanContext.tsx";
import { useNotify } from "../ui/notify.tsx";
import { useComments } from "./CommentsContext.ts";

/** Begins a comment on what is selected, in the panel. */
export function useBeginComment(): () => void {
  const editor = useSlateStatic();
  const comments = useComments();
  const { showComments } = usePlan();
  const { message } = useNotify();
  return useCallback(() => {
    const shown = getSelection();
    // Also where the text is locked, which has a selection and takes no caret.
    if (shown?.anchorNode && ReactEditor.hasTarget(editor, shown.anchorNode)) {
      const range = ReactEditor.toSlateRange(editor, shown, { exactMatch: false, suppressThrow: true });
      if (range) Transforms.select(editor, range);
    }
    if (comments.begin()) showComments();
    else message("Markér det i teksten, som kommentaren skal handle om, og prøv igen.");
  }, [editor, comments, showComments, message]);
}
