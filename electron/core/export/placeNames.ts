import { numberedParts } from "../../../shared/plan/numbering.ts";
import { contents } from "../../../shared/plan/overviews/index.ts";
import type { Plan } from "../../../shared/plan/plan.ts";

/** Word hides names with a leading underscore, and makes such names itself for contents lists and references. */
const FIRST_NUMBER = 200_000_001;

/** What of a place a name leads to: a heading's or point's words, a whole caption, or one part of a caption. */
export type NamedPart = "whole" | "number" | "title";

/** The name that leads to (part of) what has this id; none for what has no words of its own. */
export type PlaceNames = (id: string, part?: NamedPart) => string | undefined;

/** What the places that a document's lists and references lead to are called: one name for every section title, heading, point, goal and footnote; three for every caption. */
export function namePlaces(plan: Plan): PlaceNames {
  const names = new Map<string, string>();
  const key = (id: string, part: NamedPart) => `${part} ${id}`;
  const add = (prefix: "_Toc" | "_Ref", id: string, part: NamedPart) =>
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
  return (id, part = "whole") => names.get(key(id, part));
}
