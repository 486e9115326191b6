import { Editor, Point, Range, type BaseRange } from "slate";
import type { Chooser } from "../choose/choice.ts";
import { currentTextBlock } from "../commands/blocks.ts";
import { typedInsertables } from "../findInsertables.ts";
import type { Insertable } from "../insertables.tsx";
import { typedSlash } from "./withSlash.ts";

/** A "/" and the letters typed after it, right before the caret. */
export interface SlashQuery {
  query: string;
  /** From the "/" to the caret. */
  range: BaseRange;
}

/** The "/" must begin the block or follow a space, so that "og/eller" and dates open no menu. Numbers may be like "2.3". */
const TYPED = /(?:^|\s)\/((?:(?:[\p{L}\p{N}]|(?<=\p{N})\.)+ ?){0,6})$/u;

export function readSlashQuery(editor: Editor): SlashQuery | null {
  const { selection } = editor;
  const current = currentTextBlock(editor);
  if (!selection || !current || Range.isExpanded(selection)) return null;
  const caret = selection.anchor;
  const before = Editor.string(editor, { anchor: Editor.start(editor, current[1]), focus: caret });
  const after = Editor.string(editor, { anchor: caret, focus: Editor.end(editor, current[1]) });
  const query = TYPED.exec(before)?.[1];
  const start = query !== undefined && Editor.before(editor, caret, { distance: query.length + 1, unit: "character" });
  const typed = typedSlash(editor);
  const isInWord = /^[\p{L}\p{N}]/u.test(after) && !(start && typed && Point.equals(start, typed));
  return start && !isInWord ? { query, range: { anchor: start, focus: caret } } : null;
}

/** What is typed after "/" to open the chooser of `insertable`. */
export function chooserWord({ name }: Pick<Insertable, "name">): string {
  return name.toLocaleLowerCase("da");
}

/** The chooser that was typed out in full, and the words after it. */
export function namedChooser(editor: Editor, typed: string): { chooser: Chooser; query: string } | undefined {
  const lower = `${typed.toLocaleLowerCase("da")} `;
  for (const insertable of typedInsertables(editor)) {
    const word = chooserWord(insertable);
    if (insertable.chooser && lower.startsWith(`${word} `)) {
      return { chooser: insertable.chooser, query: typed.slice(word.length).trim() };
    }
  }
  return undefined;
}
