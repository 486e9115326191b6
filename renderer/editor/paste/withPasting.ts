import type { Editor } from "slate";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import { CLIPBOARD_KEY, decodeCopied, insertCopied } from "./copied.ts";
import { insertBlocks } from "./insertBlocks.ts";

/** Pasting: what was copied from a plan keeps everything, HTML keeps structure and emphasis, plain text its lines. */
export function withPasting<E extends Editor>(editor: E): E {
  if (!("insertData" in editor)) return editor;
  editor.insertData = (data) => {
    const copied = decodeCopied(data.getData(`application/${CLIPBOARD_KEY}`));
    if (copied) {
      insertCopied(editor, copied);
      return;
    }
    const html = data.getData("text/html");
    const blocks = html ? htmlToBlocks(html) : [];
    insertBlocks(editor, blocks.length > 0 ? blocks : textToBlocks(data.getData("text/plain")));
  };
  return editor;
}
