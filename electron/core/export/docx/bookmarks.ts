import { Bookmark, type ParagraphChild } from "docx";
import { contents, type ContentsEntry } from "../../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";

/** Word hides names with a leading underscore, and makes these itself for headings in a contents list. */
const FIRST_NUMBER = 200_000_001;

export interface Bookmarks {
  /** The name that leads to a section or heading by its id; none for one without words. */
  name(id: string): string | undefined;
  /** `children` as the place that name leads to. */
  mark(id: string, children: ParagraphChild[]): ParagraphChild[];
}

/** One bookmark for every section title and heading. */
export function createBookmarks(plan: Plan): Bookmarks {
  const names = new Map(contents(plan, 4).map(({ id }: ContentsEntry, index) => [id, `_Toc${FIRST_NUMBER + index}`]));
  return {
    name: (id) => names.get(id),
    mark(id, children) {
      const name = names.get(id);
      return name === undefined ? children : [new Bookmark({ id: name, children })];
    },
  };
}
