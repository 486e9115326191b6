import { Bookmark, type ParagraphChild } from "docx";
import { numberedParts } from "../../../../shared/plan/numbering.ts";
import { contents } from "../../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../../shared/plan/plan.ts";

/** Word hides names with a leading underscore, and makes such names itself for contents lists and references. */
const FIRST_NUMBER = 200_000_001;

/** What of a place a bookmark is round: a heading's or point's words, a whole caption, or one part of a caption. */
export type BookmarkedPart = "whole" | "number" | "title";

export interface Bookmarks {
  /** The name that leads to (part of) what has this id; none for what has no words of its own. */
  name(id: string, part?: BookmarkedPart): string | undefined;
  /** `children` as the place that name leads to. */
  mark(id: string, children: ParagraphChild[], part?: BookmarkedPart): ParagraphChild[];
}

/** One bookmark for every section title, heading, point, goal and footnote; three for every caption. */
export function createBookmarks(plan: Plan): Bookmarks {
  const names = new Map<string, string>();
  const key = (id: string, part: BookmarkedPart) => `${part} ${id}`;
  const add = (prefix: "_Toc" | "_Ref", id: string, part: BookmarkedPart) =>
    names.set(key(id, part), `${prefix}${FIRST_NUMBER + names.size}`);

  for (const { id } of contents(plan, 4)) add("_Toc", id, "whole");
  for (const section of plan.sections) {
    const { tables, figures, points, goals, footnotes } = numberedParts(section);
    for (const { id } of [...tables, ...figures]) {
      add("_Toc", id, "whole");
      add("_Ref", id, "number");
      add("_Ref", id, "title");
    }
    for (const { id } of [...points, ...goals, ...footnotes]) add("_Ref", id, "whole");
  }
  return {
    name: (id, part = "whole") => names.get(key(id, part)),
    mark(id, children, part = "whole") {
      const name = names.get(key(id, part));
      return name === undefined ? children : [new Bookmark({ id: name, children })];
    },
  };
}
