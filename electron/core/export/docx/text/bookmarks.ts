import { Bookmark, type ParagraphChild } from "docx";
import type { Plan } from "../../../../../shared/plan/plan.ts";
import { namePlaces, type NamedPart, type PlaceNames } from "../../placeNames.ts";

export interface Bookmarks {
  name: PlaceNames;
  /** `children` as the place that name leads to. */
  mark(id: string, children: ParagraphChild[], part?: NamedPart): ParagraphChild[];
}

/** The bookmarks of a Word file, by the ids of what they are round. */
export function createBookmarks(plan: Plan): Bookmarks {
  const nameOf = namePlaces(plan);
  return {
    name: nameOf,
    mark(id, children, part) {
      const name = nameOf(id, part);
      return name === undefined ? children : [new Bookmark({ id: name, children })];
    },
  };
}
