import { useImperativeHandle, useState, type Ref } from "react";
import { ReactEditor, useSlateStatic } from "slate-react";
import { adoptSelection, focusText } from "../place.ts";
import type { Chooser, KeyActions } from "./choice.ts";
import { ChooserMenu } from "./ChooserMenu.tsx";

export interface CaretChooserHandle {
  open: (chooser: Chooser) => void;
}

/** Opens a chooser at the caret and puts what is chosen there. */
export function CaretChooser({ actions, ref }: { actions: KeyActions; ref: Ref<CaretChooserHandle> }) {
  const editor = useSlateStatic();
  const [chooser, setChooser] = useState<Chooser | null>(null);
  useImperativeHandle(ref, () => ({
    open: (next) => {
      adoptSelection(editor);
      if (editor.selection) setChooser(next);
    },
  }));
  if (!chooser) return null;
  return (
    <ChooserMenu
      chooser={chooser}
      anchor={() => {
        const range = editor.selection && ReactEditor.toDOMRange(editor, editor.selection);
        return range?.getBoundingClientRect() ?? new DOMRect();
      }}
      onPick={(choice) => {
        setChooser(null);
        focusText(editor);
        choice.insert(editor, actions);
      }}
      onClose={(byKey) => {
        setChooser(null);
        if (byKey) focusText(editor);
      }}
    />
  );
}
