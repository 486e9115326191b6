import { InternalHyperlink, type ParagraphChild } from "docx";
import type { Reference } from "../../../../../shared/plan/nodes/index.ts";
import type { ReferencePart, ReferenceTarget } from "../../../../../shared/plan/references/index.ts";
import type { NamedPart } from "../../placeNames.ts";
import { field } from "./fields.ts";
import { textRuns } from "./textRuns.ts";
import type { Writing } from "../writing.ts";

/** The field that Word keeps up to date, and what its bookmark is round; undefined where Word has none for it. */
function instruction({ kind }: ReferenceTarget, { from }: ReferencePart): { part: NamedPart; code: (name: string) => string } | undefined {
  const text = (name: string) => `REF ${name} \\h`;
  switch (kind) {
    case "table":
    case "figure":
      return { part: from === "number" ? "number" : "title", code: text };
    case "section":
    case "heading":
    case "point":
      if (from === "number") return { part: "whole", code: (name) => `REF ${name} \\n \\h` };
      // A point's words are a sentence, with notes and marks of their own.
      return kind === "point" ? undefined : { part: "whole", code: text };
    case "footnote":
      return from === "number" ? { part: "whole", code: (name) => `NOTEREF ${name} \\h` } : undefined;
    case "goal":
      return undefined;
  }
}

/**
 * A reference as a field, with what it says now as its result: Word works it out anew when fields are updated. What Word
 * cannot work out is a plain link to the place; what leads nowhere, plain words.
 */
export function referenceRuns(reference: Reference, { references, bookmarks }: Writing): ParagraphChild[] {
  const target = references.targets.get(reference.target);
  const [marks] = reference.children;
  return references.parts(reference).flatMap((part): ParagraphChild[] => {
    const words = textRuns({ ...marks, text: part.text });
    if (!target || part.from === "reference") return words;
    const found = instruction(target, part);
    const name = bookmarks.name(target.id, found?.part);
    if (name === undefined) return words;
    return found ? field(found.code(name), words) : [new InternalHyperlink({ anchor: name, children: words })];
  });
}
