import type { Editor } from "slate";
import { htmlToBlocks } from "../../../shared/html/htmlToBlocks.ts";
import { textToBlocks } from "../../../shared/html/textToBlocks.ts";
import type { Block } from "../../../shared/plan/nodes/index.ts";
import { readTabSeparated } from "../../../shared/plan/table/index.ts";
import { around } from "../commands/blocks.ts";
import { CLIPBOARD_TYPE, decodeCopied, insertCopied } from "./copied.ts";
import { pictureIntake } from "../pictures/intake.ts";
import { insertBlocks } from "./insertBlocks.ts";
import { picturesIn } from "./picturesIn.ts";

/** Plain text: columns between tabs fill cells, or make a table where one can stand; anything else gives its lines. */
export function readPlainText(editor: Editor, text: string): Block[] {
  const table = readTabSeparated(text);
  const fits = around(editor, ["cell"]) || (!around(editor, ["listItem", "points", "factBox"]) && table && table.children.length > 1);
  return table && fits ? [table] : textToBlocks(text);
}

/** Pasting: what was copied from a plan keeps everything, HTML keeps structure and emphasis, plain text its lines. */
export function withPasting<E extends Editor>(editor: E): E {
  if (!("insertData" in editor)) return editor;
  editor.insertData = (data) => {
    const copied = decodeCopied(data.getData(CLIPBOARD_TYPE));
    if (copied) {
      insertCopied(editor, copied);
      return;
    }
    const html = data.getData("text/html");
    const blocks = html ? htmlToBlocks(html) : [];
    // Spreadsheets put a picture of what was copied beside it; only where there is nothing to read is it what was meant.
    const files = [...data.files];
    if (files.length > 0 && blocks.length === 0) {
      pictureIntake(editor).take(files);
      return;
    }
    insertBlocks(editor, blocks.length > 0 ? blocks : readPlainText(editor, data.getData("text/plain")));
    const pictures = picturesIn(html);
    if (pictures.length > 0) pictureIntake(editor).take(pictures);
  };
  return editor;
}
