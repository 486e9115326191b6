import { Editor, Range, Transforms } from "slate";
import { around, currentTextBlock } from "../commands/blocks.ts";
import { toggleList } from "../commands/lists.ts";

/** What people type at the start of a line to begin a list. */
const MARKERS: Readonly<Record<string, { ordered: boolean }>> = {
  "-": { ordered: false },
  "*": { ordered: false },
  "1.": { ordered: true },
};

/** "- " and "1. " at the start of a paragraph make it a list, as in Word. */
export function withAutoformat<E extends Editor>(editor: E): E {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    const marker = text === " " && !options?.at ? typedMarker(editor) : undefined;
    if (!marker) return insertText(text, options);
    // Two undoable steps, so that undo gives back the characters to whoever meant them.
    insertText(text, options);
    Editor.withoutNormalizing(editor, () => {
      Transforms.delete(editor, { at: { anchor: Editor.start(editor, marker.path), focus: caret(editor) } });
      toggleList(editor, marker.ordered);
    });
  };
  return editor;
}

function caret(editor: Editor) {
  return Range.end(editor.selection ?? Editor.range(editor, []));
}

function typedMarker(editor: Editor): { path: number[]; ordered: boolean } | undefined {
  const current = currentTextBlock(editor);
  if (!current || current[0].type !== "paragraph" || around(editor, ["listItem"], current[1])) return undefined;
  if (!editor.selection || Range.isExpanded(editor.selection)) return undefined;
  const path = current[1];
  const before = Editor.string(editor, { anchor: Editor.start(editor, path), focus: editor.selection.anchor });
  const marker = MARKERS[before];
  return marker && { path, ordered: marker.ordered };
}
