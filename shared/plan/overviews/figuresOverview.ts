import type { CaptionKind } from "../captionLine.ts";
import { numberedParts, numberPlan } from "../numbering.ts";
import type { Plan } from "../plan.ts";

export interface FigureEntry {
  /** The table, chart or picture the entry leads to. */
  id: string;
  kind: CaptionKind;
  number: number;
  caption: string;
}

/** All tables with a caption, then all figures with one, each in reading order. */
export function figuresOverview(plan: Pick<Plan, "focusAreas" | "sections">): FigureEntry[] {
  const numbering = numberPlan(plan);
  const parts = plan.sections.map(numberedParts);
  const entries = (
    kind: FigureEntry["kind"],
    elements: readonly { id: string; caption: string }[],
    numbers: ReadonlyMap<string, number>,
  ) => elements.map(({ id, caption }): FigureEntry => ({ id, kind, number: numbers.get(id) ?? 0, caption }));
  return [
    ...entries("Tabel", parts.flatMap(({ tables }) => tables), numbering.tables),
    ...entries("Figur", parts.flatMap(({ figures }) => figures), numbering.figures),
  ];
}
