import type { Deviation } from "../../../shared/houseStyle/deviation.ts";
import { houseStyleDeviations } from "../../../shared/houseStyle/houseStyleDeviations.ts";
import type { HouseStyle } from "../../../shared/plan/houseStyle.ts";
import type { Section } from "../../../shared/plan/nodes/index.ts";
import { sectionSlots, type Slot } from "../find/findInPlan.ts";
import type { Replacement } from "../find/replaceHits.ts";

/** A place in the plan that is not written in its house style. */
export interface FoundDeviation extends Slot, Deviation {}

/** Every such place in reading order. */
export function findDeviations(sections: readonly Section[], style: HouseStyle): FoundDeviation[] {
  return sections.flatMap((section) =>
    sectionSlots(section).flatMap((slot) =>
      houseStyleDeviations(slot.text, style).map((deviation) => ({ ...slot, ...deviation })),
    ),
  );
}

/** What mends them all, in the order `replaceEach` asks for. */
export function replacementsOf(deviations: readonly FoundDeviation[]): Replacement[] {
  const bySlot = Map.groupBy(deviations, ({ elementId, attribute }) => `${elementId} ${attribute}`);
  return Array.from(bySlot.values()).flatMap((own) =>
    own
      .flatMap(({ sectionId, elementId, attribute, text, edits }) =>
        edits.map(({ start, end, insert }) => ({ sectionId, elementId, attribute, text, start, end, replacement: insert })),
      )
      .toSorted((a, b) => a.start - b.start),
  );
}
