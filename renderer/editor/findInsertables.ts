import type { Editor } from "slate";
import { around } from "./commands/blocks.ts";
import { INSERTABLES, type Insertable } from "./insertables.tsx";
import { writesTemplate } from "./templateMode.ts";

/** What may be inserted where the caret is: in cells and boxes only plain content. */
export function possibleInsertables(editor: Editor): Insertable[] {
  const inBox = around(editor, ["cell", "factBox"]) !== undefined;
  return INSERTABLES.filter((item) => (!inBox || item.fitsInBoxes) && (!item.templatesOnly || writesTemplate(editor)));
}

/** What "/" offers where the caret is: a title takes only what is part of a sentence. */
export function typedInsertables(editor: Editor): Insertable[] {
  const inTitle = around(editor, ["title"]) !== undefined;
  return possibleInsertables(editor).filter((item) => !inTitle || item.fitsInTitles);
}

/** Whether a word of `text` begins what was typed. */
function hasWord(text: string, typed: string): boolean {
  const words = text.toLocaleLowerCase("da").split(/\s+/);
  return words.some((_, index) => words.slice(index).join(" ").startsWith(typed));
}

/** How surely what was typed means an insertable, the surest sign first. */
const SIGNS: readonly ((item: Insertable, typed: string) => boolean)[] = [
  ({ name }, typed) => name.toLocaleLowerCase("da").startsWith(typed),
  ({ keywords }, typed) => keywords.split(" ").includes(typed),
  ({ name }, typed) => hasWord(name, typed),
  ({ keywords }, typed) => hasWord(keywords, typed),
];

/** The insertables that what was typed begins a word of, in their name or among their keywords; the likeliest first. */
export function findInsertables(editor: Editor, query: string): Insertable[] {
  const typed = query.trim().toLocaleLowerCase("da");
  const possible = typedInsertables(editor);
  if (typed === "") return possible;
  const sureness = (item: Insertable) => SIGNS.findIndex((isSign) => isSign(item, typed));
  return possible.filter((item) => sureness(item) !== -1).toSorted((a, b) => sureness(a) - sureness(b));
}
