import { numberedParts } from "../../../shared/plan/numbering.ts";
import { SectionNotes } from "./SectionNotes.tsx";
import type { ViewProps } from "./viewProps.ts";

export function SectionView({ attributes, children, element }: ViewProps<"section">) {
  const { footnotes } = numberedParts(element);
  return (
    <section {...attributes} id={element.id} data-kind={element.kind}>
      {children}
      {footnotes.length > 0 && <SectionNotes footnotes={footnotes} />}
    </section>
  );
}
