import { Editor, Node, Range, Text } from "slate";
import { HistoryEditor } from "slate-history";
import { typedEdit } from "../../../shared/houseStyle/typedEdit.ts";
import type { HouseStyle } from "../../../shared/plan/houseStyle.ts";
import { currentTextBlock } from "../commands/blocks.ts";

/** Quotation marks, dashes and ranges come out in the house style as they are typed. */
export function withHouseStyle<E extends Editor>(editor: E, houseStyle: () => HouseStyle): E {
  const { insertText } = editor;
  editor.insertText = (text, options) => {
    const before = text.length === 1 && !options?.at ? textBeforeCaret(editor) : undefined;
    insertText(text, options);
    const edit = before === undefined ? undefined : typedEdit(before, text, houseStyle());
    if (edit) replaceBeforeCaret(editor, before + text, edit.remove, edit.insert);
  };
  return editor;
}

function textBeforeCaret(editor: Editor): string | undefined {
  const { selection } = editor;
  const current = currentTextBlock(editor);
  if (!selection || !current || Range.isExpanded(selection)) return undefined;
  return Editor.string(editor, { anchor: Editor.start(editor, current[1]), focus: selection.anchor });
}

/**
 * A step of its own, so that one undo gives back what was typed. Done only in letters of one run, and only where the
 * text is still as it was typed: a line that became a list is left alone.
 */
function replaceBeforeCaret(editor: Editor, typed: string, remove: number, insert: string): void {
  const { selection } = editor;
  if (!selection || textBeforeCaret(editor) !== typed) return;
  const { path, offset } = selection.anchor;
  const leaf = Node.get(editor, path);
  if (!Text.isText(leaf) || offset < remove) return;
  const at = { path, offset: offset - remove };
  HistoryEditor.withNewBatch(editor, () => {
    Editor.withoutNormalizing(editor, () => {
      editor.apply({ type: "insert_text", path, offset, text: insert });
      editor.apply({ type: "remove_text", ...at, text: leaf.text.slice(offset - remove, offset) });
    });
  });
}
