import { numberedParts } from "../../../shared/plan/numbering.ts";
import { PatternNote } from "./PatternNote.tsx";
import { useDerived } from "../PlanContext.tsx";
import { SectionNotes } from "./SectionNotes.tsx";
import type { ViewProps } from "./viewProps.ts";

export function SectionView({ attributes, children, element }: ViewProps<"section">) {
  const isPattern = useDerived((derived) => derived.patternId() === element.id);
  const { footnotes } = numberedParts(element);
  return (
    <section {...attributes} id={element.id} data-kind={element.kind}>
      {isPattern && <PatternNote />}
      {children}
      {footnotes.length > 0 && <SectionNotes footnotes={footnotes} />}
    </section>
  );
}
