import type { ChangePlace, Grid, LonePart, PlanProperty, Position } from "../diff/change.ts";
import type { PartKind, Shell } from "../diff/parts.ts";
import type { Inline } from "../plan/nodes/index.ts";

export type MergeSide = "mine" | "theirs";

interface Sides<T> {
  base: T;
  mine: T;
  theirs: T;
}

/** What an element is, but for its text. */
export interface PartType {
  type: PartKind;
  shell: Shell;
}

/**
 * One thing that both sides changed, each in its own way. The merged plan has it as `mine` says until it is resolved. All
 * ids are those of the merged plan; the `id` of a conflict is the same whenever the same three plans are merged.
 */
export type Conflict = ChangePlace & { id: string } & (
    | ({ kind: "property"; property: PlanProperty; /** Field or entry within the property. */ path: string[] } & Sides<unknown>)
    /** Whole texts: what only one side changed is in all of them but `base`. */
    | ({ kind: "text"; part: string; type: PartKind; both: Inline[] } & Sides<Inline[]>)
    /** Undefined where it is not set. */
    | ({ kind: "attribute"; part: string; type: PartKind; name: string } & Sides<unknown>)
    | ({ kind: "retyped"; part: string; type: PartKind } & Sides<PartType>)
    | ({ kind: "grid"; part: string; type: "table" } & Sides<Grid | null> & { mine: Grid; theirs: Grid })
    | ({ kind: "moved"; part: string; type: PartKind } & Sides<Position>)
    /** One side took away what the other changed. Null is the side that did; the first of the parts is the outermost. */
    | ({ kind: "removed"; part: string; type: PartKind } & Sides<LonePart[] | null>)
  );

export type ConflictOf<K extends Conflict["kind"]> = Extract<Conflict, { kind: K }>;
